import type { EvidenceRow, Reader, TaskRow } from '@atkaruu/db';
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

/** Evidence there was by a day, oldest first. */
export async function listEvidence(db: Reader, taskId: string, on: IsoDate): Promise<Evidence[]> {
  const rows: EvidenceRow[] = await db<EvidenceRow>('evidence').where({ task_id: taskId }).orderBy('issued_on').orderBy('id');
  return rows.filter((row) => evidenceDay(row) <= on).map(evidenceFromRow);
}
