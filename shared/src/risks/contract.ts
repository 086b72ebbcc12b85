import { z } from 'zod';
import { asOfFields, idSchema, localized, pageFields, pageOf, queryList } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { changeErrors, creationErrors, removalErrors, restoreErrors } from '../contract/register.ts';
import { planParams } from '../plans/contract.ts';
import { recordedSchema } from '../plans/plan.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { riskKinds, riskLevels, riskStates } from './risk-standing.ts';

const scale = z.int().min(1).max(5);

const fields = {
  kind: z.enum(riskKinds),
  title: localized(1000),
  description: localized(4000).nullable(),
  taskId: idSchema.nullable(),
  ownerBodyId: idSchema.nullable(),
  /** 1 hardly ever … 5 almost surely; null for an issue, which has happened. */
  likelihood: scale.nullable(),
  /** 1 hardly felt … 5 the task fails. */
  impact: scale,
  /** What is done about it. */
  response: localized(4000).nullable(),
  raisedOn: isoDateSchema,
  reviewOn: isoDateSchema.nullable(),
  /** The day it was put before the leadership; null: the plan’s own people deal with it. */
  escalatedOn: isoDateSchema.nullable(),
  /** What the leadership is asked for. */
  escalationAsk: localized(2000).nullable(),
  closedOn: isoDateSchema.nullable(),
  closingNote: localized(2000).nullable(),
};

export const newRiskSchema = z.strictObject({
  ...fields,
  description: fields.description.default(null),
  taskId: fields.taskId.default(null),
  ownerBodyId: fields.ownerBodyId.default(null),
  likelihood: fields.likelihood.default(null),
  response: fields.response.default(null),
  reviewOn: fields.reviewOn.default(null),
  escalatedOn: fields.escalatedOn.default(null),
  escalationAsk: fields.escalationAsk.default(null),
  closedOn: fields.closedOn.default(null),
  closingNote: fields.closingNote.default(null),
});
export type NewRisk = z.output<typeof newRiskSchema>;

export const riskSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  ...fields,
  taskNumber: z.string().nullable(),
  state: z.enum(riskStates),
  /** Likelihood × impact, 1..25. */
  score: z.int(),
  level: z.enum(riskLevels),
  ...recordedSchema,
  version: z.int(),
});
export type Risk = z.infer<typeof riskSchema>;

const riskParams = z.strictObject({ risk: idSchema });

export const riskFilters = {
  kind: z.enum(riskKinds).optional(),
  state: queryList(z.enum(riskStates)).optional(),
  level: queryList(z.enum(riskLevels)).optional(),
  body: idSchema.optional(),
  task: idSchema.optional(),
};

export const risksContract = defineContract({
  listRisks: {
    method: 'GET',
    path: '/plans/{plan}/risks',
    summary: 'Risks and issues at the status date: before the leadership first, then by score',
    permission: 'register.read',
    params: planParams,
    query: z.strictObject({ ...asOfFields, ...pageFields, ...riskFilters }),
    response: pageOf(riskSchema),
    errors: ['not_found', 'invalid_cursor'],
  },
  createRisk: {
    method: 'POST',
    path: '/plans/{plan}/risks',
    summary: 'Record a risk or an issue',
    permission: 'risk.write',
    params: planParams,
    body: newRiskSchema,
    response: riskSchema,
    status: 201,
    errors: creationErrors,
  },
  getRisk: {
    method: 'GET',
    path: '/risks/{risk}',
    summary: 'One risk or issue',
    permission: 'register.read',
    params: riskParams,
    query: z.strictObject({ ...asOfFields }),
    response: riskSchema,
    errors: ['not_found'],
  },
  updateRisk: {
    method: 'PATCH',
    path: '/risks/{risk}',
    summary: 'Correct a risk, put it before the leadership, or close it',
    permission: 'risk.write',
    params: riskParams,
    body: z.strictObject(fields).partial(),
    response: riskSchema,
    ifMatch: true,
    errors: changeErrors,
  },
  removeRisk: {
    method: 'DELETE',
    path: '/risks/{risk}',
    summary: 'Remove a risk that was entered by mistake; it can be put back',
    permission: 'risk.write',
    params: riskParams,
    response: z.null(),
    status: 204,
    ifMatch: true,
    errors: removalErrors,
  },
  restoreRisk: {
    method: 'POST',
    path: '/risks/{risk}/restore',
    summary: 'Put a removed risk back',
    permission: 'risk.write',
    params: riskParams,
    body: z.strictObject({}),
    response: riskSchema,
    status: 201,
    errors: [...restoreErrors, 'invalid_body'],
  },
});
