import type { EvidenceRow, Reader, TaskRow } from '@atkaruu/db';
import type { Place } from '@atkaruu/shared/accounts/permissions';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { evidenceDay, evidenceFromRow } from '../plans/index.ts';
import type { Evidence } from '@atkaruu/shared/tasks/task';

/** The plan a task belongs to; `not_found` when there is no such task. */
export async function planOfTask(db: Reader, taskId: string): Promise<string> {
  const row = await db<TaskRow>('tasks').where({ id: taskId }).first('plan_id');
  if (!row) throw new AppError('not_found', 'There is no such task.');
  return row.plan_id;
}

/** Where a task stands: its plan, and the bodies that have a role in it. */
export async function placeOfTask(db: Reader, taskId: string): Promise<Place | null> {
  const rows: { plan_id: string; is_public: number; body_id: string | null }[] = await db('tasks')
    .join('plans', 'plans.id', 'tasks.plan_id')
    .leftJoin('task_bodies', 'task_bodies.task_id', 'tasks.id')
    .where('tasks.id', taskId)
    .select('tasks.plan_id as plan_id', 'plans.is_public as is_public', 'task_bodies.body_id as body_id');
  const [first] = rows;
  if (!first) return null;
  const bodyIds = rows.flatMap((row) => (row.body_id === null ? [] : [row.body_id]));
  return { planId: first.plan_id, isPublic: first.is_public === 1, bodyIds };
}

/** Evidence there was by a day, oldest first. */
export async function listEvidence(db: Reader, taskId: string, on: IsoDate): Promise<Evidence[]> {
  const rows: EvidenceRow[] = await db<EvidenceRow>('evidence').where({ task_id: taskId }).orderBy('issued_on').orderBy('id');
  return rows.filter((row) => evidenceDay(row) <= on).map(evidenceFromRow);
}
