import type { ProgressEntryRow, Transaction } from '@atkaruu/db';

/** Progress is append-only: there is an insert and nothing else. */
export async function insertEntry(tx: Transaction, row: ProgressEntryRow): Promise<void> {
  await tx<ProgressEntryRow>('progress_entries').insert(row);
}
