import { PlanLedger } from '@atkaruu/shared/progress/ledger/plan-ledger';
import { addDays } from '@atkaruu/shared/values/iso-date';
import { successionOn } from '../bodies/index.ts';
import type { PlanSnapshot, PlanTree, SharedVector, StoredTask } from '../plans/index.ts';

interface Kept {
  tree: PlanTree;
  ledger: PlanLedger;
  /** The tasks that are in it; null while it is being filled. */
  entered: SharedVector<StoredTask> | null;
}

const MOST_LEDGERS = 8;
// Between two slices other requests get their turn.
const SLICE_MS = 5;

function emptyLedger({ facts, bodies }: PlanSnapshot): PlanLedger {
  const days = bodies.flatMap(({ activeTo, succeededBy }) =>
    activeTo === null || succeededBy === null ? [] : [addDays(activeTo, 1)],
  );
  return new PlanLedger(facts, { days: [...new Set(days)].sort(), on: (day) => successionOn(bodies, day) });
}

/**
 * The ledgers of the plans whose figures were asked for last. One is filled in slices beside the requests, and while it is not ready
 * the rules are asked instead; later it follows each snapshot by the tasks in which that differs.
 */
export class PlanLedgers {
  readonly #kept = new Map<string, Kept>();

  /** The ledger with exactly the facts of a snapshot, or null while it is being made. */
  of(snapshot: PlanSnapshot): PlanLedger | null {
    const kept = this.#kept.get(snapshot.plan.id);
    if (kept?.tree !== snapshot.tree) {
      this.#begin(snapshot);
      return null;
    }
    if (kept.entered === null) return null;
    for (const position of snapshot.vector.differences(kept.entered)) {
      const task = snapshot.vector.at(position);
      if (task) kept.ledger.replace(position, task.facts);
    }
    kept.entered = snapshot.vector;
    return kept.ledger;
  }

  #begin(snapshot: PlanSnapshot): void {
    const { tree, plan, vector } = snapshot;
    const kept: Kept = { tree, ledger: emptyLedger(snapshot), entered: null };
    if (kept.ledger.isTooLong) return;
    this.#kept.delete(plan.id);
    this.#kept.set(plan.id, kept);
    const oldest = this.#kept.size > MOST_LEDGERS ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
    this.#fill(plan.id, kept, vector, 0);
  }

  #fill(planId: string, kept: Kept, vector: SharedVector<StoredTask>, from: number): void {
    if (this.#kept.get(planId) !== kept) return;
    const until = performance.now() + SLICE_MS;
    let position = from;
    while (position < vector.length && performance.now() < until) {
      kept.ledger.enter(position);
      position += 1;
    }
    if (position < vector.length) setImmediate(() => this.#fill(planId, kept, vector, position));
    else {
      kept.ledger.seal();
      kept.entered = vector;
    }
  }
}
