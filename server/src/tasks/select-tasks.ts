import type { TaskListQuery } from '@atkaruu/shared/tasks/contract';
import type { Task } from '@atkaruu/shared/tasks/task';
import { successionOn } from '../bodies/index.ts';
import type { PlanSnapshot } from '../plans/index.ts';
import { assessedPlan, type PlanRow } from './assessed-plan.ts';
import { filterTasks } from './filter-tasks.ts';
import { sortTasks } from './sort-tasks.ts';
import { taskView } from './task-view.ts';

type Selection = Omit<TaskListQuery, 'cursor' | 'limit'>;

export interface SelectedTasks {
  rows: readonly PlanRow[];
  view: (row: PlanRow) => Task;
  asOf: string;
}

/** What a list of tasks shows, for a page of it or for an export of all of it: filtered and sorted, not yet turned into views. */
export function selectTasks(snapshot: PlanSnapshot, selection: Selection, now: Date): SelectedTasks {
  const plan = assessedPlan(snapshot, selection, now);
  const successor = selection.body === undefined ? (id: string) => id : successionOn(snapshot.bodies, plan.on);
  const rows = sortTasks(filterTasks(plan, selection, successor), selection.sort);
  return { rows, view: (row) => taskView(row, plan.on), asOf: plan.on };
}
