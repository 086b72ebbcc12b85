import type { AccountRow, Reader } from '@atkaruu/db';
import { emailSchema } from '@atkaruu/shared/accounts/account';
import { AppError } from '@atkaruu/shared/contract/errors';
import { recordChange } from '../audit/index.ts';
import type { StepContext, WriteContext } from '../http/context.ts';
import { findAccount, findAccountByEmail, findAccountOfProvider } from './account-queries.ts';
import { linkProvider } from './account-store.ts';
import type { Handshake, Voucher } from './ask-provider.ts';
import { aimedAt, comingFrom, countAttempt, forgiveAttempt } from './attempts.ts';
import { deleteStalePending, findVouched, insertPending, takePending, takeVouched } from './pending-sign-in-store.ts';
import type { Seal } from './sealed.ts';
import { hasSecondFactor, takeCode, wrongCredentials } from './second-factor.ts';
import { hashOf, newToken } from './secrets.ts';
import { openSession } from './sessions.ts';

const AWAY_MS = 10 * 60_000;

type Sending = Pick<WriteContext, 'tx' | 'now' | 'session'>;

/** Notes that a browser leaves for the provider, or waits for its second factor, and binds it to a cookie of its own. */
async function keepPending(
  { tx, now, session }: Sending,
  row: Pick<Handshake, 'state' | 'nonce' | 'verifier'>,
  accountId: string | null,
) {
  const browser = newToken();
  await deleteStalePending(tx, now.toISOString());
  await insertPending(tx, {
    state_hash: hashOf(row.state),
    browser_hash: hashOf(browser),
    nonce: row.nonce,
    verifier: row.verifier,
    account_id: accountId,
    expires_at: new Date(now.getTime() + AWAY_MS).toISOString(),
  });
  session.openPending(browser, AWAY_MS);
}

export function leaveForProvider(write: Sending, handshake: Handshake): Promise<void> {
  return keepPending(write, handshake, null);
}

/** What a browser comes back to; null when it never left from here, left too long ago, or has come back before. */
export async function comeBack({ tx, now, session }: Sending, state: string): Promise<Handshake | null> {
  if (session.pendingToken === null) return null;
  const key = { stateHash: hashOf(state), browserHash: hashOf(session.pendingToken), now: now.toISOString() };
  const row = await takePending(tx, key);
  return row ? { state, nonce: row.nonce, verifier: row.verifier } : null;
}

function mayEnter(account: AccountRow | undefined): account is AccountRow {
  return account !== undefined && account.is_disabled === 0 && account.is_demonstration === 0;
}

/** The account of the very same address, which the provider has verified and which no other of its people holds. */
async function invitedAccount(db: Reader, { email }: Voucher): Promise<AccountRow | undefined> {
  // Not emailKey(): an address that only looks alike after normalising is another one (H70).
  const address = emailSchema.safeParse(email ?? '');
  if (email === null || !address.success) return undefined;
  const account = await findAccountByEmail(db, email.toLowerCase());
  return account?.oidc_subject === null ? account : undefined;
}

async function linked(write: WriteContext, voucher: Voucher): Promise<AccountRow | undefined> {
  const account = await invitedAccount(write.tx, voucher);
  if (!mayEnter(account) || !(await linkProvider(write.tx, account.id, voucher.issuer, voucher.subject))) return undefined;
  await recordChange(
    { ...write, actor: { ...write.actor, id: account.id, name: account.name } },
    { kind: 'account', objectId: account.id, planId: null, before: {}, after: { identityProvider: voucher.issuer } },
  );
  return account;
}

/**
 * Lets in whom the provider vouches for: a known person of it, else somebody invited by the address it has verified. Nobody gets an account by
 * signing in. Whoever has a second factor is asked for it here, too.
 */
export async function enterVouched(write: WriteContext, voucher: Voucher): Promise<'in' | 'code' | 'unknown'> {
  const known = await findAccountOfProvider(write.tx, voucher.issuer, voucher.subject);
  const account = known ?? (await linked(write, voucher));
  if (!mayEnter(account)) return 'unknown';
  if (hasSecondFactor(account)) {
    await keepPending(write, { state: newToken(), nonce: '', verifier: '' }, account.id);
    return 'code';
  }
  await openSession(write, account.id);
  write.session.clearPending();
  return 'in';
}

/** The second factor of somebody the provider has vouched for; counted like every other try. Returns the account. */
export async function finishProviderSignIn(code: string, context: StepContext, seal: Seal): Promise<AccountRow> {
  const { db, now, session } = context;
  const waiting =
    session.pendingToken === null ? undefined : await findVouched(db, hashOf(session.pendingToken), now.toISOString());
  const account = waiting?.account_id ? await findAccount(db, waiting.account_id) : undefined;
  if (!waiting || !mayEnter(account)) throw new AppError('unauthenticated', 'The sign-in took too long; begin it once more.');
  const subjects = [aimedAt(account.email_key ?? account.id), comingFrom(session.address)] as const;
  await countAttempt(context, subjects);
  await context.step(async (write) => {
    await takeCode(write, account, code, seal);
    if (!(await takeVouched(write.tx, waiting.state_hash))) throw wrongCredentials();
    await forgiveAttempt(write, subjects);
    await openSession(write, account.id);
  });
  session.clearPending();
  return account;
}
