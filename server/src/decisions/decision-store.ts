import { toJson, toJsonOrNull, type DecisionRow, type Transaction } from '@atkaruu/db';
import type { StoredDecision } from './decision-queries.ts';

function toRow(decision: StoredDecision): DecisionRow {
  return {
    id: decision.id,
    plan_id: decision.planId,
    task_id: decision.taskId,
    meeting: toJson(decision.meeting),
    decided_on: decision.decidedOn,
    text: toJson(decision.text),
    owner_body_id: decision.ownerBodyId,
    due_on: decision.dueOn,
    closed_on: decision.closedOn,
    closing_note: toJsonOrNull(decision.closingNote),
    recorded_at: decision.recordedAt,
    recorded_by: decision.recordedBy,
    removed_at: decision.removedAt,
    version: decision.version,
  };
}

export async function insertDecision(tx: Transaction, decision: StoredDecision): Promise<void> {
  await tx<DecisionRow>('decisions').insert(toRow(decision));
}

/** False when somebody else was faster. */
export async function updateDecisionRow(tx: Transaction, decision: StoredDecision, expectedVersion: number): Promise<boolean> {
  const changed = await tx<DecisionRow>('decisions')
    .where({ id: decision.id, version: expectedVersion })
    .update({ ...toRow(decision), version: expectedVersion + 1 });
  return changed === 1;
}
