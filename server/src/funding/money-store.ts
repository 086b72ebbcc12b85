import { toJson, type FundingSourceRow, type MoneyEntryRow, type Transaction } from '@atkaruu/db';
import type { StoredEntry, StoredSource } from './money-queries.ts';

function sourceToRow(source: StoredSource): FundingSourceRow {
  return {
    id: source.id,
    plan_id: source.planId,
    name: toJson(source.name),
    kind: source.kind,
    recorded_at: source.recordedAt,
    recorded_by: source.recordedBy,
    removed_at: source.removedAt,
    version: source.version,
  };
}

export async function insertSource(tx: Transaction, source: StoredSource): Promise<void> {
  await tx<FundingSourceRow>('funding_sources').insert(sourceToRow(source));
}

/** False when somebody else was faster. */
export async function updateSourceRow(tx: Transaction, source: StoredSource, expectedVersion: number): Promise<boolean> {
  const changed = await tx<FundingSourceRow>('funding_sources')
    .where({ id: source.id, version: expectedVersion })
    .update({ ...sourceToRow(source), version: expectedVersion + 1 });
  return changed === 1;
}

export async function insertEntry(tx: Transaction, entry: StoredEntry): Promise<void> {
  await tx<MoneyEntryRow>('money_entries').insert({
    id: entry.id,
    plan_id: entry.planId,
    source_id: entry.sourceId,
    task_id: entry.taskId,
    kind: entry.kind,
    amount_minor: entry.amountMinor,
    currency: entry.currency,
    effective_on: entry.effectiveOn,
    note: entry.note,
    recorded_at: entry.recordedAt,
    recorded_by: entry.recordedBy,
    removed_at: entry.removedAt,
  });
}

export async function setEntryRemoved(tx: Transaction, id: string, removedAt: string | null): Promise<void> {
  await tx<MoneyEntryRow>('money_entries').where({ id }).update({ removed_at: removedAt });
}
