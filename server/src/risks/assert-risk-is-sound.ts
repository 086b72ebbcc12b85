import type { Reader } from '@atkaruu/db';
import { fieldError } from '@atkaruu/shared/contract/errors';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { assertBodyKnown, assertTaskInPlan } from '../plans/index.ts';
import type { StoredRisk } from './risk-queries.ts';

/** Days in their order, a likelihood exactly where it makes sense, and an escalation that asks for something. */
export async function assertRiskIsSound(tx: Reader, risk: StoredRisk, today: IsoDate): Promise<void> {
  await assertTaskInPlan(tx, risk.planId, risk.taskId, '/taskId');
  await assertBodyKnown(tx, risk.ownerBodyId, '/ownerBodyId');
  if (risk.kind === 'risk' && risk.likelihood === null)
    throw fieldError('/likelihood', 'required', 'Say how likely the risk is, from 1 to 5.');
  if (risk.kind === 'issue' && risk.likelihood !== null)
    throw fieldError('/likelihood', 'not_for_an_issue', 'An issue has happened already; leave the likelihood out.');
  if (risk.raisedOn > today) throw fieldError('/raisedOn', 'in_the_future', 'It was raised today or on a day before.');
  if (risk.escalatedOn !== null && risk.escalationAsk === null)
    throw fieldError('/escalationAsk', 'required', 'Say what the leadership is asked for.');
  for (const [pointer, day] of [
    ['/escalatedOn', risk.escalatedOn],
    ['/closedOn', risk.closedOn],
  ] as const) {
    if (day !== null && day > today) throw fieldError(pointer, 'in_the_future', 'Give today or a day before.');
    if (day !== null && day < risk.raisedOn)
      throw fieldError(pointer, 'before_start', 'The day is before the risk was raised; give a later one.');
  }
}
