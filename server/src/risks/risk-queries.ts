import { fromJson, fromJsonOrNull, type Reader, type RiskRow } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { Risk } from '@atkaruu/shared/risks/contract';

/** A risk as it is stored: without what depends on the day. */
export type StoredRisk = Omit<Risk, 'taskNumber' | 'state' | 'score' | 'level'> & { removedAt: string | null };

function fromRow(row: RiskRow): StoredRisk {
  return {
    id: row.id,
    planId: row.plan_id,
    kind: row.kind,
    title: fromJson(row.title),
    description: fromJsonOrNull(row.description),
    taskId: row.task_id,
    ownerBodyId: row.owner_body_id,
    likelihood: row.likelihood,
    impact: row.impact,
    response: fromJsonOrNull(row.response),
    raisedOn: row.raised_on,
    reviewOn: row.review_on,
    escalatedOn: row.escalated_on,
    escalationAsk: fromJsonOrNull(row.escalation_ask),
    closedOn: row.closed_on,
    closingNote: fromJsonOrNull(row.closing_note),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    removedAt: row.removed_at,
    version: row.version,
  };
}

export async function listRiskRows(db: Reader, planId: string): Promise<StoredRisk[]> {
  const rows: RiskRow[] = await db<RiskRow>('risks').where({ plan_id: planId }).orderBy('id');
  return rows.map(fromRow);
}

/** Removed or not; `not_found` when there never was one. */
export async function findRisk(db: Reader, id: string): Promise<StoredRisk> {
  const row = await db<RiskRow>('risks').where({ id }).first();
  if (!row) throw new AppError('not_found', 'There is no such risk.');
  return fromRow(row);
}
