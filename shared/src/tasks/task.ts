import { z } from 'zod';
import { idSchema, instantSchema, localized, optionalText, text } from '../contract/fields.ts';
import { deadlineSchema } from '../deadlines/deadline.ts';
import { bodyRoles, causeCodes, standings } from '../progress/facts.ts';
import { isoDateSchema } from '../values/iso-date.ts';

/** By type of service, as the Plan's own deliverables are divided. */
export const serviceTypes = ['administrative', 'humanitarian', 'life_support', 'financial_mechanisms'] as const;
export type ServiceType = (typeof serviceTypes)[number];

export const taskStates = [
  'cancelled',
  'suspended',
  'completed_on_time',
  'completed_late',
  'awaiting_verification',
  'overdue',
  'in_progress',
  'not_started',
  'not_due',
] as const;
export type TaskState = (typeof taskStates)[number];

export const lights = ['completed', 'on_track', 'at_risk', 'off_track', 'no_report', 'not_due'] as const;
export type Light = (typeof lights)[number];

export const countGroups = ['done', 'partly', 'not_done', 'not_yet_due'] as const;
export type CountGroup = (typeof countGroups)[number];

/** Days overdue. */
export const ageingBuckets = ['1-30', '31-90', '91-180', '181-365', '>365'] as const;
export type AgeingBucket = (typeof ageingBuckets)[number];

export const taskBodySchema = z.strictObject({ bodyId: idSchema, role: z.enum(bodyRoles) });

/** The decree's own numbering, kept as written: 1, 1.2, 1.10, II.3, 4.а */
export const numberSchema = text(40).regex(/^[\p{L}\p{N}][\p{L}\p{N}.\-–/() ]*$/u, {
  error: 'a number is made of digits, letters, dots and dashes',
});

const percent = z.number().min(0).max(100);

/** One row of a plan at the status date. A parent's figures are rolled up from its leaves and never typed. */
export const taskSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  number: z.string(),
  parentId: idSchema.nullable(),
  /** 0 for the top level. */
  depth: z.int(),
  isLeaf: z.boolean(),
  title: localized(2000),
  expectedResult: localized(2000).nullable(),
  serviceType: z.enum(serviceTypes).nullable(),
  deadlineText: z.string().nullable(),
  deadline: deadlineSchema.nullable(),
  startsOn: isoDateSchema.nullable(),
  /** Of the first unfinished occurrence, else of the last. */
  dueOn: isoDateSchema.nullable(),
  /** Due by the first version of the plan. */
  originalDueOn: isoDateSchema.nullable(),
  occurrences: z.strictObject({ total: z.int(), due: z.int(), verified: z.int() }),
  /** Effective weight: the task's share, so that splitting a task never changes it. */
  weight: z.number(),
  standing: z.enum(standings),
  bodies: z.array(taskBodySchema),
  state: z.enum(taskStates).nullable(),
  light: z.enum(lights).nullable(),
  /** The newest report is older than one reporting period. */
  isSilent: z.boolean(),
  percentReported: percent,
  percentVerified: percent,
  percentExpected: percent,
  /** Leaves below (itself for a leaf): verified complete n of N in force. */
  fulfilled: z.strictObject({ n: z.number(), N: z.number() }),
  forecastOn: isoDateSchema.nullable(),
  slipDays: z.int(),
  daysLate: z.int(),
  /** Against the first version of the plan. */
  daysLateOriginal: z.int(),
  completedOn: isoDateSchema.nullable(),
  lastReportedOn: isoDateSchema.nullable(),
  causeCode: z.enum(causeCodes).nullable(),
  evidenceCount: z.int(),
  milestoneCount: z.int(),
  version: z.int(),
});
export type Task = z.infer<typeof taskSchema>;

export const evidenceKinds = ['legal_act', 'protocol', 'link', 'document'] as const;

export const evidenceSchema = z.strictObject({
  id: idSchema,
  taskId: idSchema,
  entryId: idSchema.nullable(),
  kind: z.enum(evidenceKinds),
  title: localized(500),
  reference: z.string().nullable(),
  issuedOn: isoDateSchema.nullable(),
  url: z.string().nullable(),
  /** What `GET /evidence/{id}/content` gives; null where the proof is elsewhere. */
  file: z
    .strictObject({ name: z.string(), mediaType: z.string(), sizeBytes: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
    .nullable(),
  recordedAt: instantSchema,
  recordedBy: z.string().nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What one plan version says of the task. */
export const taskTermsSchema = z.strictObject({
  planVersionId: idSchema,
  inForceFrom: isoDateSchema,
  deadlineText: z.string().nullable(),
  dueOn: isoDateSchema.nullable(),
  weight: z.number().nullable(),
  standing: z.enum(standings),
  reason: localized(2000).nullable(),
});

export const taskDetailSchema = taskSchema.extend({
  /** From the top of the plan down to the parent. */
  ancestors: z.array(z.strictObject({ id: idSchema, number: z.string(), title: localized(2000) })),
  children: z.int(),
  terms: z.array(taskTermsSchema),
  occurrenceList: z.array(
    z.strictObject({
      dueOn: isoDateSchema,
      state: z.enum(taskStates).nullable(),
      completedOn: isoDateSchema.nullable(),
      percentVerified: percent,
    }),
  ),
  evidence: z.array(evidenceSchema),
});
export type TaskDetail = z.infer<typeof taskDetailSchema>;

const weightSchema = z.number().gt(0).max(1_000_000);

export const newTaskSchema = z.strictObject({
  parentId: idSchema.nullable().default(null),
  number: numberSchema,
  title: localized(2000),
  expectedResult: localized(2000).nullable().default(null),
  serviceType: z.enum(serviceTypes).nullable().default(null),
  deadlineText: optionalText(500).nullable().default(null),
  /** The person's own reading where the text is not surely read; otherwise the text is read by rule. */
  deadline: deadlineSchema.nullable().optional(),
  weight: weightSchema.nullable().default(null),
  bodies: z.array(taskBodySchema).max(50).default([]),
});

export const taskChangeSchema = z
  .strictObject({
    number: numberSchema,
    title: localized(2000),
    expectedResult: localized(2000).nullable(),
    serviceType: z.enum(serviceTypes).nullable(),
    deadlineText: optionalText(500).nullable(),
    deadline: deadlineSchema.nullable(),
    weight: weightSchema.nullable(),
    bodies: z.array(taskBodySchema).max(50),
    /** Why the deadline or the weight is corrected; demanded once a period of the plan was closed. */
    reason: optionalText(2000),
  })
  .partial();
