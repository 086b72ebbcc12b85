import { z } from 'zod';
import { asOfFields, idSchema, localized } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { planParams } from '../plans/contract.ts';
import { causeCodes } from '../progress/facts.ts';
import { ageingBuckets, lights, taskStates } from '../tasks/task.ts';
import { isoDateSchema } from '../values/iso-date.ts';

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

export const statesSchema = z.strictObject(Object.fromEntries(taskStates.map((state) => [state, count])) as Record<(typeof taskStates)[number], typeof count>);
export const lightsSchema = z.strictObject(Object.fromEntries(lights.map((light) => [light, count])) as Record<(typeof lights)[number], typeof count>);

export const fourCountsSchema = z.strictObject({ done: count, partly: count, notDone: count, notYetDue: count, total: count });

const bodyShareSchema = z.strictObject({
  fulfilment: ratioSchema,
  total: count,
  states: statesSchema,
  overdue: count,
  silent: count,
});

export const bodyFiguresSchema = z.strictObject({ bodyId: idSchema.nullable(), asLead: bodyShareSchema, asCoExecutor: bodyShareSchema });
export type BodyFigures = z.infer<typeof bodyFiguresSchema>;

const heatCellSchema = z.strictObject({ due: count, verified: count, light: z.enum(lights).nullable() });
const heatColumnSchema = z.strictObject({ key: z.string(), startsOn: isoDateSchema, endsOn: isoDateSchema, isFuture: z.boolean() });

export const heatMapSchema = z.strictObject({
  columns: z.array(heatColumnSchema),
  rows: z.array(z.strictObject({ bodyId: idSchema.nullable(), cells: z.array(heatCellSchema) })),
  totals: z.array(heatCellSchema),
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
});
export type SCurvePoint = z.infer<typeof sCurvePointSchema>;

export const dashboardSchema = z.strictObject({
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
  earnedSchedule: z
    .strictObject({
      /** Why there is no figure, or null. */
      reason: z.enum(['too_early', 'nothing_planned']).nullable(),
      isComplete: z.boolean(),
      /** Days behind (positive) or ahead (negative) of the plan. */
      daysBehind: z.int().nullable(),
      spiT: z.number().nullable(),
      svPeriods: z.number().nullable(),
    })
    .nullable(),
});
export type Dashboard = z.infer<typeof dashboardSchema>;

export const figureNames = ['fulfilment', 'wholePlan', 'weighted', 'reported', 'expected'] as const;
export type FigureName = (typeof figureNames)[number];

export const figureSchema = z.strictObject({
  figure: z.enum(figureNames),
  asOf: isoDateSchema,
  ruleVersion: z.string(),
  formula: z.string(),
  value: z.number().nullable(),
  n: z.number(),
  N: z.number(),
  /** Σ contribution ÷ Σ counted (or ÷ Σ weight, for the weighted figures) is the value. */
  rows: z.array(
    z.strictObject({ taskId: idSchema, number: z.string(), title: localized(2000), weight: z.number(), counted: z.number(), contribution: z.number() }),
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
    query: z.strictObject({ ...asOfFields }),
    response: figureSchema,
    errors: ['not_found'],
  },
});
