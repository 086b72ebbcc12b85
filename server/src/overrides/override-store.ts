import { toJson, type LightOverrideRow, type Transaction } from '@atkaruu/db';
import type { StoredOverride } from './override-queries.ts';

export async function insertOverride(tx: Transaction, override: StoredOverride): Promise<void> {
  await tx<LightOverrideRow>('light_overrides').insert({
    id: override.id,
    plan_id: override.planId,
    task_id: override.taskId,
    light: override.light,
    reason: toJson(override.reason),
    starts_on: override.startsOn,
    expires_on: override.expiresOn,
    recorded_at: override.recordedAt,
    recorded_by: override.recordedBy,
    ended_on: override.endedOn,
    ended_at: override.endedAt,
    ended_by: override.endedBy,
    version: override.version,
  });
}

/** False when somebody else was faster. */
export async function endOverrideRow(
  tx: Transaction,
  { id, endedOn, endedAt, endedBy, version }: StoredOverride,
): Promise<boolean> {
  const ended = await tx<LightOverrideRow>('light_overrides')
    .where({ id, version: version - 1 })
    .update({ ended_on: endedOn, ended_at: endedAt, ended_by: endedBy, version });
  return ended === 1;
}

/** Two overrides of one task must not overlap: whoever writes one waits for the other. */
export async function lockTask(tx: Transaction, taskId: string): Promise<void> {
  await tx('tasks').where({ id: taskId }).forUpdate().first('id');
}
