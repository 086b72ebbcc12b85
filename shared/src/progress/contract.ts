import { z } from 'zod';
import { asOfFields, idSchema, instantSchema, localized, optionalText, pageFields, pageOf, text } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { taskParams } from '../tasks/contract.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { draftsContract } from './drafts-contract.ts';
import { causeCodes, claims } from './facts.ts';

export const channels = ['screen', 'file', 'api', 'seed'] as const;

/** One report about one task: append-only, a correction is a new entry. */
export const progressEntrySchema = z.strictObject({
  id: idSchema,
  taskId: idSchema,
  bodyId: idSchema.nullable(),
  occurrenceOn: isoDateSchema.nullable(),
  effectiveOn: isoDateSchema,
  percentComplete: z.number(),
  claim: z.enum(claims),
  forecastOn: isoDateSchema.nullable(),
  narrative: localized(4000).nullable(),
  causeCode: z.enum(causeCodes).nullable(),
  channel: z.enum(channels),
  recordedAt: instantSchema,
  recordedBy: z.string(),
  /** What stands in the way, in words beside the cause code. */
  problem: localized(2000).nullable(),
  nextStep: localized(2000).nullable(),
  /** The body asks somebody above it for help. */
  needsHelp: z.boolean(),
  verifiedOn: isoDateSchema.nullable(),
  verifiedBy: z.string().nullable(),
  /** A verifier sent it back; the correction is a new entry. */
  returnedOn: isoDateSchema.nullable(),
  returnedBy: z.string().nullable(),
  /** What the verifier said: always with a return. */
  reviewNote: z.string().nullable(),
});
export type ProgressEntry = z.infer<typeof progressEntrySchema>;

/** A plain text is taken as written in the reporter's language. */
function anyText(max: number) {
  return z
    .union([localized(max), optionalText(max)])
    .nullable()
    .default(null);
}

export const newProgressSchema = z.strictObject({
  /** The day the report speaks of; never in the future. */
  effectiveOn: isoDateSchema,
  percentComplete: z.number().min(0).max(100),
  claim: z.enum(claims).default('in_progress'),
  bodyId: idSchema.nullable().default(null),
  occurrenceOn: isoDateSchema.nullable().default(null),
  forecastOn: isoDateSchema.nullable().default(null),
  narrative: anyText(4000),
  causeCode: z.enum(causeCodes).nullable().default(null),
  problem: anyText(2000),
  nextStep: anyText(2000),
  needsHelp: z.boolean().default(false),
  /** Documents attached to the task while the report was being written. */
  evidenceIds: z.array(idSchema).max(20).default([]),
});

const entryParams = z.strictObject({ entry: idSchema });
const reviewErrors = ['not_found', 'invalid_body', 'conflict', 'separation_of_duties', 'key_reused', 'key_in_progress'] as const;

export const progressContract = defineContract({
  ...draftsContract,
  reportProgress: {
    method: 'POST',
    path: '/tasks/{task}/progress',
    summary: 'Report how far a leaf task is',
    permission: 'progress.report',
    params: taskParams,
    body: newProgressSchema,
    response: progressEntrySchema,
    status: 201,
    errors: ['not_found', 'invalid_body', 'conflict', 'period_closed', 'key_reused', 'key_in_progress'],
  },
  listProgress: {
    method: 'GET',
    path: '/tasks/{task}/progress',
    summary: 'What was reported about a task, newest first',
    permission: 'plan.read',
    params: taskParams,
    query: z.strictObject({ ...asOfFields, ...pageFields }),
    response: pageOf(progressEntrySchema),
    errors: ['not_found', 'invalid_cursor'],
  },
  verifyProgress: {
    method: 'POST',
    path: '/progress/{entry}/verify',
    summary: 'Confirm a report against its evidence, as a second person from another role',
    permission: 'progress.verify',
    params: entryParams,
    body: z.strictObject({ note: optionalText(2000).nullable().default(null) }),
    response: progressEntrySchema,
    errors: [...reviewErrors, 'evidence_missing'],
  },
  returnProgress: {
    method: 'POST',
    path: '/progress/{entry}/return',
    summary: 'Send a report back with a note that says what is missing',
    permission: 'progress.verify',
    params: entryParams,
    body: z.strictObject({ note: text(2000) }),
    response: progressEntrySchema,
    errors: reviewErrors,
  },
});
