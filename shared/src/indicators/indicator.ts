import { z } from 'zod';
import { idSchema, localized, optionalText, text } from '../contract/fields.ts';
import { recordedSchema } from '../plans/plan.ts';
import { lights } from '../tasks/task.ts';
import { isoDateSchema } from '../values/iso-date.ts';

/** Where in the results chain it stands: what is delivered, what it brings about, what it is for in the end. */
export const indicatorLevels = ['output', 'outcome', 'impact'] as const;
export type IndicatorLevel = (typeof indicatorLevels)[number];

export const indicatorDirections = ['increase', 'decrease'] as const;
export type IndicatorDirection = (typeof indicatorDirections)[number];

/** Parts of a value by sex, by region (ISO 3166-2:KG) and by age. */
export const dimensionKeys = {
  sex: ['female', 'male'],
  region: ['KG-B', 'KG-C', 'KG-GB', 'KG-GO', 'KG-J', 'KG-N', 'KG-O', 'KG-T', 'KG-Y'],
  age: ['0-17', '18-34', '35-59', '60+'],
} as const;
export const dimensions = ['sex', 'region', 'age'] as const satisfies readonly (keyof typeof dimensionKeys)[];
export type Dimension = (typeof dimensions)[number];

const partSchema = z.discriminatedUnion('dimension', [
  z.strictObject({ dimension: z.literal('sex'), key: z.enum(dimensionKeys.sex), value: z.number() }),
  z.strictObject({ dimension: z.literal('region'), key: z.enum(dimensionKeys.region), value: z.number() }),
  z.strictObject({ dimension: z.literal('age'), key: z.enum(dimensionKeys.age), value: z.number() }),
]);
export type IndicatorPart = z.infer<typeof partSchema>;

const valueSchema = z.number().min(-1e12).max(1e12);

export const targetSchema = z.strictObject({ dueOn: isoDateSchema, value: valueSchema });
export type IndicatorTarget = z.infer<typeof targetSchema>;

/** One measurement. Append-only: a correction is a new one for the same day, and the newest recorded speaks. */
export const actualSchema = z.strictObject({
  id: idSchema,
  effectiveOn: isoDateSchema,
  /** The reporting period of the plan that the day falls in. */
  period: z.string(),
  /** Null: it could not be measured, and `missingReason` says why. Never 0 instead. */
  value: z.number().nullable(),
  missingReason: z.string().nullable(),
  parts: z.array(partSchema),
  note: z.string().nullable(),
  ...recordedSchema,
});
export type IndicatorActual = z.infer<typeof actualSchema>;

const definition = {
  code: optionalText(40).nullable(),
  title: localized(1000),
  level: z.enum(indicatorLevels),
  /** The outcome it stands for, in words. */
  outcome: localized(1000).nullable(),
  unit: localized(100),
  direction: z.enum(indicatorDirections),
  /** Digits after the decimal sign that mean something. */
  decimals: z.int().min(0).max(4),
  baselineValue: valueSchema.nullable(),
  baselineOn: isoDateSchema.nullable(),
  targets: z.array(targetSchema).max(60),
  dimensions: z.array(z.enum(dimensions)).max(dimensions.length),
  source: localized(1000).nullable(),
  method: localized(2000).nullable(),
  taskIds: z.array(idSchema).max(50),
};

export const newIndicatorSchema = z.strictObject({
  ...definition,
  code: definition.code.default(null),
  outcome: definition.outcome.default(null),
  decimals: definition.decimals.default(0),
  baselineValue: definition.baselineValue.default(null),
  baselineOn: definition.baselineOn.default(null),
  targets: definition.targets.default([]),
  dimensions: definition.dimensions.default([]),
  source: definition.source.default(null),
  method: definition.method.default(null),
  taskIds: definition.taskIds.default([]),
});

export const indicatorChangeSchema = z.strictObject(definition).partial();

export const newActualSchema = z.strictObject({
  effectiveOn: isoDateSchema,
  value: valueSchema.nullable(),
  missingReason: text(1000).nullable().default(null),
  parts: z.array(partSchema).max(60).default([]),
  note: optionalText(1000).nullable().default(null),
});

export const indicatorSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  ...definition,
  code: z.string().nullable(),
  /** The newest measurement by the status date. */
  latest: actualSchema.nullable(),
  /** The first target not yet past on the status date, else the last. */
  nextTarget: targetSchema.nullable(),
  /** (actual − baseline) ÷ (next target − baseline); null where one of them is missing. */
  achievement: z.number().nullable(),
  light: z.enum(lights),
  /** The measurements that speak, one for each day, oldest first. */
  actuals: z.array(actualSchema),
  version: z.int(),
});
export type Indicator = z.infer<typeof indicatorSchema>;
