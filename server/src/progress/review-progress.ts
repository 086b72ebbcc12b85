import { AppError } from '@atkaruu/shared/contract/errors';
import type { ProgressEntry } from '@atkaruu/shared/progress/contract';
import { sameEyes } from '@atkaruu/shared/progress/separation-of-duties';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import { recordChange } from '../audit/index.ts';
import { countProofs } from '../evidence/index.ts';
import type { WriteContext } from '../http/context.ts';
import { findPlan } from '../plans/index.ts';
import { planOfTask } from '../tasks/index.ts';
import { findEntry, lockEntry, type EntryAuthor } from './progress-queries.ts';
import { insertReturn, insertVerification } from './progress-store.ts';

const whySecondPerson = {
  same_person: 'You made this report; a second person must confirm it.',
  same_role: 'This report was made in your own role; a person of another role must confirm it.',
} as const;

function assertOtherEyes(author: EntryAuthor, { actor }: WriteContext): void {
  const same = sameEyes(author, actor);
  if (same !== null) throw new AppError('separation_of_duties', whySecondPerson[same]);
}

function assertOpen({ verifiedOn, returnedOn }: ProgressEntry): void {
  if (verifiedOn !== null) throw new AppError('conflict', `The report was verified on ${verifiedOn} already.`);
  if (returnedOn !== null)
    throw new AppError('conflict', `The report was sent back on ${returnedOn}; its correction is a new report.`);
}

async function assertProven(entry: ProgressEntry, { tx, now }: WriteContext): Promise<void> {
  if (entry.claim !== 'complete' || (await countProofs(tx, entry, now)) > 0) return;
  throw new AppError(
    'evidence_missing',
    'A completion is confirmed against evidence, and none is attached: attach the act, protocol, link or file, or send the report back.',
  );
}

interface Review {
  entry: ProgressEntry;
  on: string;
  facts: { entry_id: string; recorded_at: string; recorded_by: string; recorded_by_id: string };
}

/** The entry under a lock, not reviewed yet, seen by other eyes than its author's. */
async function openReview(entryId: string, context: WriteContext): Promise<Review & { planId: string }> {
  const { tx, now, actor } = context;
  const author = await lockEntry(tx, entryId);
  const entry = await findEntry(tx, entryId);
  const planId = await planOfTask(tx, entry.taskId);
  const { timeZone } = await findPlan(tx, planId);
  assertOtherEyes(author, context);
  assertOpen(entry);
  const facts = { entry_id: entryId, recorded_at: now.toISOString(), recorded_by: actor.name, recorded_by_id: actor.id };
  return { entry, planId, on: calendarDay(now, timeZone), facts };
}

/** Confirms a report. Of several at the same moment exactly one wins; the others find it confirmed. */
export async function verifyProgress(entryId: string, note: string | null, context: WriteContext): Promise<void> {
  const { entry, planId, on, facts } = await openReview(entryId, context);
  await assertProven(entry, context);
  await insertVerification(context.tx, { ...facts, verified_on: on, note: note === '' ? null : note });
  const after = { verifiedOn: on, note };
  await recordChange(context, { kind: 'progress', objectId: entryId, planId, taskId: entry.taskId, before: {}, after });
}

/** Sends a report back; what it said stays, and its claim of completion counts no more. */
export async function returnProgress(entryId: string, note: string, context: WriteContext): Promise<void> {
  const { entry, planId, on, facts } = await openReview(entryId, context);
  await insertReturn(context.tx, { ...facts, returned_on: on, note });
  const after = { returnedOn: on, note };
  await recordChange(context, { kind: 'progress', objectId: entryId, planId, taskId: entry.taskId, before: {}, after });
}
