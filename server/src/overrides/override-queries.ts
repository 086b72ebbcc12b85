import { fromJson, type LightOverrideRow, type Reader } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { Override } from '@atkaruu/shared/overrides/contract';
import { overrideState } from '@atkaruu/shared/overrides/override';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';

/** An override as it is stored: without what depends on the day and on the rules. */
export interface StoredOverride extends Omit<
  Override,
  'taskNumber' | 'taskTitle' | 'computedLight' | 'isBetterThanComputed' | 'state'
> {
  endedAt: string | null;
  endedBy: string | null;
}

function fromRow(row: LightOverrideRow): StoredOverride {
  return {
    id: row.id,
    planId: row.plan_id,
    taskId: row.task_id,
    light: row.light,
    reason: fromJson(row.reason),
    startsOn: row.starts_on,
    expiresOn: row.expires_on,
    endedOn: row.ended_on,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    version: row.version,
  };
}

/** As far as was known at an instant: an end recorded later has not happened yet. */
function knownOverride(override: StoredOverride, knownAt: string | undefined): StoredOverride[] {
  if (knownAt === undefined) return [override];
  if (override.recordedAt > knownAt) return [];
  return override.endedAt !== null && override.endedAt > knownAt ? [{ ...override, endedOn: null }] : [override];
}

export async function listOverrideRows(db: Reader, planId: string, knownAt: string | undefined): Promise<StoredOverride[]> {
  const rows: LightOverrideRow[] = await db<LightOverrideRow>('light_overrides')
    .where({ plan_id: planId })
    .orderBy('expires_on')
    .orderBy('id');
  return rows.map(fromRow).flatMap((override) => knownOverride(override, knownAt));
}

export async function findOverride(db: Reader, id: string): Promise<StoredOverride> {
  const row = await db<LightOverrideRow>('light_overrides').where({ id }).first();
  if (!row) throw new AppError('not_found', 'There is no such override.');
  return fromRow(row);
}

/** What is declared on a day, by task: at most one each. */
export async function declaredOn(
  db: Reader,
  planId: string,
  { on, knownAt }: { on: IsoDate; knownAt?: string | undefined },
): Promise<StoredOverride[]> {
  return (await listOverrideRows(db, planId, knownAt)).filter((override) => overrideState(override, on) === 'in_force');
}
