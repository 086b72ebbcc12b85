import { z } from 'zod';
import { asOfFields, idSchema, localized } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { planParams } from '../plans/contract.ts';
import { planKinds } from '../plans/plan.ts';
import { taskStates } from '../tasks/task.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { fourCountsSchema, lightsSchema, ratioSchema, statesSchema } from './contract.ts';

const count = z.int().min(0);
const fraction = z.number().min(0).max(1).nullable();

const earlierDaySchema = z.strictObject({
  on: isoDateSchema,
  fourCounts: fourCountsSchema,
  states: statesSchema,
  /** How many leaves went from which state to which; null: not in the plan on that day. */
  movement: z.array(
    z.strictObject({ from: z.enum(taskStates).nullable(), to: z.enum(taskStates).nullable(), count: z.int().min(1) }),
  ),
});

export const stocktakeSchema = z.strictObject({
  planId: idSchema,
  asOf: isoDateSchema,
  ruleVersion: z.string(),
  /** At the end of the period before; null when the plan had not begun. */
  lastPeriod: earlierDaySchema.nullable(),
  /** A year before. */
  lastYear: earlierDaySchema.nullable(),
  forecast: z.strictObject({
    reason: z.enum(['too_early', 'no_progress', 'complete']).nullable(),
    periods: count,
    runs: count,
    p50: isoDateSchema.nullable(),
    p85: isoDateSchema.nullable(),
  }),
  /** Lights that a person declared: in force, of these how many run out within 30 days, and how many hide a worse one. */
  declared: z.strictObject({ inForce: count, endingSoon: count, watermelon: ratioSchema }),
});
export type Stocktake = z.infer<typeof stocktakeSchema>;

export const portfolioPlanSchema = z.strictObject({
  planId: idSchema,
  slug: z.string(),
  title: localized(1000),
  kind: z.enum(planKinds),
  asOf: isoDateSchema,
  ruleVersion: z.string(),
  fulfilment: ratioSchema,
  wholePlan: ratioSchema,
  verified: fraction,
  expected: fraction,
  leaves: count,
  overdue: count,
  lights: lightsSchema,
  lastReportedOn: isoDateSchema.nullable(),
});
export type PortfolioPlan = z.infer<typeof portfolioPlanSchema>;

export const stocktakeContract = defineContract({
  getStocktake: {
    method: 'GET',
    path: '/plans/{plan}/stocktake',
    summary: 'What moved since the last period and the year before, and when the plan would end',
    permission: 'plan.read',
    params: planParams,
    query: z.strictObject({ ...asOfFields }),
    response: stocktakeSchema,
    errors: ['not_found'],
  },
  getPortfolio: {
    method: 'GET',
    path: '/portfolio',
    summary: 'Every plan by the same figures, each on its own status date unless a day is asked for',
    permission: 'plan.read',
    query: z.strictObject({ ...asOfFields }),
    response: z.strictObject({ items: z.array(portfolioPlanSchema), total: z.int(), nextCursor: z.null() }),
    errors: [],
  },
});
