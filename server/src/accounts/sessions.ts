import { randomUUID } from 'node:crypto';
import type { Database } from '@atkaruu/db';
import type { Actor } from '@atkaruu/shared/accounts/permissions';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { WriteContext } from '../http/context.ts';
import { actorOfAccount } from './account-queries.ts';
import { hashOf, newToken } from './secrets.ts';
import { findBearer } from './token-store.ts';
import { deleteSession, deleteStaleSessions, findSession, insertSession, touchSession } from './session-store.ts';

const MINUTE_MS = 60_000;
const ABSOLUTE_MS = 12 * 60 * MINUTE_MS;
const IDLE_MS = 2 * 60 * MINUTE_MS;
// A use is written down no more often than this: reading must not cost a write each time.
const SEEN_EVERY_MS = 5 * MINUTE_MS;

export const PUBLIC: Actor = { id: 'public', name: 'public', role: 'public', grants: [], only: null };

function before(now: Date, ms: number): string {
  return new Date(now.getTime() - ms).toISOString();
}

/** Opens a session under a new name and forgets the one the browser had before. */
export async function openSession({ tx, now, session }: WriteContext, accountId: string): Promise<void> {
  await deleteStaleSessions(tx, now.toISOString(), before(now, IDLE_MS));
  if (session.token !== null) await deleteSession(tx, hashOf(session.token));
  const token = newToken();
  await insertSession(tx, {
    token_hash: hashOf(token),
    id: randomUUID(),
    account_id: accountId,
    device: session.device,
    created_at: now.toISOString(),
    seen_at: now.toISOString(),
    expires_at: new Date(now.getTime() + ABSOLUTE_MS).toISOString(),
  });
  session.open(token, ABSOLUTE_MS);
}

interface Asking {
  database: Database;
  now: Date;
  isDemonstration: boolean;
}

/** Who a cookie stands for: nobody when it is unknown, over or idle, or when its account is disabled. */
export async function actorOfSession(token: string | null, { database, now, isDemonstration }: Asking): Promise<Actor> {
  if (token === null) return PUBLIC;
  const found = await findSession(database.reader, hashOf(token), { now: now.toISOString(), seenAfter: before(now, IDLE_MS) });
  if (!found || (found.is_demonstration === 1 && !isDemonstration)) return PUBLIC;
  if (found.seen_at < before(now, SEEN_EVERY_MS)) await touchSession(database.writer, hashOf(token), now.toISOString());
  return actorOfAccount(database.reader, { id: found.account_id, name: found.name });
}

/** Who a token stands for, limited to what the token is for. A wrong token is refused and not taken for nobody. */
export async function actorOfToken(token: string, { database, now }: Asking): Promise<Actor> {
  const bearer = await findBearer(database.reader, hashOf(token), now.toISOString());
  if (!bearer) throw new AppError('unauthenticated', 'The token is unknown, revoked or over; make a new one.');
  return actorOfAccount(database.reader, bearer.account, bearer.scopes);
}
