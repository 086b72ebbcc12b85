import { createHash, randomBytes } from 'node:crypto';
import type { Reader } from '@atkaruu/db';
import { roles, type Actor } from '@atkaruu/shared/accounts/permissions';
import type { Request, Response } from 'express';
import type { SessionCookie } from '../http/context.ts';
import { findSession } from './session-store.ts';

export const COOKIE = 'atkaruu_session';

export const PUBLIC: Actor = { id: 'public', name: 'public', role: 'public' };

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Only the hash is stored: a copy of the database opens no session. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export function tokenOf(request: Request): string | null {
  const match = /(?:^|;\s*)atkaruu_session=([\w-]{43})(?:;|$)/.exec(request.get('cookie') ?? '');
  return match?.[1] ?? null;
}

export async function actorOfToken(db: Reader, token: string | null, now: Date): Promise<Actor> {
  if (token === null) return PUBLIC;
  const session = await findSession(db, hashOf(token), now.toISOString());
  const role = roles.find((candidate) => candidate === session?.role);
  return session && role ? { id: session.person_id, name: session.name, role } : PUBLIC;
}

/** The cookie is sent over https only when the program is reached by https. */
export function sessionCookie(request: Request, response: Response): SessionCookie {
  const options = { httpOnly: true, sameSite: 'lax', secure: request.secure, path: '/' } as const;
  return {
    token: tokenOf(request),
    open: (token, lifetimeMs) => {
      // A span and not an instant: the clock of the browser is not ours, and ours may be told to stand still.
      response.cookie(COOKIE, token, { ...options, maxAge: lifetimeMs });
    },
    clear: () => {
      response.clearCookie(COOKIE, options);
    },
  };
}
