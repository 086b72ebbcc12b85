import type { z } from 'zod';
import { emailKey, type OneTimeLink } from '@atkaruu/shared/accounts/account';
import type { accountsContract } from '@atkaruu/shared/accounts/contract';
import { fieldError } from '@atkaruu/shared/contract/errors';
import { recordChange } from '../audit/index.ts';
import type { StepContext, WriteContext } from '../http/context.ts';
import { findAccount, findAccountByEmail } from './account-queries.ts';
import { updateAccount } from './account-store.ts';
import { comingFrom, countAttempt, forgivePlace } from './attempts.ts';
import { hashPassword } from './passwords.ts';
import { hashOf, newToken } from './secrets.ts';
import { deleteOtherSessions } from './session-store.ts';
import { deleteLinksOf, findLink, insertLink, spendLink } from './token-store.ts';

const HOUR_MS = 60 * 60_000;
const LIFETIME_MS = { invite: 72 * HOUR_MS, reset: HOUR_MS } as const;

/** A new one-time link; those made before for the account are dead. The address is the configured one, never what a request said. */
export async function makeLink(
  { tx, now }: Pick<WriteContext, 'tx' | 'now'>,
  accountId: string,
  purpose: keyof typeof LIFETIME_MS,
  baseUrl: string | null,
): Promise<OneTimeLink> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + LIFETIME_MS[purpose]).toISOString();
  await deleteLinksOf(tx, accountId);
  await insertLink(tx, {
    token_hash: hashOf(token),
    account_id: accountId,
    purpose,
    created_at: now.toISOString(),
    expires_at: expiresAt,
  });
  return { url: `${baseUrl?.replace(/\/$/, '') ?? ''}/sign-in/link#${token}`, expiresAt };
}

type LinkUse = z.output<(typeof accountsContract)['useLink']['body']>;

function spent(): Error {
  return fieldError('/token', 'spent', 'This link was used already or is over; ask an administrator for a new one.');
}

/** Sets the password an invitation or a reset asks for. Sessions that are open elsewhere end; nobody is signed in by it. */
export async function useLink(body: LinkUse, context: StepContext): Promise<string> {
  const place = comingFrom(context.session.address);
  await countAttempt(context, [place]);
  const link = await findLink(context.db, hashOf(body.token), context.now.toISOString());
  const account = link ? await findAccount(context.db, link.account_id) : undefined;
  if (!link || !account || account.is_disabled === 1) throw spent();
  const email = account.email ?? body.email;
  if (email === undefined) throw fieldError('/email', 'required', 'Give your e-mail address; you sign in with it.');
  const password_hash = await hashPassword(body.password);
  await context.step(async (write) => {
    if (!(await spendLink(write.tx, link.token_hash))) throw spent();
    const namesake = await findAccountByEmail(write.tx, emailKey(email));
    if (namesake && namesake.id !== account.id)
      throw fieldError('/email', 'taken', 'Another account has this address; give another one.');
    await updateAccount(write.tx, account.id, {
      password_hash,
      email,
      email_key: emailKey(email),
      name: account.email === null ? (body.name ?? account.name) : account.name,
    });
    await deleteOtherSessions(write.tx, account.id, null);
    await forgivePlace(write, place);
    await recordChange(
      { ...write, actor: { ...write.actor, id: account.id, name: account.name } },
      { kind: 'account', objectId: account.id, planId: null, before: {}, after: { email, password: 'set by a one-time link' } },
    );
  });
  return email;
}
