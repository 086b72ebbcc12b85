import { setImmediate } from 'node:timers/promises';
import {
  insertMany,
  runPrepared,
  toJsonOrNull,
  type ProgressEntryRow,
  type TaskBodyRow,
  type TaskRow,
  type TaskTermsRow,
  type Transaction,
} from '@atkaruu/db';
import type { StoredTask } from '../plans/index.ts';
import { toTaskRow, type NewTerms, type TaskIdentity } from './task-store.ts';

/** Many tasks written in few statements: what an import stores, and what its undoing takes back. */

export interface TermsOfTask extends NewTerms {
  taskId: string;
  planVersionId: string;
}

/** Parents come before their children. */
export async function insertTasks(tx: Transaction, tasks: readonly TaskIdentity[]): Promise<void> {
  await insertMany(tx, 'tasks', tasks.map(toTaskRow));
}

const IDS_AT_ONCE = 500;
const OVERWRITE =
  'update tasks set plan_id = ?, parent_id = ?, number = ?, sort_key = ?, title = ?, expected_result = ?, service_type = ?, search_key = ?, version = ? where id = ?';

/** Writes tasks as they are told, whatever version they were at. */
export async function overwriteTasks(tx: Transaction, tasks: readonly TaskIdentity[]): Promise<void> {
  for (const [index, task] of tasks.entries()) {
    const row = toTaskRow(task);
    await runPrepared(tx, OVERWRITE, [
      row.plan_id,
      row.parent_id,
      row.number,
      row.sort_key,
      row.title,
      row.expected_result,
      row.service_type,
      row.search_key,
      row.version,
      row.id,
    ]);
    // Others have their turn in between.
    if (index % IDS_AT_ONCE === IDS_AT_ONCE - 1) await setImmediate();
  }
}

export async function insertTerms(tx: Transaction, terms: readonly TermsOfTask[]): Promise<void> {
  const rows = terms.map(({ taskId, planVersionId, deadlineText, deadline, weight, standing }): TaskTermsRow => ({
    task_id: taskId,
    plan_version_id: planVersionId,
    deadline_text: deadlineText,
    deadline: toJsonOrNull(deadline),
    weight,
    standing,
    reason: null,
  }));
  await insertMany(tx, 'task_terms', rows);
}

async function eachPart(ids: readonly string[], work: (part: readonly string[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    await work(ids.slice(start, start + IDS_AT_ONCE));
    await setImmediate();
  }
}

export async function replaceBodies(
  tx: Transaction,
  tasks: readonly { taskId: string; bodies: StoredTask['bodies'] }[],
): Promise<void> {
  await eachPart(
    tasks.map(({ taskId }) => taskId),
    (part) => tx<TaskBodyRow>('task_bodies').whereIn('task_id', part).delete(),
  );
  const rows = tasks.flatMap(({ taskId, bodies }) =>
    bodies.map(({ bodyId, role }, position): TaskBodyRow => ({ task_id: taskId, body_id: bodyId, role, position })),
  );
  await insertMany(tx, 'task_bodies', rows);
}

export async function deleteTermsOfVersion(tx: Transaction, planVersionId: string): Promise<void> {
  await tx<TaskTermsRow>('task_terms').where({ plan_version_id: planVersionId }).delete();
}

/** Children come before their parents. Only tasks that nothing refers to. */
export async function deleteTasks(tx: Transaction, ids: readonly string[]): Promise<void> {
  await eachPart(ids, async (part) => {
    await tx<TaskTermsRow>('task_terms').whereIn('task_id', part).delete();
    await tx<TaskBodyRow>('task_bodies').whereIn('task_id', part).delete();
    await tx<TaskRow>('tasks').whereIn('id', part).update({ parent_id: null });
  });
  await eachPart(ids, (part) => tx<TaskRow>('tasks').whereIn('id', part).delete());
}

/** How many milestones, reports and documents refer to any of these tasks. */
export async function countReferencesOf(tx: Transaction, ids: readonly string[]): Promise<number> {
  let total = 0;
  for (const table of ['milestones', 'progress_entries', 'evidence'] as const) {
    await eachPart(ids, async (part) => {
      const rows: { total: number }[] = await tx<ProgressEntryRow>(table).whereIn('task_id', part).count({ total: '*' });
      total += rows[0]?.total ?? 0;
    });
  }
  return total;
}
