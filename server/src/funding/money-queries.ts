import { fromJson, type FundingSourceRow, type MoneyEntryRow, type Reader } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { FundingSource, MoneyEntry } from '@atkaruu/shared/funding/contract';

export type StoredSource = FundingSource & { recordedAt: string; recordedBy: string; removedAt: string | null };
export type StoredEntry = Omit<MoneyEntry, 'period' | 'taskNumber'> & { removedAt: string | null };

function sourceFromRow(row: FundingSourceRow): StoredSource {
  return {
    id: row.id,
    planId: row.plan_id,
    name: fromJson(row.name),
    kind: row.kind,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    removedAt: row.removed_at,
    version: row.version,
  };
}

function entryFromRow(row: MoneyEntryRow): StoredEntry {
  return {
    id: row.id,
    planId: row.plan_id,
    sourceId: row.source_id,
    taskId: row.task_id,
    kind: row.kind,
    amountMinor: row.amount_minor,
    currency: row.currency,
    effectiveOn: row.effective_on,
    note: row.note,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    removedAt: row.removed_at,
  };
}

export async function listSourceRows(db: Reader, planId: string): Promise<StoredSource[]> {
  const rows: FundingSourceRow[] = await db<FundingSourceRow>('funding_sources')
    .where({ plan_id: planId })
    .orderBy('recorded_at')
    .orderBy('id');
  return rows.map(sourceFromRow);
}

export async function listEntryRows(db: Reader, planId: string): Promise<StoredEntry[]> {
  const rows: MoneyEntryRow[] = await db<MoneyEntryRow>('money_entries')
    .where({ plan_id: planId })
    .orderBy('effective_on', 'desc')
    .orderBy('id');
  return rows.map(entryFromRow);
}

export async function findSource(db: Reader, id: string): Promise<StoredSource> {
  const row = await db<FundingSourceRow>('funding_sources').where({ id }).first();
  if (!row) throw new AppError('not_found', 'There is no such source of money.');
  return sourceFromRow(row);
}

export async function findEntry(db: Reader, id: string): Promise<StoredEntry> {
  const row = await db<MoneyEntryRow>('money_entries').where({ id }).first();
  if (!row) throw new AppError('not_found', 'There is no such entry.');
  return entryFromRow(row);
}

/** Removed entries do not hold a source. */
export async function hasEntries(db: Reader, sourceId: string): Promise<boolean> {
  const row = await db<MoneyEntryRow>('money_entries').where({ source_id: sourceId, removed_at: null }).first('id');
  return row !== undefined;
}
