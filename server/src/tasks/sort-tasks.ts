import { lights, taskStates } from '@atkaruu/shared/tasks/task';
import type { TaskSort, TaskSortKey } from '@atkaruu/shared/tasks/contract';
import { inLanguage } from '@atkaruu/shared/values/localized-text';
import { alphabetKey } from '@atkaruu/shared/values/search-key';
import type { PlanRow } from './assessed-plan.ts';

type SortValue = string | number | null;

/** What each column sorts by; null (nothing to say) comes last either way. */
const valueOf = {
  number: ({ task }) => task.sortKey,
  title: ({ task }) => alphabetKey(inLanguage(task.title, 'ru').text),
  dueOn: ({ leaf }) => leaf?.assessment.dueOn ?? null,
  state: ({ leaf }) => (leaf ? taskStates.indexOf(leaf.assessment.state) : null),
  light: ({ leaf }) => (leaf?.assessment.light ? lights.indexOf(leaf.assessment.light) : null),
  weight: ({ leaf, rolled }) => leaf?.weight ?? rolled?.weight ?? null,
  percentReported: ({ leaf, rolled }) => (leaf ? leaf.assessment.percentReported : (rolled?.q ?? null)),
  percentVerified: ({ leaf, rolled }) => (leaf ? leaf.assessment.percentVerified : (rolled?.p ?? null)),
  percentExpected: ({ leaf, rolled }) => (leaf ? leaf.assessment.percentExpected : (rolled?.e ?? null)),
  forecastOn: ({ leaf }) => leaf?.assessment.forecastOn ?? null,
  slipDays: ({ leaf }) => leaf?.assessment.slipDays ?? null,
  daysLate: ({ leaf }) => leaf?.assessment.daysLate ?? null,
  lastReportedOn: ({ leaf }) => leaf?.assessment.lastReportedOn ?? null,
} as const satisfies Record<TaskSortKey, (row: PlanRow) => SortValue>;

function isSortKey(text: string): text is TaskSortKey {
  return text in valueOf;
}

function compare(a: SortValue, b: SortValue, direction: 1 | -1): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return (a < b ? -1 : 1) * direction;
}

/** Whether a list in this order is in the decree's. */
export function isInPlanOrder(sort: readonly TaskSort[] | undefined): boolean {
  return !sort || (sort.length === 1 && sort[0] === 'number');
}

/** Positions of the rows, sorted by each key in turn; rows that are equal by all of them keep the decree's order. */
export function sortTasks(rows: readonly PlanRow[], sort: readonly TaskSort[]): Uint32Array {
  const orders = sort.map((entry) => {
    const key = entry.replace(/^-/, '');
    const direction: 1 | -1 = entry.startsWith('-') ? -1 : 1;
    return { value: isSortKey(key) ? valueOf[key] : valueOf.number, direction };
  });
  const keyed = rows.map((row, position) => ({ position, values: orders.map((order) => order.value(row)) }));
  keyed.sort((a, b) => {
    for (const [index, { direction }] of orders.entries()) {
      const order = compare(a.values[index] ?? null, b.values[index] ?? null, direction);
      if (order !== 0) return order;
    }
    return 0;
  });
  return Uint32Array.from(keyed, ({ position }) => position);
}
