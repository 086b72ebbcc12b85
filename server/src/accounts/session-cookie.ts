import type { Request, Response } from 'express';
import type { SessionCookie } from '../http/context.ts';

/** Over https the browser itself holds the name to this host, this path and https. */
function cookieName({ secure }: Pick<Request, 'secure'>, name: 'session' | 'sign_in'): string {
  return secure ? `__Host-atkaruu_${name}` : `atkaruu_${name}`;
}

export function tokenOf(request: Request, name: 'session' | 'sign_in' = 'session'): string | null {
  const wanted = `${cookieName(request, name)}=`;
  const parts = (request.get('cookie') ?? '').split(';').map((part) => part.trim());
  const token = parts.find((part) => part.startsWith(wanted))?.slice(wanted.length) ?? '';
  return /^[\w-]{43}$/.test(token) ? token : null;
}

/** The token of a program; null when the request carries none. */
export function bearerOf(request: Request): string | null {
  const header = request.get('authorization');
  if (header === undefined) return null;
  return /^Bearer ([\w-]{1,100})$/i.exec(header)?.[1] ?? '';
}

/** Visible characters only: the text is shown in the list of sessions. */
function deviceOf(request: Request): string {
  return (request.get('user-agent') ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 200);
}

/** The cookie is sent over https only when the program is reached by https. */
export function sessionCookie(request: Request, response: Response): SessionCookie {
  const name = cookieName(request, 'session');
  const pending = cookieName(request, 'sign_in');
  const options = { httpOnly: true, sameSite: 'lax', secure: request.secure, path: '/' } as const;
  return {
    token: tokenOf(request),
    device: deviceOf(request),
    address: request.ip ?? '',
    open: (token, lifetimeMs) => {
      // A span and not an instant: the clock of the browser is not ours, and ours may be told to stand still.
      response.cookie(name, token, { ...options, maxAge: lifetimeMs });
    },
    clear: () => {
      response.clearCookie(name, options);
    },
    pendingToken: tokenOf(request, 'sign_in'),
    openPending: (token, lifetimeMs) => {
      response.cookie(pending, token, { ...options, maxAge: lifetimeMs });
    },
    clearPending: () => {
      response.clearCookie(pending, options);
    },
  };
}
