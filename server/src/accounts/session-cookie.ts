import type { Request, Response } from 'express';
import type { SessionCookie } from '../http/context.ts';

const COOKIE = 'atkaruu_session';

export function tokenOf(request: Request): string | null {
  const match = /(?:^|;\s*)atkaruu_session=([\w-]{43})(?:;|$)/.exec(request.get('cookie') ?? '');
  return match?.[1] ?? null;
}

/** Visible characters only: the text is shown in the list of sessions. */
function deviceOf(request: Request): string {
  return (request.get('user-agent') ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 200);
}

/** The cookie is sent over https only when the program is reached by https. */
export function sessionCookie(request: Request, response: Response): SessionCookie {
  const options = { httpOnly: true, sameSite: 'lax', secure: request.secure, path: '/' } as const;
  return {
    token: tokenOf(request),
    device: deviceOf(request),
    address: request.ip ?? '',
    open: (token, lifetimeMs) => {
      // A span and not an instant: the clock of the browser is not ours, and ours may be told to stand still.
      response.cookie(COOKIE, token, { ...options, maxAge: lifetimeMs });
    },
    clear: () => {
      response.clearCookie(COOKIE, options);
    },
  };
}
