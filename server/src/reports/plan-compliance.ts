import type { Compliance } from '@atkaruu/shared/reports/compliance-schema';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { ReadContext } from '../http/context.ts';
import { readCompliance } from '../periods/index.ts';
import type { PlanSnapshot } from '../plans/index.ts';

const MOST_DAYS = 50;

/** Compliance worked out before: a snapshot is of one change number, and every step of a report is a change. */
export class PlanCompliance {
  readonly #known = new WeakMap<PlanSnapshot, Map<IsoDate, Compliance>>();

  async of({ db }: Pick<ReadContext, 'db'>, snapshot: PlanSnapshot, on: IsoDate, knownAt?: string): Promise<Compliance> {
    if (knownAt !== undefined) return readCompliance(db, snapshot, { on, knownAt });
    const days = this.#known.get(snapshot) ?? new Map<IsoDate, Compliance>();
    this.#known.set(snapshot, days);
    const known = days.get(on) ?? (await readCompliance(db, snapshot, { on, knownAt }));
    if (days.size < MOST_DAYS) days.set(on, known);
    return known;
  }
}
