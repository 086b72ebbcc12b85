import {
  insertMany,
  insertPrepared,
  type ProgressEntryRow,
  type ProgressReturnRow,
  type ProgressVerificationRow,
  type Transaction,
} from '@atkaruu/db';

/** Progress is append-only: there is an insert and nothing else, but for the undoing of an import that nobody has built upon. */
export async function insertEntry(tx: Transaction, row: ProgressEntryRow): Promise<void> {
  await insertPrepared(tx, 'progress_entries', { ...row });
}

/** A review is a fact of its own; an entry has one, verified or returned. */
export async function insertVerification(tx: Transaction, row: ProgressVerificationRow): Promise<void> {
  await tx<ProgressVerificationRow>('progress_verifications').insert(row);
}

export async function insertReturn(tx: Transaction, row: ProgressReturnRow): Promise<void> {
  await tx<ProgressReturnRow>('progress_returns').insert(row);
}

export async function insertEntries(tx: Transaction, rows: readonly ProgressEntryRow[]): Promise<void> {
  await insertMany(tx, 'progress_entries', rows);
}

const IDS_AT_ONCE = 500;

/** Takes back reports that an import brought; false when somebody has reviewed one of them or tied a document to it. */
export async function takeBackEntries(tx: Transaction, ids: readonly string[]): Promise<boolean> {
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const part = ids.slice(start, start + IDS_AT_ONCE);
    for (const table of ['progress_verifications', 'progress_returns', 'evidence']) {
      if ((await tx(table).whereIn('entry_id', part).first('entry_id')) !== undefined) return false;
    }
    await tx<ProgressEntryRow>('progress_entries').whereIn('id', part).delete();
  }
  return true;
}
