import type { IdempotencyKeyRow, Transaction } from '@atkaruu/db';

export async function findAnswer(tx: Transaction, scope: string, key: string): Promise<IdempotencyKeyRow | undefined> {
  return tx<IdempotencyKeyRow>('idempotency_keys').where({ scope, key }).first();
}

export async function keepAnswer(tx: Transaction, row: IdempotencyKeyRow): Promise<void> {
  await tx<IdempotencyKeyRow>('idempotency_keys').insert(row);
}

export async function forgetAnswersBefore(tx: Transaction, instant: string): Promise<void> {
  await tx<IdempotencyKeyRow>('idempotency_keys').where('created_at', '<', instant).delete();
}
