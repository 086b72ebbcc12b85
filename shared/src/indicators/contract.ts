import { z } from 'zod';
import { asOfFields, idSchema, optionalText, pageFields, pageOf, queryList } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { changeErrors, creationErrors, removalErrors, restoreErrors } from '../contract/register.ts';
import { planParams } from '../plans/contract.ts';
import { lights } from '../tasks/task.ts';
import { indicatorChangeSchema, indicatorLevels, indicatorSchema, newActualSchema, newIndicatorSchema } from './indicator.ts';

const indicatorParams = z.strictObject({ indicator: idSchema });

export const indicatorFilters = {
  task: idSchema.optional().describe('Only those linked to this task or to one below it.'),
  level: queryList(z.enum(indicatorLevels)).optional(),
  light: queryList(z.enum(lights)).optional(),
  q: optionalText(200).optional(),
};

export const indicatorsContract = defineContract({
  listIndicators: {
    method: 'GET',
    path: '/plans/{plan}/indicators',
    summary: 'Indicators with baseline, targets and measurements at the status date',
    permission: 'plan.read',
    params: planParams,
    query: z.strictObject({ ...asOfFields, ...pageFields, ...indicatorFilters }),
    response: pageOf(indicatorSchema),
    errors: ['not_found', 'invalid_cursor'],
  },
  createIndicator: {
    method: 'POST',
    path: '/plans/{plan}/indicators',
    summary: 'Define an indicator',
    permission: 'indicator.write',
    params: planParams,
    body: newIndicatorSchema,
    response: indicatorSchema,
    status: 201,
    errors: creationErrors,
  },
  getIndicator: {
    method: 'GET',
    path: '/indicators/{indicator}',
    summary: 'One indicator',
    permission: 'plan.read',
    params: indicatorParams,
    query: z.strictObject({ ...asOfFields }),
    response: indicatorSchema,
    errors: ['not_found'],
  },
  updateIndicator: {
    method: 'PATCH',
    path: '/indicators/{indicator}',
    summary: 'Correct the definition, the baseline or the targets',
    permission: 'indicator.write',
    params: indicatorParams,
    body: indicatorChangeSchema,
    response: indicatorSchema,
    ifMatch: true,
    errors: changeErrors,
  },
  addActual: {
    method: 'POST',
    path: '/indicators/{indicator}/actuals',
    summary: 'Record a measurement; earlier ones stay, and a later record for the same day corrects it',
    permission: 'indicator.write',
    params: indicatorParams,
    body: newActualSchema,
    response: indicatorSchema,
    status: 201,
    errors: creationErrors,
  },
  removeIndicator: {
    method: 'DELETE',
    path: '/indicators/{indicator}',
    summary: 'Take an indicator out of the plan; its measurements are kept and it can be put back',
    permission: 'indicator.write',
    params: indicatorParams,
    response: z.null(),
    status: 204,
    ifMatch: true,
    errors: removalErrors,
  },
  restoreIndicator: {
    method: 'POST',
    path: '/indicators/{indicator}/restore',
    summary: 'Put a removed indicator back',
    permission: 'indicator.write',
    params: indicatorParams,
    body: z.strictObject({}),
    response: indicatorSchema,
    status: 201,
    errors: [...restoreErrors, 'invalid_body'],
  },
});
