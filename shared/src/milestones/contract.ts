import { z } from 'zod';
import { asOfFields, idSchema, pageFields, pageOf, queryBoolean, queryList } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { planParams } from '../plans/contract.ts';
import { milestoneChangeSchema, milestoneSchema, milestoneStates, newForecastSchema, newMilestoneSchema } from './milestone.ts';

const milestoneParams = z.strictObject({ milestone: idSchema });

export const milestonesContract = defineContract({
  listMilestones: {
    method: 'GET',
    path: '/plans/{plan}/milestones',
    summary: 'Milestones by planned date: planned, forecast, achieved',
    permission: 'plan.read',
    params: planParams,
    query: z.strictObject({
      ...asOfFields,
      ...pageFields,
      task: idSchema.optional(),
      state: queryList(z.enum(milestoneStates)).optional(),
      key: queryBoolean.optional(),
    }),
    response: pageOf(milestoneSchema),
    errors: ['not_found', 'invalid_cursor'],
  },
  createMilestone: {
    method: 'POST',
    path: '/plans/{plan}/milestones',
    summary: 'Add a milestone to a task',
    permission: 'milestone.write',
    params: planParams,
    body: newMilestoneSchema,
    response: milestoneSchema,
    status: 201,
    errors: ['not_found', 'invalid_body', 'period_closed', 'key_reused', 'key_in_progress'],
  },
  getMilestone: {
    method: 'GET',
    path: '/milestones/{milestone}',
    summary: 'One milestone',
    permission: 'plan.read',
    params: milestoneParams,
    query: z.strictObject({ ...asOfFields }),
    response: milestoneSchema,
    errors: ['not_found'],
  },
  updateMilestone: {
    method: 'PATCH',
    path: '/milestones/{milestone}',
    summary: 'Correct a milestone or record that it was achieved',
    permission: 'milestone.write',
    params: milestoneParams,
    body: milestoneChangeSchema,
    response: milestoneSchema,
    ifMatch: true,
    errors: ['not_found', 'invalid_body', 'period_closed', 'precondition_required', 'stale_version'],
  },
  forecastMilestone: {
    method: 'POST',
    path: '/milestones/{milestone}/forecasts',
    summary: 'Add a forecast; earlier ones stay',
    permission: 'milestone.forecast',
    params: milestoneParams,
    body: newForecastSchema,
    response: milestoneSchema,
    status: 201,
    errors: ['not_found', 'invalid_body', 'period_closed', 'key_reused', 'key_in_progress'],
  },
});
