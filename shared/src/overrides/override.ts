import type { Light } from '../tasks/task.ts';
import { addDays, addMonths, type IsoDate } from '../values/iso-date.ts';
import { monthsOf, type PeriodLength } from '../values/period.ts';

/** What a person may declare: completed, silent and not due are facts and no judgement. */
export const declaredLights = ['on_track', 'at_risk', 'off_track'] as const;
export type DeclaredLight = (typeof declaredLights)[number];

export const overrideStates = ['planned', 'in_force', 'expired', 'ended'] as const;
export type OverrideState = (typeof overrideStates)[number];

/** A light declared for some days; `expiresOn` is the last of them, `endedOn` the first on which it was taken back. */
export interface DeclaredSpan {
  startsOn: IsoDate;
  expiresOn: IsoDate;
  endedOn: IsoDate | null;
}

/** The last day an override may name: one reporting period from its first (RULES.md, Light). */
export function latestExpiry(startsOn: IsoDate, reportingPeriod: PeriodLength): IsoDate {
  return addDays(addMonths(startsOn, monthsOf[reportingPeriod]), -1);
}

export function overrideState({ startsOn, expiresOn, endedOn }: DeclaredSpan, on: IsoDate): OverrideState {
  if (endedOn !== null && endedOn <= on) return 'ended';
  if (expiresOn < on) return 'expired';
  return startsOn <= on ? 'in_force' : 'planned';
}

/** How good a light is, the best first. Silence is no better than off track: nothing is known that would be better. */
const RANK = {
  completed: 0,
  on_track: 1,
  not_due: 1,
  at_risk: 2,
  off_track: 3,
  no_report: 3,
} as const satisfies Record<Light, number>;

/** Is the declared light better than the computed one: green outside, red inside. Never of a task out of force. */
export function isBetterThanComputed(declared: DeclaredLight, computed: Light | null): boolean {
  return computed !== null && RANK[declared] < RANK[computed];
}
