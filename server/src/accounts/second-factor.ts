import type { AccountRow } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { WriteContext } from '../http/context.ts';
import { takeRecoveryCode, takeStep } from './account-store.ts';
import { stepOfCode } from './one-time-code.ts';
import type { Seal } from './sealed.ts';
import { hashOf } from './secrets.ts';

export function hasSecondFactor(account: Pick<AccountRow, 'totp_secret' | 'totp_confirmed'>): boolean {
  return account.totp_secret !== null && account.totp_confirmed === 1;
}

/** The text a recovery code is compared by: without its hyphens and blanks. */
export function recoveryHash(code: string): string {
  return hashOf(code.replace(/[^A-Za-z2-7]/g, '').toUpperCase());
}

export function wrongCredentials(): AppError {
  return new AppError(
    'wrong_credentials',
    'The e-mail, the password or the code is not right. Check them, or ask an administrator.',
  );
}

/** Takes a code of the app, or one of the recovery codes; each is good once. Throws when it is neither. */
export async function takeCode(write: WriteContext, account: AccountRow, code: string, seal: Seal): Promise<void> {
  if (account.totp_secret === null) throw wrongCredentials();
  const step = stepOfCode(seal.open(account.totp_secret), code, write.now, account.totp_last_step);
  const isTaken =
    step === null ? await takeRecoveryCode(write.tx, account.id, recoveryHash(code)) : await takeStep(write.tx, account.id, step);
  if (!isTaken) throw wrongCredentials();
}
