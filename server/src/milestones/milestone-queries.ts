import type { Reader } from '@atkaruu/db';
import type { Place } from '@atkaruu/shared/accounts/permissions';
import { AppError } from '@atkaruu/shared/contract/errors';
import { placeOfTask } from '../tasks/index.ts';

/** The task and the plan a milestone belongs to; `not_found` when there is no such milestone. */
export async function placeOfMilestone(db: Reader, milestoneId: string): Promise<{ taskId: string; planId: string }> {
  const row: { task_id: string; plan_id: string } | undefined = await db('milestones')
    .join('tasks', 'tasks.id', 'milestones.task_id')
    .where('milestones.id', milestoneId)
    .first('milestones.task_id as task_id', 'tasks.plan_id as plan_id');
  if (!row) throw new AppError('not_found', 'There is no such milestone.');
  return { taskId: row.task_id, planId: row.plan_id };
}

export async function findMilestonePlace(db: Reader, milestoneId: string): Promise<Place | null> {
  const row: { task_id: string } | undefined = await db('milestones').where({ id: milestoneId }).first('task_id');
  return row ? placeOfTask(db, row.task_id) : null;
}
