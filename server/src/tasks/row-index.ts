import type { Task } from '@atkaruu/shared/tasks/task';
import type { AssessedPlan, PlanRow } from './assessed-plan.ts';
import { RowSet } from './row-set.ts';
import { taskView } from './task-view.ts';

const MOST_SETS = 400;
const MOST_ORDERS = 12;
const MOST_VIEWS = 5_000;

/** What was found out about the rows of a plan on a day: which pass a filter, and how they are sorted. Goes with the assessment. */
export class RowIndex {
  readonly plan: AssessedPlan;
  readonly #sets = new Map<string, RowSet>();
  readonly #orders = new Map<string, Uint32Array>();
  readonly #views = new Map<PlanRow, Task>();

  constructor(plan: AssessedPlan) {
    this.plan = plan;
  }

  test(position: number, test: (row: PlanRow) => boolean): boolean {
    const row = this.plan.rows[position];
    return row !== undefined && test(row);
  }

  /** The rows that pass a test; `name` says everything the test depends on. */
  where(name: string, test: (row: PlanRow) => boolean): RowSet {
    return remembered(this.#sets, name, MOST_SETS, () =>
      RowSet.where(this.plan.rows.length, (position) => this.test(position, test)),
    );
  }

  /** Positions of all rows in another order than the decree's. */
  order(name: string, sort: (rows: readonly PlanRow[]) => Uint32Array): Uint32Array {
    return remembered(this.#orders, name, MOST_ORDERS, () => sort(this.plan.rows));
  }

  /** What is shown of a row; the same object again while it is remembered. */
  view(row: PlanRow): Task {
    return remembered(this.#views, row, MOST_VIEWS, () => taskView(row, this.plan.on));
  }
}

/** From the map, else made and kept; the one not asked for longest goes first. */
function remembered<K, V>(known: Map<K, V>, name: K, most: number, make: () => V): V {
  const found = known.get(name) ?? make();
  known.delete(name);
  known.set(name, found);
  for (const oldest of known.keys()) {
    if (known.size <= most) break;
    known.delete(oldest);
  }
  return found;
}

const indexes = new WeakMap<AssessedPlan, RowIndex>();

export function rowIndex(plan: AssessedPlan): RowIndex {
  const index = indexes.get(plan) ?? new RowIndex(plan);
  indexes.set(plan, index);
  return index;
}
