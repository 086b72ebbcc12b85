import type { Database } from '@atkaruu/db';
import type { Actor } from '@atkaruu/shared/accounts/permissions';
import type { Request } from 'express';
import { bearerOf, tokenOf } from './session-cookie.ts';
import { actorOfSession, actorOfToken } from './sessions.ts';

export { emailOfAccount, languageOfAccount } from './account-mail-queries.ts';
export { listRecipients, type Recipient } from './recipients.ts';
export { placeOfAccount } from './account-queries.ts';
export { Seal } from './sealed.ts';
export { sessionCookie } from './session-cookie.ts';

/** Who asks: a program by its token, or a person by the session of the browser. */
export function actorOf(request: Request, asking: { database: Database; now: Date; isDemonstration: boolean }): Promise<Actor> {
  const token = bearerOf(request);
  return token === null ? actorOfSession(tokenOf(request), asking) : actorOfToken(token, asking);
}
