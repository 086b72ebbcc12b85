import { z } from 'zod';
import { asOfFields, idSchema, localized } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { planParams } from '../plans/contract.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { statesSchema } from './contract.ts';

const chart = { planId: idSchema, asOf: isoDateSchema, ruleVersion: z.string() };

export const cumulativeFlowSchema = z.strictObject({
  ...chart,
  /** Tasks by state at the plan’s start, at every past period end and on the status date, each by what was true on its own day. */
  points: z.array(z.strictObject({ on: isoDateSchema, states: statesSchema })),
});
export type CumulativeFlow = z.infer<typeof cumulativeFlowSchema>;

export const milestoneTrendSchema = z.strictObject({
  ...chart,
  /** At most 12 key milestones: the open ones first. */
  lines: z.array(
    z.strictObject({
      id: idSchema,
      taskId: idSchema,
      taskNumber: z.string(),
      title: localized(1000),
      plannedOn: isoDateSchema,
      achievedOn: isoDateSchema.nullable(),
      /** What was forecast on each report day; equal on the day it was reached. */
      points: z.array(z.strictObject({ on: isoDateSchema, forecastOn: isoDateSchema })),
      /** From the first forecast to the last: positive slips, negative recovers. */
      movedDays: z.int(),
    }),
  ),
  /** Key milestones with a planned day, drawn or not. */
  total: z.int(),
});
export type MilestoneTrend = z.infer<typeof milestoneTrendSchema>;

export const trendsContract = defineContract({
  getCumulativeFlow: {
    method: 'GET',
    path: '/plans/{plan}/charts/cumulative-flow',
    summary: 'Tasks by state over time',
    permission: 'plan.read',
    params: planParams,
    query: z.strictObject({ ...asOfFields }),
    response: cumulativeFlowSchema,
    errors: ['not_found'],
  },
  getMilestoneTrend: {
    method: 'GET',
    path: '/plans/{plan}/charts/milestone-trend',
    summary: 'What was forecast for the key milestones, report day by report day',
    permission: 'plan.read',
    params: planParams,
    query: z.strictObject({ ...asOfFields }),
    response: milestoneTrendSchema,
    errors: ['not_found'],
  },
});
