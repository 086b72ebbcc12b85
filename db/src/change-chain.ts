import { createHash } from 'node:crypto';
import { insertMany, takeChangeNumbers, type Transaction } from './dialect.ts';
import { insertPrepared, runPrepared } from './prepared.ts';
import type { ChangeRow } from './tables.ts';

/** A change before it has its place in the chain. */
export type UnchainedChange = Omit<ChangeRow, 'seq' | 'previous_hash' | 'hash'>;

/** What the hash covers: every column, in an order that is fixed for ever. */
function contentOf(row: UnchainedChange & { seq: number }): string {
  return JSON.stringify([
    row.seq,
    row.recorded_at,
    row.actor_id,
    row.actor,
    row.channel,
    row.operation,
    row.kind,
    row.object_id,
    row.plan_id,
    row.task_id,
    row.fields,
  ]);
}

/** The hash of a change over its content and the hash of the change before it; '' before the first. */
export function chainFrom(previousHash: string, row: UnchainedChange & { seq: number }): ChangeRow {
  const hash = createHash('sha256')
    .update(`${previousHash}\n${contentOf(row)}`)
    .digest('hex');
  return { ...row, previous_hash: previousHash, hash };
}

/**
 * Appends changes within the transaction that makes them. Their numbers and the head of the chain are taken under one lock, which is held
 * until commit: there is never a fork. Returns the number of the last one, 0 for none.
 */
export async function appendChanges(tx: Transaction, changes: readonly UnchainedChange[]): Promise<number> {
  if (changes.length === 0) return 0;
  const first = await takeChangeNumbers(tx, changes.length);
  const [head] = await runPrepared<{ hash: string }>(tx, 'select hash from change_head where id = 1', []);
  let last = head?.hash ?? '';
  const rows = changes.map((change, index) => {
    const row = chainFrom(last, { ...change, seq: first + index });
    last = row.hash;
    return row;
  });
  const [only] = rows;
  if (rows.length === 1 && only) await insertPrepared(tx, 'changes', { ...only });
  else await insertMany(tx, 'changes', rows);
  await runPrepared(tx, 'update change_head set hash = ? where id = 1', [last]);
  return first + rows.length - 1;
}
