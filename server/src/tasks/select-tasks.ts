import type { TaskListQuery, TaskSort } from '@atkaruu/shared/tasks/contract';
import type { Task } from '@atkaruu/shared/tasks/task';
import { successionOn } from '../bodies/index.ts';
import type { PlanSnapshot } from '../plans/index.ts';
import { assessedPlan, type PlanRow } from './assessed-plan.ts';
import { filterTasks } from './filter-tasks.ts';
import { rowIndex, type RowIndex } from './row-index.ts';
import type { RowSet } from './row-set.ts';
import { isInPlanOrder, sortTasks } from './sort-tasks.ts';
import { taskView } from './task-view.ts';

type Selection = Omit<TaskListQuery, 'cursor' | 'limit'>;

/** What a list of tasks shows, for a page of it or for an export of all of it: filtered and sorted, not yet turned into views. */
export class SelectedTasks {
  readonly length: number;
  readonly #index: RowIndex;
  /** null: every row. */
  readonly #chosen: RowSet | null;
  /** null: in the decree's order. */
  readonly #order: Uint32Array | null;

  constructor(index: RowIndex, chosen: RowSet | null, order: Uint32Array | null) {
    this.#index = index;
    this.#chosen = chosen;
    this.#order = order;
    this.length = chosen?.count ?? index.plan.rows.length;
  }

  get rows(): readonly PlanRow[] {
    return this.slice(0, this.length);
  }

  /** The rows of a page, as `slice` of an array of all would give them. */
  slice(start: number, end: number): PlanRow[] {
    const { rows } = this.#index.plan;
    if (!this.#chosen && !this.#order) return rows.slice(start, end);
    const page: PlanRow[] = [];
    let place = 0;
    for (const position of this.#order ?? this.#chosen ?? []) {
      if (place >= end) break;
      if (this.#chosen?.has(position) === false) continue;
      const row = rows[position];
      if (place >= start && row !== undefined) page.push(row);
      place++;
    }
    return page;
  }

  /** For a page; an export of everything makes its own. */
  readonly shown = (row: PlanRow): Task => this.#index.view(row);

  readonly view = (row: PlanRow): Task => taskView(row, this.#index.plan.on);
}

function orderOf(index: RowIndex, sort: readonly TaskSort[] | undefined): Uint32Array | null {
  if (sort === undefined || isInPlanOrder(sort)) return null;
  return index.order(sort.join(), (rows) => sortTasks(rows, sort));
}

export function selectTasks(snapshot: PlanSnapshot, selection: Selection, now: Date): SelectedTasks {
  const plan = assessedPlan(snapshot, selection, now);
  const index = rowIndex(plan);
  const successor = selection.body === undefined ? (id: string) => id : successionOn(snapshot.bodies, plan.on);
  return new SelectedTasks(index, filterTasks(index, selection, successor), orderOf(index, selection.sort));
}
