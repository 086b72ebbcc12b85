import type { EvidenceRow, Reader } from '@atkaruu/db';
import type { Place } from '@atkaruu/shared/accounts/permissions';
import type { Evidence } from '@atkaruu/shared/tasks/task';
import { evidenceFromRow } from '../plans/index.ts';
import { placeOfTask } from '../tasks/index.ts';

export async function findEvidence(db: Reader, id: string): Promise<Evidence | null> {
  const row = await db<EvidenceRow>('evidence').where({ id }).first();
  return row ? evidenceFromRow(row) : null;
}

/** All evidence of some tasks, oldest first. */
export async function evidenceOfTasks(db: Reader, taskIds: readonly string[]): Promise<Evidence[]> {
  const rows: EvidenceRow[] = await db<EvidenceRow>('evidence')
    .whereIn('task_id', taskIds)
    .orderBy('issued_on')
    .orderBy('recorded_at')
    .orderBy('id');
  return rows.map(evidenceFromRow);
}

export interface ProvenReport {
  id: string;
  taskId: string;
  occurrenceOn: string | null;
}

/**
 * How many documents prove a report: its own, those of other reports on the same occurrence (a returned one had them, too), and
 * those of the task as a whole; all recorded by `now`.
 */
export async function countProofs(db: Reader, { taskId, occurrenceOn }: ProvenReport, now: Date): Promise<number> {
  const rows = await db('evidence')
    .leftJoin('progress_entries', 'progress_entries.id', 'evidence.entry_id')
    .where('evidence.task_id', taskId)
    .where('evidence.recorded_at', '<=', now.toISOString())
    .where((which) => {
      const same = which.whereNull('evidence.entry_id');
      if (occurrenceOn === null) return same.orWhereNull('progress_entries.occurrence_on');
      return same.orWhere('progress_entries.occurrence_on', occurrenceOn);
    })
    .count<{ total: number }[]>({ total: '*' });
  return rows[0]?.total ?? 0;
}

export async function placeOfEvidence(db: Reader, id: string): Promise<Place | null> {
  const row = await db<EvidenceRow>('evidence').where({ id }).first('task_id');
  return row ? placeOfTask(db, row.task_id) : null;
}
