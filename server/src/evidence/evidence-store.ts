import type { EvidenceRow, Transaction } from '@atkaruu/db';

export async function insertEvidence(tx: Transaction, row: EvidenceRow): Promise<void> {
  await tx<EvidenceRow>('evidence').insert(row);
}

/** Ties documents that were attached while a report was being written to that report. Returns how many were free to be tied. */
export async function tieEvidence(
  tx: Transaction,
  { taskId, entryId, ids }: { taskId: string; entryId: string; ids: readonly string[] },
): Promise<number> {
  if (ids.length === 0) return 0;
  return tx<EvidenceRow>('evidence')
    .whereIn('id', ids)
    .where({ task_id: taskId })
    .whereNull('entry_id')
    .update({ entry_id: entryId });
}
