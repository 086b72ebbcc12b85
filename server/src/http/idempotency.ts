import { createHash } from 'node:crypto';
import type { IdempotencyKeyRow, Transaction } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { Actor } from '@atkaruu/shared/accounts/permissions';
import { findAnswer, keepAnswer } from './idempotency-store.ts';

/** A repeated POST with the same key returns the first answer (draft-ietf-httpapi-idempotency-key-header). */
export interface IdempotencyKey {
  /** Keys of different people and operations are independent. */
  scope: string;
  key: string;
  requestHash: string;
}

const KEY = /^[\x21-\x7e]{1,200}$/;

export function idempotencyKeyOf(
  header: string | undefined,
  actor: Actor,
  operation: string,
  request: unknown,
): IdempotencyKey | null {
  if (header === undefined) return null;
  if (!KEY.test(header)) throw new AppError('malformed_request', 'Idempotency-Key is 1 to 200 visible ASCII characters.');
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  return { scope: `${actor.id} ${operation}`, key: header, requestHash };
}

export interface KeptAnswer {
  status: number;
  etag: string | null;
  body: string;
}

/** The first answer to this key, or null when the key is new. */
export async function replay(tx: Transaction, key: IdempotencyKey): Promise<KeptAnswer | null> {
  const row = await findAnswer(tx, key.scope, key.key);
  if (!row) return null;
  if (row.request_hash !== key.requestHash)
    throw new AppError('key_reused', 'This Idempotency-Key was used for a different request; make a new key.');
  return { status: row.status, etag: row.etag, body: row.body };
}

export async function remember(tx: Transaction, key: IdempotencyKey, answer: KeptAnswer, now: Date): Promise<void> {
  const row: IdempotencyKeyRow = {
    scope: key.scope,
    key: key.key,
    request_hash: key.requestHash,
    status: answer.status,
    etag: answer.etag,
    body: answer.body,
    created_at: now.toISOString(),
  };
  await keepAnswer(tx, row);
}
