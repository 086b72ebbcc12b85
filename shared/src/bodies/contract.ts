import { z } from 'zod';
import { asOfFields, idSchema, optionalText } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { bodyRoles } from '../progress/facts.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { bodyChangeSchema, bodySchema, newBodySchema } from './body.ts';
import { LONGEST_BODIES_TEXT } from './match-bodies.ts';

/** A name as it stands in the text, and what the text says its body does. */
const namedSchema = z.strictObject({ text: z.string(), role: z.enum(bodyRoles) });

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
  matchBodies: {
    method: 'POST',
    path: '/bodies/match',
    summary: 'Find the bodies that a text names, as of a day (today unless told); what is not surely one body stays unmatched',
    permission: 'plan.read',
    pure: true,
    body: z.strictObject({
      text: z.string().max(LONGEST_BODIES_TEXT),
      on: isoDateSchema.optional(),
      /** Where several bodies bear a name, one of this plan is meant; else one that is not of demonstrations only. */
      plan: idSchema.optional(),
    }),
    response: z.strictObject({
      matches: z.array(
        namedSchema.extend({
          bodyId: idSchema,
          /** The body whose name is written, where `bodyId` has taken over from it by the day. */
          succeeds: idSchema.optional(),
        }),
      ),
      unmatched: z.array(namedSchema),
    }),
    errors: ['not_found', 'invalid_body'],
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
