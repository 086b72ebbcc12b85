import type { Reader, SessionRow, Transaction } from '@atkaruu/db';

export async function insertSession(tx: Transaction, row: SessionRow): Promise<void> {
  await tx<SessionRow>('sessions').insert(row);
}

export async function deleteSession(tx: Transaction, tokenHash: string): Promise<void> {
  await tx<SessionRow>('sessions').where({ token_hash: tokenHash }).delete();
}

export async function deleteExpiredSessions(tx: Transaction, now: string): Promise<void> {
  await tx<SessionRow>('sessions').where('expires_at', '<=', now).delete();
}

export async function findSession(db: Reader, tokenHash: string, now: string): Promise<SessionRow | undefined> {
  return db<SessionRow>('sessions').where({ token_hash: tokenHash }).andWhere('expires_at', '>', now).first();
}
