import { z } from 'zod';
import { idSchema, instantSchema, pageFields, pageOf } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { planParams } from '../plans/contract.ts';

export const changedKinds = [
  'plan',
  'task',
  'progress',
  'milestone',
  'forecast',
  'body',
  'account',
  'evidence',
  'period',
  'report',
  'indicator',
  'money',
  'risk',
  'decision',
  'override',
  'dependency',
  'message',
] as const;
export type ChangedKind = (typeof changedKinds)[number];

/** Who changed what, when, from where; fields before and after. */
export const changeSchema = z.strictObject({
  seq: z.int(),
  recordedAt: instantSchema,
  actor: z.string(),
  channel: z.string(),
  operation: z.string(),
  kind: z.enum(changedKinds),
  objectId: idSchema,
  planId: idSchema.nullable(),
  taskId: idSchema.nullable(),
  fields: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});
export type Change = z.infer<typeof changeSchema>;

export const auditContract = defineContract({
  listChanges: {
    method: 'GET',
    path: '/plans/{plan}/changes',
    summary: 'Field history of a plan, newest first',
    permission: 'plan.read',
    params: planParams,
    query: z.strictObject({
      ...pageFields,
      task: idSchema.optional(),
      kind: z.enum(changedKinds).optional(),
      object: idSchema.optional(),
    }),
    response: pageOf(changeSchema),
    errors: ['not_found', 'invalid_cursor'],
  },
  getAuditHead: {
    method: 'GET',
    path: '/audit/head',
    summary: 'The end of the hash chain of changes; whoever keeps it can show later that nothing before it was altered',
    permission: 'plan.read',
    query: z.strictObject({}),
    response: z.strictObject({ seq: z.int(), hash: z.string(), recordedAt: instantSchema.nullable() }),
    errors: [],
  },
});
