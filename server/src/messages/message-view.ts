import type { OutboxRow } from '@atkaruu/db';
import type { Message } from '@atkaruu/shared/messages/contract';

export function messageView(row: OutboxRow): Message {
  return {
    id: row.id,
    kind: row.kind,
    topic: row.topic,
    recipient: row.recipient,
    state: row.state,
    attempts: row.attempts,
    createdAt: row.created_at,
    nextAt: row.next_at,
    endedAt: row.ended_at,
    lastError: row.last_error,
  };
}
