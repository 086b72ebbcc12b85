import { z } from 'zod';
import { idSchema, legalActSchema, localized, optionalText } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { deadlineSchema } from '../deadlines/deadline.ts';
import { planParams } from '../plans/contract.ts';
import { planVersionSchema } from '../plans/plan.ts';
import { standings } from '../progress/facts.ts';
import { isoDateSchema } from '../values/iso-date.ts';

/** What a plan version says of a task, as far as two versions can differ in it. */
export const versionTermsSchema = z.strictObject({
  deadlineText: z.string().nullable(),
  dueOn: isoDateSchema.nullable(),
  weight: z.number().nullable(),
  standing: z.enum(standings),
});
export type VersionTerms = z.infer<typeof versionTermsSchema>;

export const termsChangeSchema = z.strictObject({
  taskId: idSchema,
  number: z.string(),
  title: localized(2000),
  /** Null: the task is not in this version yet. */
  before: versionTermsSchema.nullable(),
  after: versionTermsSchema.nullable(),
  fields: z.array(z.enum(['deadlineText', 'dueOn', 'weight', 'standing'])),
});
export type TermsChange = z.infer<typeof termsChangeSchema>;

const taskAmendmentSchema = z.strictObject({
  taskId: idSchema,
  deadlineText: optionalText(500).nullable().optional(),
  /** The person's own reading where the text is not surely read. */
  deadline: deadlineSchema.nullable().optional(),
  weight: z.number().gt(0).max(1_000_000).nullable().optional(),
  standing: z.enum(standings).optional(),
});
export type TaskAmendment = z.output<typeof taskAmendmentSchema>;

export const amendmentSchema = z.strictObject({
  name: localized(200).nullable().default(null),
  inForceFrom: isoDateSchema,
  legalAct: legalActSchema,
  reason: localized(2000),
  changes: z.array(taskAmendmentSchema).min(1).max(2000),
});
export type Amendment = z.output<typeof amendmentSchema>;

const errors = ['not_found', 'invalid_body', 'conflict', 'period_closed', 'key_reused', 'key_in_progress'] as const;
const changesSchema = z.strictObject({ items: z.array(termsChangeSchema), total: z.int() });

export const amendmentsContract = defineContract({
  amendPlan: {
    method: 'POST',
    path: '/plans/{plan}/versions',
    summary: 'Amend deadlines, weights and standing by an act with a reason: a new plan version',
    permission: 'plan.write',
    params: planParams,
    body: amendmentSchema,
    response: z.strictObject({ version: planVersionSchema, changes: changesSchema }),
    status: 201,
    errors,
  },
  previewAmendment: {
    method: 'POST',
    path: '/plans/{plan}/versions/preview',
    summary: 'What an amendment would change, without making it',
    permission: 'plan.write',
    params: planParams,
    body: amendmentSchema,
    response: changesSchema,
    pure: true,
    errors,
  },
  diffVersions: {
    method: 'GET',
    path: '/plans/{plan}/versions/diff',
    summary: 'What one plan version says otherwise than another, task by task',
    permission: 'plan.read',
    params: planParams,
    query: z.strictObject({ from: idSchema, to: idSchema }),
    response: changesSchema,
    errors: ['not_found'],
  },
});
