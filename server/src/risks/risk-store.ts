import { toJson, toJsonOrNull, type RiskRow, type Transaction } from '@atkaruu/db';
import type { StoredRisk } from './risk-queries.ts';

function toRow(risk: StoredRisk): RiskRow {
  return {
    id: risk.id,
    plan_id: risk.planId,
    task_id: risk.taskId,
    kind: risk.kind,
    title: toJson(risk.title),
    description: toJsonOrNull(risk.description),
    owner_body_id: risk.ownerBodyId,
    likelihood: risk.likelihood,
    impact: risk.impact,
    response: toJsonOrNull(risk.response),
    raised_on: risk.raisedOn,
    review_on: risk.reviewOn,
    escalated_on: risk.escalatedOn,
    escalation_ask: toJsonOrNull(risk.escalationAsk),
    closed_on: risk.closedOn,
    closing_note: toJsonOrNull(risk.closingNote),
    recorded_at: risk.recordedAt,
    recorded_by: risk.recordedBy,
    removed_at: risk.removedAt,
    version: risk.version,
  };
}

export async function insertRisk(tx: Transaction, risk: StoredRisk): Promise<void> {
  await tx<RiskRow>('risks').insert(toRow(risk));
}

/** False when somebody else was faster. */
export async function updateRiskRow(tx: Transaction, risk: StoredRisk, expectedVersion: number): Promise<boolean> {
  const changed = await tx<RiskRow>('risks')
    .where({ id: risk.id, version: expectedVersion })
    .update({ ...toRow(risk), version: expectedVersion + 1 });
  return changed === 1;
}
