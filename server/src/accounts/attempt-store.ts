import type { SignInAttemptRow, Transaction } from '@atkaruu/db';

export async function readAttempts(tx: Transaction, subject: string): Promise<SignInAttemptRow | undefined> {
  return tx<SignInAttemptRow>('sign_in_attempts').where({ subject }).first();
}

export async function writeAttempts(tx: Transaction, row: SignInAttemptRow): Promise<void> {
  await tx<SignInAttemptRow>('sign_in_attempts').insert(row).onConflict('subject').merge();
}

export async function forgetAttempts(tx: Transaction, subject: string): Promise<void> {
  await tx<SignInAttemptRow>('sign_in_attempts').where({ subject }).delete();
}

export async function forgetAttemptsBefore(tx: Transaction, instant: string): Promise<void> {
  await tx<SignInAttemptRow>('sign_in_attempts').where('newest_at', '<', instant).delete();
}

/** Serialises whoever counts: the row of the changes' head is locked until commit on both engines. */
export async function lockAttempts(tx: Transaction): Promise<void> {
  await tx('change_head').where({ id: 1 }).increment('seq', 0);
}
