import type { ChangeRow, Transaction } from '@atkaruu/db';

export async function insertChange(tx: Transaction, row: ChangeRow): Promise<void> {
  await tx<ChangeRow>('changes').insert(row);
}
