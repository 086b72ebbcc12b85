import { z } from 'zod';
import { idSchema, localized, pageFields, pageOf } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { bodyReportSchema } from '../periods/contract.ts';
import { planParams } from '../plans/contract.ts';
import { progressEntrySchema } from '../progress/contract.ts';
import { evidenceSchema, taskBodySchema, taskStates } from '../tasks/task.ts';
import { isoDateSchema } from '../values/iso-date.ts';

export const taskBriefSchema = z.strictObject({
  id: idSchema,
  number: z.string(),
  title: localized(2000),
  state: z.enum(taskStates),
  dueOn: isoDateSchema.nullable(),
  daysLate: z.int(),
  percentReported: z.number(),
  percentVerified: z.number(),
  bodies: z.array(taskBodySchema),
});
export type TaskBrief = z.infer<typeof taskBriefSchema>;

export const workSchema = z.strictObject({
  asOf: isoDateSchema,
  /** Sent back to the asker's bodies and not reported anew, with the verifier's note. */
  returned: z.array(z.strictObject({ task: taskBriefSchema, entry: progressEntrySchema })),
  overdue: z.array(taskBriefSchema),
  dueSoon: z.array(taskBriefSchema),
  /** Reports on tasks that the asker began and has not sent, the newest first. */
  writing: z.array(z.strictObject({ task: taskBriefSchema, bodyId: idSchema.nullable(), editedAt: z.int() })),
  /** Reports of the bodies that wait to be submitted: returned ones first, then those nearest to their due date. */
  drafts: z.array(bodyReportSchema),
  /** For whoever verifies. */
  toVerify: z.strictObject({ entries: z.int(), reports: z.array(bodyReportSchema) }),
  /** The next deadline after all these. */
  next: taskBriefSchema.nullable(),
});
export type Work = z.infer<typeof workSchema>;

export const reviewSchema = z.strictObject({
  entry: progressEntrySchema,
  task: taskBriefSchema,
  /** What proves it: documents of this report, of the same occurrence, and of the task as a whole. */
  evidence: z.array(evidenceSchema),
  /** Why this asker may not review it; null: a second person of another role. */
  blocked: z.enum(['same_person', 'same_role']).nullable(),
});
export type Review = z.infer<typeof reviewSchema>;

export const workContract = defineContract({
  getWork: {
    method: 'GET',
    path: '/plans/{plan}/work',
    summary: 'What waits for the person who asks: returned, overdue, due in 14 days, drafts, to verify',
    permission: 'report.read',
    params: planParams,
    query: z.strictObject({}),
    response: workSchema,
    personal: true,
    errors: ['not_found'],
  },
  listReviews: {
    method: 'GET',
    path: '/plans/{plan}/reviews',
    summary: 'Reports that wait for a verifier, claims of completion first, then the oldest',
    permission: 'report.read',
    params: planParams,
    query: z.strictObject({ ...pageFields }),
    response: pageOf(reviewSchema),
    personal: true,
    errors: ['not_found', 'invalid_cursor'],
  },
});
