import { AppError, fieldError } from '@atkaruu/shared/contract/errors';
import type { fundingContract } from '@atkaruu/shared/funding/contract';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import { recordChange } from '../audit/index.ts';
import type { Handlers, WriteContext } from '../http/context.ts';
import { pageAt } from '../http/cursor.ts';
import { staleVersion } from '../http/etag.ts';
import { presentOnly } from '../http/present-only.ts';
import { assertNotRemoved, assertRemoved, assertTaskInPlan, findPlan, statusDateOf, taskPlacesOf } from '../plans/index.ts';
import { findEntry, findSource, hasEntries, type StoredEntry, type StoredSource } from './money-queries.ts';
import { insertEntry, insertSource, setEntryRemoved, updateSourceRow } from './money-store.ts';
import { entryView, readEntries, readMoney, sourceView } from './read-money.ts';

const NO_ENTRY = 'There is no such entry; it may have been removed.';
const NO_SOURCE = 'There is no such source of money; it may have been removed.';

type Fields = Readonly<Record<string, unknown>>;

async function note(context: WriteContext, about: StoredEntry | StoredSource, before: Fields | null, after: Fields | null) {
  const taskId = 'taskId' in about ? about.taskId : null;
  await recordChange(context, { kind: 'money', objectId: about.id, planId: about.planId, taskId, before, after });
}

async function assertEntryIsSound({ tx, now }: WriteContext, entry: StoredEntry, timeZone: string): Promise<void> {
  await assertTaskInPlan(tx, entry.planId, entry.taskId, '/taskId');
  const source = await findSource(tx, entry.sourceId).catch(() => null);
  if (source?.planId !== entry.planId || source.removedAt !== null)
    throw fieldError('/sourceId', 'unknown_source', 'This plan has no such source of money; add it first.');
  if (entry.kind !== 'planned' && entry.effectiveOn > calendarDay(now, timeZone))
    throw fieldError('/effectiveOn', 'in_the_future', 'Only planned money lies ahead; give today or a day before.');
}

export const fundingRoutes: Handlers<typeof fundingContract> = {
  async getMoney({ params, query }, { db, now }) {
    const plan = await findPlan(db, params.plan);
    const { asOf, ...rest } = query;
    return readMoney(db, plan, { ...rest, on: asOf ?? statusDateOf(plan, now).statusDate });
  },

  async listMoneyEntries({ params, query }, { db, now }) {
    const plan = await findPlan(db, params.plan);
    const { asOf, cursor, limit, ...rest } = query;
    const all = await readEntries(db, plan, { ...rest, on: asOf ?? statusDateOf(plan, now).statusDate });
    return pageAt(all, cursor, limit);
  },

  async createMoneyEntry({ params, body }, context) {
    const { tx, now, actor } = context;
    const plan = await findPlan(tx, params.plan);
    const recorded = { recordedAt: now.toISOString(), recordedBy: actor.name, removedAt: null };
    const entry: StoredEntry = { ...body, ...recorded, id: context.newId(), planId: plan.id };
    await assertEntryIsSound(context, entry, plan.timeZone);
    await insertEntry(tx, entry);
    await note(context, entry, null, body);
    return entryView(entry, plan, await taskPlacesOf(tx, plan.id));
  },

  async removeMoneyEntry({ params }, context) {
    const entry = await findEntry(context.tx, params.money);
    assertNotRemoved(entry, NO_ENTRY);
    const removedAt = context.now.toISOString();
    await setEntryRemoved(context.tx, entry.id, removedAt);
    await note(context, entry, { ...entry }, { ...entry, removedAt });
    return null;
  },

  async restoreMoneyEntry({ params }, context) {
    const { tx } = context;
    const entry = await findEntry(tx, params.money);
    assertRemoved(entry);
    if ((await findSource(tx, entry.sourceId)).removedAt !== null)
      throw new AppError('conflict', 'Its source of money was removed; enter the amount anew under another one.');
    await setEntryRemoved(tx, entry.id, null);
    await note(context, entry, { ...entry }, { ...entry, removedAt: null });
    return entryView(entry, await findPlan(tx, entry.planId), await taskPlacesOf(tx, entry.planId));
  },

  async createFundingSource({ params, body }, context) {
    const { tx, now, actor } = context;
    const plan = await findPlan(tx, params.plan);
    const recorded = { recordedAt: now.toISOString(), recordedBy: actor.name, removedAt: null };
    const source: StoredSource = { ...body, ...recorded, id: context.newId(), planId: plan.id, version: 1 };
    await insertSource(tx, source);
    await note(context, source, null, body);
    return sourceView(source);
  },

  async getFundingSource({ params }, { db }) {
    const source = await findSource(db, params.source);
    assertNotRemoved(source, NO_SOURCE);
    return sourceView(source);
  },

  async updateFundingSource({ params, body }, context) {
    const before = await findSource(context.tx, params.source);
    assertNotRemoved(before, NO_SOURCE);
    const after = { ...before, ...presentOnly(body) };
    if (!(await updateSourceRow(context.tx, after, context.expectedVersion))) throw staleVersion(before.version);
    await note(context, before, { ...before }, { ...after });
    return sourceView({ ...after, version: context.expectedVersion + 1 });
  },

  async removeFundingSource({ params }, context) {
    const before = await findSource(context.tx, params.source);
    assertNotRemoved(before, NO_SOURCE);
    if (await hasEntries(context.tx, before.id))
      throw new AppError('in_use', 'The source has entries; remove or re-enter them first.');
    const after = { ...before, removedAt: context.now.toISOString() };
    if (!(await updateSourceRow(context.tx, after, context.expectedVersion))) throw staleVersion(before.version);
    await note(context, before, { ...before }, { ...after });
    return null;
  },
};
