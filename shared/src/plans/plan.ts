import { z } from 'zod';
import { idSchema, instantSchema, legalActSchema, localized, optionalText } from '../contract/fields.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { periodLengths } from '../values/period.ts';

/** documented = facts with their sources · demonstration = illustrative data · imported = an office's own plan. */
export const planKinds = ['documented', 'demonstration', 'imported'] as const;
export type PlanKind = (typeof planKinds)[number];

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'use lower-case Latin letters, digits and hyphens' })
  .max(64);

export const thresholdsSchema = z.strictObject({
  onTrack: z.number().gt(0).max(1),
  offTrack: z.number().gt(0).max(1),
  slipDays: z.int().min(1).max(3650),
  dueSoonDays: z.int().min(0).max(365),
  dueSoonProgress: z.number().min(0).max(1),
});

const planFields = {
  slug: slugSchema,
  title: localized(500),
  description: localized(4000).nullable(),
  startsOn: isoDateSchema,
  endsOn: isoDateSchema,
  timeZone: z.string().max(64),
  reportingPeriod: z.enum(periodLengths),
  /** Names of the levels of the tree from the top: Задача, мера, действие. */
  levelNames: z.array(localized(100)).min(1).max(8),
  legalAct: legalActSchema.nullable(),
  thresholds: thresholdsSchema,
  /** False: only those with a role in the plan know of it. */
  isPublic: z.boolean(),
};

export const planSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(planKinds),
  ...planFields,
  /** The day its pages open at: today, or the plan's last day once it is over. */
  statusDate: isoDateSchema,
  /** The plan is over: pages open at its end. */
  isFinished: z.boolean(),
  ruleVersion: z.string(),
  counts: z.strictObject({ tasks: z.int(), leaves: z.int(), milestones: z.int(), bodies: z.int() }),
  version: z.int(),
});
export type Plan = z.infer<typeof planSchema>;

export const newPlanSchema = z.strictObject({
  ...planFields,
  description: planFields.description.default(null),
  timeZone: planFields.timeZone.default('Asia/Bishkek'),
  reportingPeriod: planFields.reportingPeriod.default('quarter'),
  legalAct: planFields.legalAct.default(null),
  thresholds: planFields.thresholds.optional(),
  isPublic: planFields.isPublic.default(true),
});

export const planChangeSchema = z.strictObject(planFields).omit({ slug: true }).partial();

/** A plan version (baseline): the tasks, deadlines and weights in force from a day, by an act, for a reason. */
export const planVersionSchema = z.strictObject({
  id: idSchema,
  ordinal: z.int(),
  name: localized(200),
  inForceFrom: isoDateSchema,
  legalAct: legalActSchema.nullable(),
  reason: localized(2000).nullable(),
  /** How many leaf tasks this version states anew. */
  changedTasks: z.int(),
});
export type PlanVersion = z.infer<typeof planVersionSchema>;

/** Where a fact comes from: a published document about the plan, a task, a milestone or a body. */
export const sourceSchema = z.strictObject({
  id: idSchema,
  subject: z.enum(['plan', 'task', 'milestone', 'body']),
  subjectId: idSchema,
  /** What the source says, in our words. */
  fact: localized(2000),
  title: localized(500),
  publishedOn: isoDateSchema.nullable(),
  url: z.string().max(2000).nullable(),
  note: optionalText(1000).nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

export const recordedSchema = { recordedAt: instantSchema, recordedBy: z.string() };
