import { fromJson, fromJsonOrNull, type DecisionRow, type Reader } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { Decision } from '@atkaruu/shared/decisions/contract';

/** A decision as it is stored: without what depends on the day. */
export type StoredDecision = Omit<Decision, 'taskNumber' | 'state' | 'daysLate'> & { removedAt: string | null };

function fromRow(row: DecisionRow): StoredDecision {
  return {
    id: row.id,
    planId: row.plan_id,
    meeting: fromJson(row.meeting),
    decidedOn: row.decided_on,
    text: fromJson(row.text),
    taskId: row.task_id,
    ownerBodyId: row.owner_body_id,
    dueOn: row.due_on,
    closedOn: row.closed_on,
    closingNote: fromJsonOrNull(row.closing_note),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    removedAt: row.removed_at,
    version: row.version,
  };
}

export async function listDecisionRows(db: Reader, planId: string): Promise<StoredDecision[]> {
  const rows: DecisionRow[] = await db<DecisionRow>('decisions').where({ plan_id: planId }).orderBy('id');
  return rows.map(fromRow);
}

/** Removed or not; `not_found` when there never was one. */
export async function findDecision(db: Reader, id: string): Promise<StoredDecision> {
  const row = await db<DecisionRow>('decisions').where({ id }).first();
  if (!row) throw new AppError('not_found', 'There is no such decision.');
  return fromRow(row);
}
