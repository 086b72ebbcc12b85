import { toJson, toJsonOrNull, type TaskBodyRow, type TaskRow, type TaskTermsRow, type Transaction } from '@atkaruu/db';
import type { Deadline } from '@atkaruu/shared/deadlines/deadline';
import type { Standing } from '@atkaruu/shared/progress/facts';
import type { ServiceType } from '@atkaruu/shared/tasks/task';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import { searchKey } from '@atkaruu/shared/values/search-key';
import type { StoredTask } from '../plans/index.ts';

/** What a task is, apart from its terms. */
export interface TaskIdentity {
  id: string;
  planId: string;
  parentId: string | null;
  number: string;
  sortKey: string;
  title: LocalizedText;
  expectedResult: LocalizedText | null;
  serviceType: ServiceType | null;
  version: number;
}

export interface NewTerms {
  deadlineText: string | null;
  deadline: Deadline | null;
  weight: number | null;
  standing: Standing;
}

export function toTaskRow(task: TaskIdentity): TaskRow {
  return {
    id: task.id,
    plan_id: task.planId,
    parent_id: task.parentId,
    number: task.number,
    sort_key: task.sortKey,
    title: toJson(task.title),
    expected_result: toJsonOrNull(task.expectedResult),
    service_type: task.serviceType,
    search_key: searchKey(Object.values(task.title).join(' ')),
    version: task.version,
  };
}

export async function insertTask(tx: Transaction, task: TaskIdentity): Promise<void> {
  await tx<TaskRow>('tasks').insert(toTaskRow(task));
}

/** False when somebody else was faster. */
export async function updateTaskRow(tx: Transaction, task: TaskIdentity, expectedVersion: number): Promise<boolean> {
  const changed = await tx<TaskRow>('tasks')
    .where({ id: task.id, version: expectedVersion })
    .update({ ...toTaskRow(task), version: expectedVersion + 1 });
  return changed === 1;
}

/** Moves descendants along with a renumbered task. */
export async function updateSortKeys(tx: Transaction, keys: ReadonlyMap<string, string>): Promise<void> {
  for (const [id, sortKey] of keys) await tx<TaskRow>('tasks').where({ id }).update({ sort_key: sortKey });
}

export async function writeTerms(tx: Transaction, taskId: string, planVersionId: string, terms: NewTerms): Promise<void> {
  await tx<TaskTermsRow>('task_terms').where({ task_id: taskId, plan_version_id: planVersionId }).delete();
  await tx<TaskTermsRow>('task_terms').insert({
    task_id: taskId,
    plan_version_id: planVersionId,
    deadline_text: terms.deadlineText,
    deadline: toJsonOrNull(terms.deadline),
    weight: terms.weight,
    standing: terms.standing,
    reason: null,
  });
}

export async function writeBodies(tx: Transaction, taskId: string, bodies: StoredTask['bodies']): Promise<void> {
  await tx<TaskBodyRow>('task_bodies').where({ task_id: taskId }).delete();
  if (bodies.length === 0) return;
  await tx<TaskBodyRow>('task_bodies').insert(
    bodies.map(({ bodyId, role }, position) => ({ task_id: taskId, body_id: bodyId, role, position })),
  );
}

export async function knownBodyIds(tx: Transaction, ids: readonly string[]): Promise<Set<string>> {
  const rows: { id: string }[] = await tx('bodies').whereIn('id', ids).select('id');
  return new Set(rows.map((row) => row.id));
}

/** How many milestones, reports and pieces of evidence refer to a task. */
export async function countReferences(tx: Transaction, taskId: string): Promise<number> {
  let total = 0;
  for (const table of ['milestones', 'progress_entries', 'evidence']) {
    const rows: { total: number }[] = await tx(table).where({ task_id: taskId }).count({ total: '*' });
    total += rows[0]?.total ?? 0;
  }
  return total;
}

export async function deleteTaskRow(tx: Transaction, taskId: string, expectedVersion: number): Promise<boolean> {
  await tx<TaskTermsRow>('task_terms').where({ task_id: taskId }).delete();
  await tx<TaskBodyRow>('task_bodies').where({ task_id: taskId }).delete();
  return (await tx<TaskRow>('tasks').where({ id: taskId, version: expectedVersion }).delete()) === 1;
}
