import type { ProgressEntryRow, ProgressReturnRow, ProgressVerificationRow, Transaction } from '@atkaruu/db';

/** Progress is append-only: there is an insert and nothing else. */
export async function insertEntry(tx: Transaction, row: ProgressEntryRow): Promise<void> {
  await tx<ProgressEntryRow>('progress_entries').insert(row);
}

/** A review is a fact of its own; an entry has one, verified or returned. */
export async function insertVerification(tx: Transaction, row: ProgressVerificationRow): Promise<void> {
  await tx<ProgressVerificationRow>('progress_verifications').insert(row);
}

export async function insertReturn(tx: Transaction, row: ProgressReturnRow): Promise<void> {
  await tx<ProgressReturnRow>('progress_returns').insert(row);
}
