import { z } from 'zod';
import { asOfFields, idSchema, instantSchema, localized, optionalText, pageFields, pageOf } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { taskParams } from '../tasks/contract.ts';
import { isoDateSchema } from '../values/iso-date.ts';
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
  verifiedOn: isoDateSchema.nullable(),
  verifiedBy: z.string().nullable(),
});
export type ProgressEntry = z.infer<typeof progressEntrySchema>;

export const newProgressSchema = z.strictObject({
  /** The day the report speaks of; never in the future. */
  effectiveOn: isoDateSchema,
  percentComplete: z.number().min(0).max(100),
  claim: z.enum(claims).default('in_progress'),
  bodyId: idSchema.nullable().default(null),
  occurrenceOn: isoDateSchema.nullable().default(null),
  forecastOn: isoDateSchema.nullable().default(null),
  narrative: z
    .union([localized(4000), optionalText(4000)])
    .nullable()
    .default(null),
  causeCode: z.enum(causeCodes).nullable().default(null),
});

export const progressContract = defineContract({
  reportProgress: {
    method: 'POST',
    path: '/tasks/{task}/progress',
    summary: 'Report how far a leaf task is',
    permission: 'progress.report',
    params: taskParams,
    body: newProgressSchema,
    response: progressEntrySchema,
    status: 201,
    errors: ['not_found', 'invalid_body', 'conflict', 'key_reused', 'key_in_progress'],
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
});
