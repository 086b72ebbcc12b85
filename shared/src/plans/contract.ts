import { z } from 'zod';
import { asOfFields, idSchema } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { newPlanSchema, planChangeSchema, planSchema, planVersionSchema, sourceSchema } from './plan.ts';

/** A plan is addressed by its id or its slug. */
export const planParams = z.strictObject({ plan: idSchema });

export const plansContract = defineContract({
  listPlans: {
    method: 'GET',
    path: '/plans',
    summary: 'Every plan there is',
    permission: 'plan.read',
    query: z.strictObject({}),
    response: z.strictObject({ items: z.array(planSchema), total: z.int(), nextCursor: z.null() }),
    errors: [],
  },
  getPlan: {
    method: 'GET',
    path: '/plans/{plan}',
    summary: 'One plan',
    permission: 'plan.read',
    params: planParams,
    query: z.strictObject({}),
    response: planSchema,
    errors: ['not_found'],
  },
  createPlan: {
    method: 'POST',
    path: '/plans',
    summary: 'Start an empty plan',
    permission: 'plan.write',
    body: newPlanSchema,
    response: planSchema,
    status: 201,
    errors: ['invalid_body', 'conflict', 'key_reused', 'key_in_progress'],
  },
  updatePlan: {
    method: 'PATCH',
    path: '/plans/{plan}',
    summary: 'Change the plan’s title, period, levels, act or thresholds',
    permission: 'plan.write',
    params: planParams,
    body: planChangeSchema,
    response: planSchema,
    ifMatch: true,
    errors: ['not_found', 'invalid_body', 'precondition_required', 'stale_version'],
  },
  listPlanVersions: {
    method: 'GET',
    path: '/plans/{plan}/versions',
    summary: 'The plan’s versions (baselines), each with its act and reason',
    permission: 'plan.read',
    params: planParams,
    query: z.strictObject({}),
    response: z.strictObject({ items: z.array(planVersionSchema), total: z.int(), nextCursor: z.null() }),
    errors: ['not_found'],
  },
  listSources: {
    method: 'GET',
    path: '/plans/{plan}/sources',
    summary: 'The published sources of the plan’s facts',
    permission: 'plan.read',
    params: planParams,
    query: z.strictObject({ asOf: asOfFields.asOf }),
    response: z.strictObject({ items: z.array(sourceSchema), total: z.int(), nextCursor: z.null() }),
    errors: ['not_found'],
  },
});
