import type { AccountRow } from '@atkaruu/db';
import { emailKey } from '@atkaruu/shared/accounts/account';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { StepContext } from '../http/context.ts';
import { findAccountByEmail } from './account-queries.ts';
import { aimedAt, comingFrom, countAttempt, forgiveAttempt } from './attempts.ts';
import { isPassword } from './passwords.ts';
import type { Seal } from './sealed.ts';
import { hasSecondFactor, takeCode, wrongCredentials } from './second-factor.ts';
import { openSession } from './sessions.ts';

interface Credentials {
  email: string;
  password: string;
  totp?: string | undefined;
}

/** The account behind an address and a password. An unknown address takes as long and is told the same as a wrong password. */
async function accountOf({ email, password }: Credentials, { db }: StepContext): Promise<AccountRow> {
  const account = await findAccountByEmail(db, emailKey(email));
  const isRight = await isPassword(account?.password_hash ?? null, password);
  if (!account || !isRight || account.is_disabled === 1 || account.is_demonstration === 1) throw wrongCredentials();
  return account;
}

/** Signs in: try counted → password → second factor → a session under a new name. Returns the account. */
export async function signIn(credentials: Credentials, context: StepContext, seal: Seal): Promise<AccountRow> {
  const subjects = [aimedAt(emailKey(credentials.email)), comingFrom(context.session.address)] as const;
  await countAttempt(context, subjects);
  const account = await accountOf(credentials, context);
  const { totp } = credentials;
  if (hasSecondFactor(account) && totp === undefined)
    throw new AppError('second_factor_required', 'Give the code of your app, or one of your recovery codes.');
  await context.step(async (write) => {
    if (hasSecondFactor(account) && totp !== undefined) await takeCode(write, account, totp, seal);
    await forgiveAttempt(write, subjects);
    await openSession(write, account.id);
  });
  return account;
}

/** For what only the owner may do to the account: the password once more, counted like any other try. */
export async function confirmOwner(password: string, context: StepContext, account: AccountRow): Promise<void> {
  const subjects = [aimedAt(account.id), comingFrom(context.session.address)] as const;
  await countAttempt(context, subjects);
  if (!(await isPassword(account.password_hash, password))) throw wrongCredentials();
  await context.step((write) => forgiveAttempt(write, subjects));
}
