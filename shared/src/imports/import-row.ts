import { z } from 'zod';
import { idSchema, localized } from '../contract/fields.ts';
import { deadlineSchema } from '../deadlines/deadline.ts';
import { bodyRoles } from '../progress/facts.ts';
import { isoDateSchema } from '../values/iso-date.ts';

/** What becomes of a row: error rows are not taken; missing ones stand in the plan and not in the file. */
export const rowActions = ['added', 'changed', 'unchanged', 'missing', 'error'] as const;
export type RowAction = (typeof rowActions)[number];

export const changedFields = [
  'number',
  'title',
  'expectedResult',
  'deadlineText',
  'bodies',
  'weight',
  'percentComplete',
  'forecastOn',
  'narrative',
  'standing',
] as const;
export type ChangedField = (typeof changedFields)[number];

const shownValue = z.union([z.string(), z.number(), z.null()]);

export const importBodySchema = z.strictObject({
  /** Null: registered anew under `text` when the import is applied. */
  bodyId: idSchema.nullable(),
  role: z.enum(bodyRoles),
  text: z.string(),
});

/** What applying does to a task; an absent field stays as it is. */
export const taskEditSchema = z
  .strictObject({
    number: z.string(),
    title: localized(2000),
    expectedResult: localized(2000).nullable(),
    deadlineText: z.string().nullable(),
    deadline: deadlineSchema.nullable(),
    weight: z.number().nullable(),
    bodies: z.array(importBodySchema),
    percentComplete: z.number(),
    forecastOn: isoDateSchema.nullable(),
    narrative: localized(4000).nullable(),
    standing: z.literal('cancelled'),
  })
  .partial();
export type TaskEdit = z.infer<typeof taskEditSchema>;

export const importRowSchema = z.strictObject({
  position: z.int(),
  /** Number of the row in the file; null for a missing one. */
  row: z.int().nullable(),
  cell: z.string().nullable(),
  action: z.enum(rowActions),
  taskId: idSchema.nullable(),
  number: z.string().nullable(),
  /** Of the task it stands below. */
  parentNumber: z.string().nullable(),
  level: z.int(),
  title: z.string(),
  /** Field by field what changes; for an added row what it has. */
  changes: z.array(z.strictObject({ field: z.enum(changedFields), before: shownValue, after: shownValue })),
  edit: taskEditSchema,
  issues: z.array(z.string()),
});
export type ImportRow = z.infer<typeof importRowSchema>;
