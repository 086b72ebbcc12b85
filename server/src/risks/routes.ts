import type { Reader } from '@atkaruu/db';
import type { Risk, risksContract } from '@atkaruu/shared/risks/contract';
import { calendarDay, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { recordChange } from '../audit/index.ts';
import type { Handlers, WriteContext } from '../http/context.ts';
import { pageAt } from '../http/cursor.ts';
import { staleVersion } from '../http/etag.ts';
import { presentOnly } from '../http/present-only.ts';
import { assertNotRemoved, assertRemoved, findPlan, statusDateOf, taskPlacesOf } from '../plans/index.ts';
import { assertRiskIsSound } from './assert-risk-is-sound.ts';
import { findRisk, type StoredRisk } from './risk-queries.ts';
import { insertRisk, updateRiskRow } from './risk-store.ts';
import { riskView } from './risk-view.ts';
import { readRisks } from './read-risks.ts';

const GONE = 'There is no such risk; it may have been removed.';

async function viewOn(db: Reader, risk: StoredRisk, on: IsoDate | undefined, now: Date): Promise<Risk> {
  const plan = await findPlan(db, risk.planId);
  const places = await taskPlacesOf(db, risk.planId);
  return riskView(risk, places, on ?? statusDateOf(plan, now).statusDate);
}

/** Changes, removes or puts back: one row, one version further, one line of history. */
async function store(context: WriteContext, before: StoredRisk, after: StoredRisk, version: number): Promise<StoredRisk> {
  if (!(await updateRiskRow(context.tx, after, version))) throw staleVersion(before.version);
  await recordChange(context, {
    kind: 'risk',
    objectId: before.id,
    planId: before.planId,
    taskId: after.taskId,
    before: { ...before },
    after: { ...after },
  });
  return { ...after, version: version + 1 };
}

export const risksRoutes: Handlers<typeof risksContract> = {
  async listRisks({ params, query }, { db, now }) {
    const plan = await findPlan(db, params.plan);
    const on = query.asOf ?? statusDateOf(plan, now).statusDate;
    const all = await readRisks(db, plan.id, { on, knownAt: query.knownAt });
    const found = all
      .filter(({ kind }) => query.kind === undefined || kind === query.kind)
      .filter(({ level }) => query.level === undefined || query.level.includes(level))
      .filter(({ state }) => query.state === undefined || query.state.includes(state))
      .filter(({ ownerBodyId }) => query.body === undefined || ownerBodyId === query.body)
      .filter(({ taskId }) => query.task === undefined || taskId === query.task);
    return pageAt(found, query.cursor, query.limit);
  },

  async getRisk({ params, query }, { db, now }) {
    const risk = await findRisk(db, params.risk);
    assertNotRemoved(risk, GONE);
    return viewOn(db, risk, query.asOf, now);
  },

  async createRisk({ params, body }, context) {
    const { tx, now, actor } = context;
    const plan = await findPlan(tx, params.plan);
    const risk: StoredRisk = {
      ...body,
      id: context.newId(),
      planId: plan.id,
      recordedAt: now.toISOString(),
      recordedBy: actor.name,
      removedAt: null,
      version: 1,
    };
    await assertRiskIsSound(tx, risk, calendarDay(now, plan.timeZone));
    await insertRisk(tx, risk);
    await recordChange(context, {
      kind: 'risk',
      objectId: risk.id,
      planId: plan.id,
      taskId: risk.taskId,
      before: null,
      after: body,
    });
    return viewOn(tx, risk, calendarDay(now, plan.timeZone), now);
  },

  async updateRisk({ params, body }, context) {
    const { tx, now } = context;
    const before = await findRisk(tx, params.risk);
    assertNotRemoved(before, GONE);
    const today = calendarDay(now, (await findPlan(tx, before.planId)).timeZone);
    const after = { ...before, ...presentOnly(body) };
    await assertRiskIsSound(tx, after, today);
    return viewOn(tx, await store(context, before, after, context.expectedVersion), today, now);
  },

  async removeRisk({ params }, context) {
    const before = await findRisk(context.tx, params.risk);
    assertNotRemoved(before, GONE);
    await store(context, before, { ...before, removedAt: context.now.toISOString() }, context.expectedVersion);
    return null;
  },

  async restoreRisk({ params }, context) {
    const before = await findRisk(context.tx, params.risk);
    assertRemoved(before);
    return viewOn(
      context.tx,
      await store(context, before, { ...before, removedAt: null }, before.version),
      undefined,
      context.now,
    );
  },
};
