import { z } from 'zod';
import { asOfFields, idSchema, localized } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { planParams } from '../plans/contract.ts';
import { countedFigures } from '../progress/counted-figures.ts';
import { causeCodes } from '../progress/facts.ts';
import { figures } from '../progress/headline-figures.ts';
import { ageingBuckets, lights, taskStates } from '../tasks/task.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { complianceSchema } from './compliance-schema.ts';

const count = z.int().min(0);
const fraction = z.number().min(0).max(1);

/** n of N; the rate is null (shown “–”) when nothing is counted. */
export const ratioSchema = z.strictObject({ n: z.number(), N: z.number(), rate: fraction.nullable() });
export type Ratio = z.infer<typeof ratioSchema>;

export const weightedSchema = z.strictObject({
  verified: fraction.nullable(),
  reported: fraction.nullable(),
  expected: fraction.nullable(),
  unweightedVerified: fraction.nullable(),
  unweightedReported: fraction.nullable(),
  /** Leaf tasks in force, the N of these figures. */
  N: count,
  sumWeight: z.number(),
});

export const statesSchema = z.record(z.enum(taskStates), count);
export const lightsSchema = z.record(z.enum(lights), count);

export const fourCountsSchema = z.strictObject({ done: count, partly: count, notDone: count, notYetDue: count, total: count });

const bodyShareSchema = z.strictObject({
  fulfilment: ratioSchema,
  total: count,
  states: statesSchema,
  overdue: count,
  silent: count,
});

export const bodyFiguresSchema = z.strictObject({
  bodyId: idSchema.nullable(),
  asLead: bodyShareSchema,
  asCoExecutor: bodyShareSchema,
});
export type BodyFigures = z.infer<typeof bodyFiguresSchema>;

/** Tasks with an occurrence due in the quarter, and those with all of them verified; “so far” counts what is due by the status date. */
const heatCount = { due: count, verified: count, dueSoFar: count, verifiedSoFar: count };
const heatCellSchema = z.strictObject({ ...heatCount, future: z.boolean(), light: z.enum(lights).nullable() });
const heatColumnSchema = z.strictObject({
  key: z.string(),
  startsOn: isoDateSchema,
  endsOn: isoDateSchema,
  isFuture: z.boolean(),
});

export const heatMapSchema = z.strictObject({
  columns: z.array(heatColumnSchema),
  rows: z.array(
    z.strictObject({ bodyId: idSchema.nullable(), cells: z.array(heatCellSchema), total: z.strictObject(heatCount) }),
  ),
  totals: z.array(heatCellSchema),
  total: z.strictObject(heatCount),
  /** Tasks due outside the plan's quarters, which no cell shows. */
  outside: count,
});
export type HeatMap = z.infer<typeof heatMapSchema>;

export const ageingSchema = z.array(
  z.strictObject({
    bucket: z.enum(ageingBuckets),
    total: count,
    byCause: z.array(z.strictObject({ cause: z.enum([...causeCodes, 'none']), count })),
  }),
);

export const sCurvePointSchema = z.strictObject({
  on: isoDateSchema,
  expected: fraction.nullable(),
  reported: fraction.nullable(),
  verified: fraction.nullable(),
  /** Σ weight in force. */
  scope: z.number(),
  /** False for the status date between two period ends. */
  isPeriodEnd: z.boolean(),
});
export type SCurvePoint = z.infer<typeof sCurvePointSchema>;

const dashboardFields = z.strictObject({
  planId: idSchema,
  asOf: isoDateSchema,
  ruleVersion: z.string(),
  headline: z.strictObject({ fulfilment: ratioSchema, wholePlan: ratioSchema, weighted: weightedSchema }),
  states: statesSchema,
  lights: lightsSchema,
  silent: count,
  fourCounts: fourCountsSchema.extend({ lastYear: fourCountsSchema.extend({ on: isoDateSchema }).nullable() }),
  byBody: z.array(bodyFiguresSchema),
  heatMap: heatMapSchema,
  ageing: ageingSchema,
  sCurve: z.array(sCurvePointSchema),
  /** Times in reporting periods since the plan's start; null where a guard leaves nothing to say, and `reason` names it. */
  earnedSchedule: z.strictObject({
    reason: z.enum(['too_early', 'nothing_planned']).nullable(),
    isComplete: z.boolean(),
    es: z.number().nullable(),
    at: z.number().nullable(),
    spiT: z.number().nullable(),
    svT: z.number().nullable(),
    /** Positive is behind. */
    daysBehind: z.number().nullable(),
    plannedDuration: z.number(),
    forecastDuration: z.number().nullable(),
    forecastEndsOn: isoDateSchema.nullable(),
  }),
});
/** What is worked out from the tasks alone. */
export type TaskFigures = z.infer<typeof dashboardFields>;

export const dashboardSchema = dashboardFields.extend({ compliance: complianceSchema });
export type Dashboard = z.infer<typeof dashboardSchema>;

export const figureNames = [...figures, ...countedFigures] as const;
export type FigureName = (typeof figureNames)[number];

/** What of a figure is asked for; the figures that have no such parts do not look at it. */
export const figureAbout = {
  bucket: z.enum(ageingBuckets).optional().describe('Of `ageing`: how long overdue; all of them unless told.'),
  cause: z
    .enum([...causeCodes, 'none'])
    .optional()
    .describe('Of `ageing`: the cause; all of them unless told.'),
  body: idSchema.optional().describe('Of `heatCell`: the lead body, `none` for tasks nobody leads; all unless told.'),
  quarter: z
    .string()
    .regex(/^\d{4}-Q[1-4]$/, { error: 'expected a quarter written 2019-Q3' })
    .optional()
    .describe('Of `heatCell`: the quarter; that of the status date unless told.'),
};

export const figureSchema = z.strictObject({
  figure: z.enum(figureNames),
  about: z.strictObject(figureAbout),
  asOf: isoDateSchema,
  /** Only what was recorded by this instant is in it: asked with the same instant, it is the same. */
  knownAt: z.iso.datetime(),
  /** Ordinal of the plan version in force on the status date. */
  planVersion: z.int(),
  ruleVersion: z.string(),
  /** Of the figure, its day, its rules and its rows: the same mark, the same number made of the same rows. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  formula: z.string(),
  value: z.number().nullable(),
  n: z.number(),
  N: z.number(),
  /** Σ contribution ÷ Σ counted (or ÷ Σ weight, for the weighted figures) is the value. */
  rows: z.array(
    z.strictObject({
      taskId: idSchema,
      number: z.string(),
      title: localized(2000),
      weight: z.number(),
      counted: z.number(),
      contribution: z.number(),
    }),
  ),
});
export type Figure = z.infer<typeof figureSchema>;

export const reportsContract = defineContract({
  getDashboard: {
    method: 'GET',
    path: '/plans/{plan}/dashboard',
    summary: 'Every figure of the overview at the status date',
    permission: 'plan.read',
    params: planParams,
    query: z.strictObject({ ...asOfFields }),
    response: dashboardSchema,
    errors: ['not_found'],
  },
  getFigure: {
    method: 'GET',
    path: '/plans/{plan}/figures/{figure}',
    summary: 'A figure with its formula and the rows that re-add to it',
    permission: 'plan.read',
    params: planParams.extend({ figure: z.enum(figureNames) }),
    query: z.strictObject({ ...asOfFields, ...figureAbout }),
    response: figureSchema,
    errors: ['not_found'],
  },
});
