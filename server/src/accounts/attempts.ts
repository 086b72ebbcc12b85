import { createHash } from 'node:crypto';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { StepContext, WriteContext } from '../http/context.ts';
import { forgetAttempts, forgetAttemptsBefore, lockAttempts, readAttempts, writeAttempts } from './attempt-store.ts';

const MINUTE_MS = 60_000;
const FORGOTTEN_AFTER_MS = 60 * MINUTE_MS;
const LONGEST_BLOCK_MS = 15 * MINUTE_MS;
const FIRST_BLOCK_MS = 30_000;

/** What tries are counted for: the person they aim at, and the place they come from (an office shares one address). */
export interface Subject {
  key: string;
  free: number;
}

function subject(kind: string, name: string, free: number): Subject {
  // Hashed: the list of tries is no list of people or addresses.
  return { key: `${kind}:${createHash('sha256').update(name).digest('hex')}`, free };
}

export const aimedAt = (person: string): Subject => subject('person', person, 5);
export const comingFrom = (address: string): Subject => subject('address', address.replace(/^::ffff:/, ''), 50);

function blockMs(failures: number, free: number): number {
  return failures < free ? 0 : Math.min(LONGEST_BLOCK_MS, FIRST_BLOCK_MS * 2 ** (failures - free));
}

/** Counts a try before it is looked at. Returns the instant until which tries are refused, or null. */
async function countTry({ tx, now }: WriteContext, { key, free }: Subject): Promise<string | null> {
  const known = await readAttempts(tx, key);
  const until = known?.blocked_until ?? null;
  if (until !== null && until > now.toISOString()) return until;
  const failures = (known?.failures ?? 0) + 1;
  const span = blockMs(failures, free);
  const blocked_until = span === 0 ? null : new Date(now.getTime() + span).toISOString();
  await writeAttempts(tx, { subject: key, failures, newest_at: now.toISOString(), blocked_until });
  return null;
}

async function countTries(write: WriteContext, subjects: readonly Subject[]): Promise<string | null> {
  await lockAttempts(write.tx);
  await forgetAttemptsBefore(write.tx, new Date(write.now.getTime() - FORGOTTEN_AFTER_MS).toISOString());
  for (const one of subjects) {
    const until = await countTry(write, one);
    if (until !== null) return until;
  }
  return null;
}

/**
 * Every door that compares a secret stands behind this one. The try is counted and committed first: a refusal, a crash or a rollback
 * afterwards does not take it back, and of many tries at once only so many are looked at.
 */
export async function countAttempt(context: StepContext, subjects: readonly Subject[]): Promise<void> {
  const until = await context.step((write) => countTries(write, subjects));
  if (until === null) return;
  const seconds = Math.ceil((new Date(until).getTime() - context.now.getTime()) / 1000);
  throw new AppError('too_many_requests', `Too many tries; the next one is taken in ${seconds} seconds.`, [], seconds);
}

/** The try was a good one: the person's count begins anew, and the place's goes back by one. */
export async function forgiveAttempt(write: WriteContext, [person, place]: readonly [Subject, Subject]): Promise<void> {
  await lockAttempts(write.tx);
  await forgetAttempts(write.tx, person.key);
  await forgivePlace(write, place);
}

/** Takes the lock that counting takes, and before the place’s row as counting does: an office signs in at once without a deadlock. */
export async function forgivePlace({ tx }: WriteContext, place: Subject): Promise<void> {
  await lockAttempts(tx);
  const known = await readAttempts(tx, place.key);
  if (known) await writeAttempts(tx, { ...known, failures: Math.max(0, known.failures - 1), blocked_until: null });
}
