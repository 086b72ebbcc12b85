import { lockFree, type OutboxRow, type Transaction } from '@atkaruu/db';

/** Puts a message in; false when the same one is there already. */
export async function insertMessage(tx: Transaction, row: OutboxRow): Promise<boolean> {
  const inserted = await tx<OutboxRow>('outbox').insert(row).onConflict('dedup_key').ignore().returning('id');
  return inserted.length > 0;
}

export interface Lease {
  by: string;
  now: string;
  until: string;
}

function freeMessages(tx: Transaction, now: string) {
  return tx<OutboxRow>('outbox').where({ state: 'waiting' }).where('next_at', '<=', now).whereNull('leased_by');
}

/** Takes messages that are due and that nobody holds; whoever is killed with one in hand loses it when the lease is over. */
export async function leaseMessages(tx: Transaction, { by, now, until }: Lease, most: number): Promise<OutboxRow[]> {
  // Begins with a write: SQLite gives no transaction that has only read the right to write after somebody else has.
  await tx<OutboxRow>('outbox').where('leased_until', '<=', now).update({ leased_by: null, leased_until: null });
  const due = freeMessages(tx, now).orderBy('next_at').orderBy('id').limit(most);
  lockFree(tx, due);
  const free = await due;
  const taken: OutboxRow[] = [];
  for (const row of free) {
    const count = await freeMessages(tx, now).where({ id: row.id }).update({ leased_by: by, leased_until: until });
    if (count === 1) taken.push(row);
  }
  return taken;
}

type Outcome = Pick<OutboxRow, 'state' | 'attempts' | 'next_at' | 'ended_at' | 'last_error' | 'content'>;

/** Writes down how a try ended, unless the lease was lost meanwhile. */
export async function endLease(tx: Transaction, { id, by }: { id: string; by: string }, outcome: Outcome): Promise<boolean> {
  const count = await tx<OutboxRow>('outbox')
    .where({ id, leased_by: by })
    .update({ ...outcome, leased_by: null, leased_until: null });
  return count === 1;
}

/** Back among the waiting with a fresh count of tries; false when it was not given up. */
export async function revive(tx: Transaction, id: string, now: string): Promise<boolean> {
  const count = await tx<OutboxRow>('outbox')
    .where({ id, state: 'dead' })
    .whereNotNull('content')
    .update({ state: 'waiting', attempts: 0, next_at: now, ended_at: null });
  return count === 1;
}

/** What ended long ago is forgotten. */
export async function deleteEndedBefore(tx: Transaction, instant: string): Promise<number> {
  return tx<OutboxRow>('outbox').whereIn('state', ['sent', 'dead']).where('ended_at', '<', instant).delete();
}
