import { z } from 'zod';
import { asOfFields, idSchema, localized, pageFields, pageOf, queryList } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { changeErrors, creationErrors, removalErrors, restoreErrors } from '../contract/register.ts';
import { planParams } from '../plans/contract.ts';
import { recordedSchema } from '../plans/plan.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { decisionStates } from './decision-state.ts';

const fields = {
  /** The meeting that decided. */
  meeting: localized(500),
  decidedOn: isoDateSchema,
  text: localized(4000),
  taskId: idSchema.nullable(),
  /** The body that answers for it. */
  ownerBodyId: idSchema.nullable(),
  dueOn: isoDateSchema.nullable(),
  /** The day it was carried out; null while it is open. */
  closedOn: isoDateSchema.nullable(),
  closingNote: localized(2000).nullable(),
};

export const newDecisionSchema = z.strictObject({
  ...fields,
  taskId: fields.taskId.default(null),
  ownerBodyId: fields.ownerBodyId.default(null),
  dueOn: fields.dueOn.default(null),
  closedOn: fields.closedOn.default(null),
  closingNote: fields.closingNote.default(null),
});
export type NewDecision = z.output<typeof newDecisionSchema>;

export const decisionSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  ...fields,
  taskNumber: z.string().nullable(),
  state: z.enum(decisionStates),
  /** Days past its due date: until it was closed, or until the status date. */
  daysLate: z.int(),
  ...recordedSchema,
  version: z.int(),
});
export type Decision = z.infer<typeof decisionSchema>;

const decisionParams = z.strictObject({ decision: idSchema });

export const decisionFilters = {
  state: queryList(z.enum(decisionStates)).optional(),
  body: idSchema.optional().describe('Only those this body answers for.'),
  task: idSchema.optional(),
};

export const decisionsContract = defineContract({
  listDecisions: {
    method: 'GET',
    path: '/plans/{plan}/decisions',
    summary: 'Decisions of review meetings: the open ones by due date, then the closed ones',
    permission: 'register.read',
    params: planParams,
    query: z.strictObject({ ...asOfFields, ...pageFields, ...decisionFilters }),
    response: pageOf(decisionSchema),
    errors: ['not_found', 'invalid_cursor'],
  },
  createDecision: {
    method: 'POST',
    path: '/plans/{plan}/decisions',
    summary: 'Record what a meeting decided',
    permission: 'decision.write',
    params: planParams,
    body: newDecisionSchema,
    response: decisionSchema,
    status: 201,
    errors: creationErrors,
  },
  getDecision: {
    method: 'GET',
    path: '/decisions/{decision}',
    summary: 'One decision',
    permission: 'register.read',
    params: decisionParams,
    query: z.strictObject({ ...asOfFields }),
    response: decisionSchema,
    errors: ['not_found'],
  },
  updateDecision: {
    method: 'PATCH',
    path: '/decisions/{decision}',
    summary: 'Correct a decision, or close and reopen it by its closing day',
    permission: 'decision.write',
    params: decisionParams,
    body: z.strictObject(fields).partial(),
    response: decisionSchema,
    ifMatch: true,
    errors: changeErrors,
  },
  removeDecision: {
    method: 'DELETE',
    path: '/decisions/{decision}',
    summary: 'Remove a decision that was entered by mistake; it can be put back',
    permission: 'decision.write',
    params: decisionParams,
    response: z.null(),
    status: 204,
    ifMatch: true,
    errors: removalErrors,
  },
  restoreDecision: {
    method: 'POST',
    path: '/decisions/{decision}/restore',
    summary: 'Put a removed decision back',
    permission: 'decision.write',
    params: decisionParams,
    body: z.strictObject({}),
    response: decisionSchema,
    status: 201,
    errors: [...restoreErrors, 'invalid_body'],
  },
});
