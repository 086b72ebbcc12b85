import type { AccountRow } from '@atkaruu/db';
import { emailKey } from '@atkaruu/shared/accounts/account';
import { AppError } from '@atkaruu/shared/contract/errors';
import { recordChange } from '../audit/index.ts';
import type { StepContext } from '../http/context.ts';
import type { Outbox } from '../messages/index.ts';
import { findAccountByEmail } from './account-queries.ts';
import { mailLink } from './account-letters.ts';
import { lockAttempts } from './attempt-store.ts';
import { aimedAt, comingFrom, countAttempt } from './attempts.ts';
import { makeLink } from './links.ts';

// So many letters an hour to one address; whoever asks for more waits, known or not.
const FREE_RESETS = 3;

function mayReset(account: AccountRow | undefined): account is AccountRow {
  return account !== undefined && account.is_disabled === 0 && account.is_demonstration === 0;
}

/**
 * Writes a letter with a one-time link to the address that is stored, if there is such an account. The answer is the same and takes as long
 * whether there is one or not: who has an account is nobody's business.
 */
export async function askForReset(
  email: string,
  context: StepContext,
  { outbox, baseUrl }: { outbox: Outbox; baseUrl: string | null },
): Promise<void> {
  if (!outbox.sendsMail) throw new AppError('unavailable', 'No letters are sent from here; ask an administrator for a new link.');
  const key = emailKey(email);
  await countAttempt(context, [{ ...aimedAt(`reset of ${key}`), free: FREE_RESETS }, comingFrom(context.session.address)]);
  const account = await findAccountByEmail(context.db, key);
  await context.step(async (write) => {
    if (!mayReset(account)) {
      // A commit of its own, as the other branch has.
      await lockAttempts(write.tx);
      return;
    }
    const link = await makeLink(write, account.id, 'reset', baseUrl);
    await mailLink(outbox, write, { account, link, purpose: 'reset' });
    await recordChange(write, { kind: 'account', objectId: account.id, planId: null, before: {}, after: { link: 'mailed' } });
  });
}
