import type { Reader, SessionRow, Transaction } from '@atkaruu/db';

export async function insertSession(tx: Transaction, row: SessionRow): Promise<void> {
  await tx<SessionRow>('sessions').insert(row);
}

export async function deleteSession(tx: Transaction, tokenHash: string): Promise<void> {
  await tx<SessionRow>('sessions').where({ token_hash: tokenHash }).delete();
}

/** All sessions of an account but one; null spares none. */
export async function deleteOtherSessions(tx: Transaction, accountId: string, sparedHash: string | null): Promise<void> {
  await tx<SessionRow>('sessions')
    .where({ account_id: accountId })
    .whereNot({ token_hash: sparedHash ?? '' })
    .delete();
}

/** Sessions that are over, or that nobody has used for too long. */
export async function deleteStaleSessions(tx: Transaction, now: string, seenBefore: string): Promise<void> {
  await tx<SessionRow>('sessions').where('expires_at', '<=', now).orWhere('seen_at', '<=', seenBefore).delete();
}

export interface OpenSession {
  account_id: string;
  name: string;
  seen_at: string;
  is_demonstration: number;
}

/** The session of a cookie, while it lasts and its account may sign in. */
export async function findSession(
  db: Reader,
  tokenHash: string,
  { now, seenAfter }: { now: string; seenAfter: string },
): Promise<OpenSession | undefined> {
  const row: OpenSession | undefined = await db('sessions')
    .join('accounts', 'accounts.id', 'sessions.account_id')
    .where('sessions.token_hash', tokenHash)
    .andWhere('sessions.expires_at', '>', now)
    .andWhere('sessions.seen_at', '>', seenAfter)
    .andWhere('accounts.is_disabled', 0)
    .first(
      'sessions.account_id as account_id',
      'accounts.name as name',
      'sessions.seen_at as seen_at',
      'accounts.is_demonstration as is_demonstration',
    );
  return row;
}

export async function touchSession(db: Reader, tokenHash: string, now: string): Promise<void> {
  await db<SessionRow>('sessions').where({ token_hash: tokenHash }).update({ seen_at: now });
}

export async function listSessions(db: Reader, accountId: string): Promise<SessionRow[]> {
  return db<SessionRow>('sessions').where({ account_id: accountId }).orderBy('created_at', 'desc');
}

/** False when the account has no such session. */
export async function deleteSessionById(tx: Transaction, id: string, accountId: string): Promise<boolean> {
  return (await tx<SessionRow>('sessions').where({ id, account_id: accountId }).delete()) > 0;
}
