import { z } from 'zod';
import { asOfFields, idSchema, localized, pageFields, pageOf, queryList } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { creationErrors } from '../contract/register.ts';
import { planParams } from '../plans/contract.ts';
import { recordedSchema } from '../plans/plan.ts';
import { lights } from '../tasks/task.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { declaredLights, overrideStates } from './override.ts';

export const newOverrideSchema = z.strictObject({
  taskId: idSchema,
  light: z.enum(declaredLights),
  reason: localized(2000),
  /** The plan’s status date unless told. */
  startsOn: isoDateSchema.optional(),
  /** The last day it speaks for: at most one reporting period from its first. */
  expiresOn: isoDateSchema,
});

export const overrideSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  taskId: idSchema,
  taskNumber: z.string(),
  taskTitle: localized(2000),
  light: z.enum(declaredLights),
  /** What the rules say of the task on the status date; null: it is not in force. */
  computedLight: z.enum(lights).nullable(),
  /** It counts in the watermelon index. */
  isBetterThanComputed: z.boolean(),
  reason: localized(2000),
  startsOn: isoDateSchema,
  expiresOn: isoDateSchema,
  endedOn: isoDateSchema.nullable(),
  state: z.enum(overrideStates),
  ...recordedSchema,
  version: z.int(),
});
export type Override = z.infer<typeof overrideSchema>;

export const overridesContract = defineContract({
  listOverrides: {
    method: 'GET',
    path: '/plans/{plan}/overrides',
    summary: 'Lights declared by a person, beside the computed ones: in force first, the next to expire on top',
    permission: 'register.read',
    params: planParams,
    query: z.strictObject({
      ...asOfFields,
      ...pageFields,
      state: queryList(z.enum(overrideStates)).optional(),
      task: idSchema.optional(),
    }),
    response: pageOf(overrideSchema),
    errors: ['not_found', 'invalid_cursor'],
  },
  createOverride: {
    method: 'POST',
    path: '/plans/{plan}/overrides',
    summary: 'Declare a light for a task, with a reason and for no longer than a reporting period',
    permission: 'task.write',
    params: planParams,
    body: newOverrideSchema,
    response: overrideSchema,
    status: 201,
    errors: creationErrors,
  },
  endOverride: {
    method: 'POST',
    path: '/overrides/{override}/end',
    summary: 'Take a declared light back before it expires',
    permission: 'task.write',
    params: z.strictObject({ override: idSchema }),
    body: z.strictObject({}),
    response: overrideSchema,
    errors: [...creationErrors, 'conflict'],
  },
});
