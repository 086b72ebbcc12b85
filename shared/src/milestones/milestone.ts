import { z } from 'zod';
import { idSchema, localized, optionalText } from '../contract/fields.ts';
import { recordedSchema } from '../plans/plan.ts';
import { isoDateSchema } from '../values/iso-date.ts';

/** `achieved` without more: reached, and no planned date is known to judge it by. */
export const milestoneStates = ['achieved_on_time', 'achieved_late', 'achieved', 'overdue', 'forecast_late', 'planned'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

export const forecastSchema = z.strictObject({
  forecastOn: isoDateSchema,
  effectiveOn: isoDateSchema,
  reason: z.string().nullable(),
  ...recordedSchema,
});

export const milestoneSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  taskId: idSchema,
  taskNumber: z.string(),
  title: localized(1000),
  /** Who answers for it by name, where a document says so. */
  expert: z.string().nullable(),
  /** Null: no source names it. */
  plannedOn: isoDateSchema.nullable(),
  /** The newest forecast by the status date. */
  forecastOn: isoDateSchema.nullable(),
  achievedOn: isoDateSchema.nullable(),
  isKey: z.boolean(),
  state: z.enum(milestoneStates),
  /** Late by so many days (achieved, overdue or forecast); negative = early. */
  days: z.int(),
  /** Append-only history, oldest first. */
  forecasts: z.array(forecastSchema),
  version: z.int(),
});
export type Milestone = z.infer<typeof milestoneSchema>;

export const newMilestoneSchema = z.strictObject({
  taskId: idSchema,
  title: localized(1000),
  plannedOn: isoDateSchema.nullable(),
  achievedOn: isoDateSchema.nullable().default(null),
  isKey: z.boolean().default(false),
  expert: optionalText(200).nullable().default(null),
});

export const milestoneChangeSchema = z
  .strictObject({
    title: localized(1000),
    plannedOn: isoDateSchema.nullable(),
    achievedOn: isoDateSchema.nullable(),
    isKey: z.boolean(),
  })
  .partial();

export const newForecastSchema = z.strictObject({
  forecastOn: isoDateSchema,
  /** The day the forecast was made; today unless told. */
  effectiveOn: isoDateSchema.optional(),
  reason: optionalText(1000).nullable().default(null),
});
