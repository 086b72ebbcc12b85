import type { Reader, TaskDependencyRow } from '@atkaruu/db';
import type { Dependency } from '@atkaruu/shared/timeline/schedule';
import { isThere } from '../plans/index.ts';

export interface StoredDependency extends Dependency {
  id: string;
  removedAt: string | null;
  recordedAt: string;
}

function fromRow(row: TaskDependencyRow): StoredDependency {
  return {
    id: row.id,
    taskId: row.task_id,
    predecessorId: row.predecessor_id,
    lagDays: row.lag_days,
    recordedAt: row.recorded_at,
    removedAt: row.removed_at,
  };
}

/** The links of a plan as far as was known at an instant (now, unless told). */
export async function listDependencies(db: Reader, planId: string, knownAt: string | undefined): Promise<StoredDependency[]> {
  const rows: TaskDependencyRow[] = await db<TaskDependencyRow>('task_dependencies')
    .where({ plan_id: planId })
    .orderBy('recorded_at')
    .orderBy('id');
  return rows.map(fromRow).filter((dependency) => isThere(dependency, knownAt));
}

/** What a task waits for, and how often that was changed: its version. */
export async function dependenciesOf(db: Reader, taskId: string): Promise<{ links: StoredDependency[]; version: number }> {
  const rows: TaskDependencyRow[] = await db<TaskDependencyRow>('task_dependencies')
    .where({ task_id: taskId })
    .orderBy('recorded_at')
    .orderBy('id');
  const all = rows.map(fromRow);
  const links = all.filter(({ removedAt }) => removedAt === null);
  return { links, version: 1 + all.length + (all.length - links.length) };
}
