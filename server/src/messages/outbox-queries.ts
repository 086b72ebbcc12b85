import type { OutboxRow, Reader } from '@atkaruu/db';
import type { MessageState } from '@atkaruu/shared/messages/contract';

export async function hasDueMessages(db: Reader, now: string): Promise<boolean> {
  const row = await db<OutboxRow>('outbox').where({ state: 'waiting' }).where('next_at', '<=', now).first('id');
  return row !== undefined;
}

export async function findMessage(db: Reader, id: string): Promise<OutboxRow | undefined> {
  return db<OutboxRow>('outbox').where({ id }).first();
}

export async function countMessages(db: Reader): Promise<Record<MessageState, number>> {
  const rows = await db<OutboxRow>('outbox')
    .groupBy('state')
    .select('state')
    .count<{ state: MessageState; total: number }[]>({ total: '*' });
  const counts = { waiting: 0, sent: 0, dead: 0 };
  for (const { state, total } of rows) counts[state] = total;
  return counts;
}

/** Newest first; ids rise with time. */
export async function listMessageRows(
  db: Reader,
  { state, before, limit }: { state: MessageState | undefined; before: string | undefined; limit: number },
): Promise<OutboxRow[]> {
  const query = db<OutboxRow>('outbox').orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit);
  if (state !== undefined) void query.where({ state });
  if (before !== undefined) {
    const at = await findMessage(db, before);
    const created = at?.created_at ?? '';
    void query.where((where) =>
      where.where('created_at', '<', created).orWhere((same) => same.where('created_at', created).where('id', '<', before)),
    );
  }
  return query;
}
