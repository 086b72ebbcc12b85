import type { Reader } from '@atkaruu/db';
import { fieldError } from '@atkaruu/shared/contract/errors';
import type { Decision, decisionsContract } from '@atkaruu/shared/decisions/contract';
import { calendarDay, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { recordChange } from '../audit/index.ts';
import type { Handlers, WriteContext } from '../http/context.ts';
import { pageAt } from '../http/cursor.ts';
import { staleVersion } from '../http/etag.ts';
import { presentOnly } from '../http/present-only.ts';
import {
  assertBodyKnown,
  assertNotRemoved,
  assertRemoved,
  assertTaskInPlan,
  findPlan,
  statusDateOf,
  taskPlacesOf,
} from '../plans/index.ts';
import { findDecision, type StoredDecision } from './decision-queries.ts';
import { insertDecision, updateDecisionRow } from './decision-store.ts';
import { decisionView } from './decision-view.ts';
import { readDecisions } from './read-decisions.ts';

const GONE = 'There is no such decision; it may have been removed.';

async function assertSound(tx: Reader, decision: StoredDecision, today: IsoDate): Promise<void> {
  await assertTaskInPlan(tx, decision.planId, decision.taskId, '/taskId');
  await assertBodyKnown(tx, decision.ownerBodyId, '/ownerBodyId');
  if (decision.decidedOn > today) throw fieldError('/decidedOn', 'in_the_future', 'A meeting decided today or on a day before.');
  if (decision.dueOn !== null && decision.dueOn < decision.decidedOn)
    throw fieldError('/dueOn', 'before_start', 'The due date is before the decision; give a later one.');
  if (decision.closedOn === null) return;
  if (decision.closedOn > today)
    throw fieldError('/closedOn', 'in_the_future', 'A decision is closed on the day it was carried out, today at the latest.');
  if (decision.closedOn < decision.decidedOn)
    throw fieldError('/closedOn', 'before_start', 'The closing day is before the decision; give a later one.');
}

async function viewOn(db: Reader, decision: StoredDecision, on: IsoDate | undefined, now: Date): Promise<Decision> {
  const plan = await findPlan(db, decision.planId);
  const places = await taskPlacesOf(db, decision.planId);
  return decisionView(decision, places, on ?? statusDateOf(plan, now).statusDate);
}

/** Changes, removes or puts back: one row, one version further, one line of history. */
async function store(
  context: WriteContext,
  before: StoredDecision,
  after: StoredDecision,
  version: number,
): Promise<StoredDecision> {
  if (!(await updateDecisionRow(context.tx, after, version))) throw staleVersion(before.version);
  await recordChange(context, {
    kind: 'decision',
    objectId: before.id,
    planId: before.planId,
    taskId: after.taskId,
    before: { ...before },
    after: { ...after },
  });
  return { ...after, version: version + 1 };
}

export const decisionsRoutes: Handlers<typeof decisionsContract> = {
  async listDecisions({ params, query }, { db, now }) {
    const plan = await findPlan(db, params.plan);
    const on = query.asOf ?? statusDateOf(plan, now).statusDate;
    const all = await readDecisions(db, plan.id, { on, knownAt: query.knownAt });
    const found = all
      .filter(({ state }) => query.state === undefined || query.state.includes(state))
      .filter(({ ownerBodyId }) => query.body === undefined || ownerBodyId === query.body)
      .filter(({ taskId }) => query.task === undefined || taskId === query.task);
    return pageAt(found, query.cursor, query.limit);
  },

  async getDecision({ params, query }, { db, now }) {
    const decision = await findDecision(db, params.decision);
    assertNotRemoved(decision, GONE);
    return viewOn(db, decision, query.asOf, now);
  },

  async createDecision({ params, body }, context) {
    const { tx, now, actor } = context;
    const plan = await findPlan(tx, params.plan);
    const decision: StoredDecision = {
      ...body,
      id: context.newId(),
      planId: plan.id,
      recordedAt: now.toISOString(),
      recordedBy: actor.name,
      removedAt: null,
      version: 1,
    };
    await assertSound(tx, decision, calendarDay(now, plan.timeZone));
    await insertDecision(tx, decision);
    await recordChange(context, {
      kind: 'decision',
      objectId: decision.id,
      planId: plan.id,
      taskId: decision.taskId,
      before: null,
      after: body,
    });
    return viewOn(tx, decision, calendarDay(now, plan.timeZone), now);
  },

  async updateDecision({ params, body }, context) {
    const { tx, now } = context;
    const before = await findDecision(tx, params.decision);
    assertNotRemoved(before, GONE);
    const today = calendarDay(now, (await findPlan(tx, before.planId)).timeZone);
    const after = { ...before, ...presentOnly(body) };
    await assertSound(tx, after, today);
    return viewOn(tx, await store(context, before, after, context.expectedVersion), today, now);
  },

  async removeDecision({ params }, context) {
    const before = await findDecision(context.tx, params.decision);
    assertNotRemoved(before, GONE);
    await store(context, before, { ...before, removedAt: context.now.toISOString() }, context.expectedVersion);
    return null;
  },

  async restoreDecision({ params }, context) {
    const before = await findDecision(context.tx, params.decision);
    assertRemoved(before);
    return viewOn(
      context.tx,
      await store(context, before, { ...before, removedAt: null }, before.version),
      undefined,
      context.now,
    );
  },
};
