import type { Milestone } from '@atkaruu/shared/milestones/milestone';
import type { MilestoneSortKey } from '../../api/search-params.ts';
import type { SortRule } from '../../ui/table-column.ts';
import { byNumber } from './milestone-rows.ts';

const LAST = '9999';

function compareDates(a: string | null, b: string | null): number {
  const [left, right] = [a ?? LAST, b ?? LAST];
  return left < right ? -1 : left > right ? 1 : 0;
}

const comparisons = {
  taskNumber: (a, b) => byNumber(a.taskNumber, b.taskNumber),
  plannedOn: (a, b) => compareDates(a.plannedOn, b.plannedOn),
  forecastOn: (a, b) => compareDates(a.forecastOn, b.forecastOn),
  achievedOn: (a, b) => compareDates(a.achievedOn, b.achievedOn),
  days: (a, b) => a.days - b.days,
} satisfies Record<MilestoneSortKey, (a: Milestone, b: Milestone) => number>;

function isSortKey(id: string): id is MilestoneSortKey {
  return id in comparisons;
}

/** As the rules ask, else as the server gave them; a date that is not there stands last upwards. */
export function sortMilestones(milestones: readonly Milestone[], rules: readonly SortRule[]): readonly Milestone[] {
  if (rules.length === 0) return milestones;
  return [...milestones].sort((a, b) => {
    for (const { id, isDescending } of rules) {
      const order = isSortKey(id) ? comparisons[id](a, b) : 0;
      if (order !== 0) return isDescending ? -order : order;
    }
    return 0;
  });
}
