import { movementBetween } from '@atkaruu/shared/progress/movement';
import { fourCounts, stateCounts } from '@atkaruu/shared/progress/state-counts';
import type { Stocktake } from '@atkaruu/shared/reports/stocktake-contract';
import type { AssessedPlan } from '../tasks/index.ts';

/** The counts of an earlier day and what moved since. */
export function earlierDay(before: AssessedPlan, now: AssessedPlan): NonNullable<Stocktake['lastPeriod']> {
  return {
    on: before.on,
    fourCounts: fourCounts(before.assessment),
    states: stateCounts(before.assessment),
    movement: movementBetween(before.assessment, now.assessment),
  };
}
