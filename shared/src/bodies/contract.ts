import { z } from 'zod';
import { asOfFields, idSchema, optionalText } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { bodyChangeSchema, bodySchema, newBodySchema } from './body.ts';

const bodyParams = z.strictObject({ body: idSchema });

export const bodiesContract = defineContract({
  listBodies: {
    method: 'GET',
    path: '/bodies',
    summary: 'Responsible bodies, under the names of the status date',
    permission: 'plan.read',
    query: z.strictObject({ asOf: asOfFields.asOf, plan: idSchema.optional(), q: optionalText(200).optional() }),
    response: z.strictObject({ items: z.array(bodySchema), total: z.int(), nextCursor: z.null() }),
    errors: ['not_found'],
  },
  createBody: {
    method: 'POST',
    path: '/bodies',
    summary: 'Register a body',
    permission: 'body.write',
    body: newBodySchema,
    response: bodySchema,
    status: 201,
    errors: ['invalid_body', 'key_reused', 'key_in_progress'],
  },
  getBody: {
    method: 'GET',
    path: '/bodies/{body}',
    summary: 'One body',
    permission: 'plan.read',
    params: bodyParams,
    query: z.strictObject({ asOf: asOfFields.asOf }),
    response: bodySchema,
    errors: ['not_found'],
  },
  updateBody: {
    method: 'PATCH',
    path: '/bodies/{body}',
    summary: 'Rename, close or correct a body',
    permission: 'body.write',
    params: bodyParams,
    body: bodyChangeSchema,
    response: bodySchema,
    ifMatch: true,
    errors: ['not_found', 'invalid_body', 'precondition_required', 'stale_version'],
  },
});
