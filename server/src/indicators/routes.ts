import type { Reader } from '@atkaruu/db';
import type { indicatorsContract } from '@atkaruu/shared/indicators/contract';
import type { Indicator } from '@atkaruu/shared/indicators/indicator';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import { searchKey } from '@atkaruu/shared/values/search-key';
import { recordChange } from '../audit/index.ts';
import type { Handlers, WriteContext } from '../http/context.ts';
import { pageAt } from '../http/cursor.ts';
import { staleVersion } from '../http/etag.ts';
import { presentOnly } from '../http/present-only.ts';
import { assertNotRemoved, assertRemoved, findPlan, statusDateOf, taskPlacesOf } from '../plans/index.ts';
import { assertActualIsSound, assertIndicatorIsSound } from './assert-indicator-is-sound.ts';
import { findIndicator, nextPosition, type StoredIndicator } from './indicator-queries.ts';
import { insertActual, insertIndicator, updateIndicatorRow } from './indicator-store.ts';
import { indicatorView } from './indicator-view.ts';
import { readIndicators } from './read-indicators.ts';

const GONE = 'There is no such indicator; it may have been removed.';

type Places = Awaited<ReturnType<typeof taskPlacesOf>>;

/** Is one of the tasks this one, or below it? */
function isBelow(taskIds: readonly string[], above: string, places: Places): boolean {
  return taskIds.some((taskId) => {
    for (let id: string | null = taskId; id !== null; id = places.get(id)?.parentId ?? null) if (id === above) return true;
    return false;
  });
}

function hasWords({ code, title, outcome }: Indicator, q: string): boolean {
  const text = [code, ...Object.values(title), ...Object.values(outcome ?? {})].join(' ');
  return searchKey(text).includes(searchKey(q));
}

async function viewToday(db: Reader, indicator: StoredIndicator, now: Date): Promise<Indicator> {
  const plan = await findPlan(db, indicator.planId);
  return indicatorView(indicator, plan, { on: calendarDay(now, plan.timeZone) });
}

function fieldsOf({ actuals: _actuals, ...fields }: StoredIndicator): Record<string, unknown> {
  return fields;
}

async function store(context: WriteContext, before: StoredIndicator, after: StoredIndicator, version: number) {
  if (!(await updateIndicatorRow(context.tx, after, version))) throw staleVersion(before.version);
  await recordChange(context, {
    kind: 'indicator',
    objectId: before.id,
    planId: before.planId,
    before: fieldsOf(before),
    after: fieldsOf(after),
  });
  return { ...after, version: version + 1 };
}

export const indicatorsRoutes: Handlers<typeof indicatorsContract> = {
  async listIndicators({ params, query }, { db, now }) {
    const plan = await findPlan(db, params.plan);
    const { task, level, light, q = '' } = query;
    const on = query.asOf ?? statusDateOf(plan, now).statusDate;
    const places: Places = task === undefined ? new Map<string, never>() : await taskPlacesOf(db, plan.id);
    const found = (await readIndicators(db, plan, { on, knownAt: query.knownAt }))
      .filter((indicator) => task === undefined || isBelow(indicator.taskIds, task, places))
      .filter((indicator) => level === undefined || level.includes(indicator.level))
      .filter((indicator) => light === undefined || light.includes(indicator.light))
      .filter((indicator) => q === '' || hasWords(indicator, q));
    return pageAt(found, query.cursor, query.limit);
  },

  async getIndicator({ params, query }, { db, now }) {
    const indicator = await findIndicator(db, params.indicator);
    assertNotRemoved(indicator, GONE);
    const plan = await findPlan(db, indicator.planId);
    const on = query.asOf ?? statusDateOf(plan, now).statusDate;
    return indicatorView(indicator, plan, { on, knownAt: query.knownAt });
  },

  async createIndicator({ params, body }, context) {
    const { tx, now, actor } = context;
    const plan = await findPlan(tx, params.plan);
    const indicator: StoredIndicator = {
      ...body,
      id: context.newId(),
      planId: plan.id,
      actuals: [],
      position: await nextPosition(tx, plan.id),
      recordedAt: now.toISOString(),
      recordedBy: actor.name,
      removedAt: null,
      version: 1,
    };
    await assertIndicatorIsSound(tx, indicator);
    await insertIndicator(tx, indicator);
    await recordChange(context, { kind: 'indicator', objectId: indicator.id, planId: plan.id, before: null, after: body });
    return viewToday(tx, indicator, now);
  },

  async updateIndicator({ params, body }, context) {
    const before = await findIndicator(context.tx, params.indicator);
    assertNotRemoved(before, GONE);
    const after = { ...before, ...presentOnly(body) };
    await assertIndicatorIsSound(context.tx, after);
    return viewToday(context.tx, await store(context, before, after, context.expectedVersion), context.now);
  },

  async addActual({ params, body }, context) {
    const { tx, now, actor } = context;
    const indicator = await findIndicator(tx, params.indicator);
    assertNotRemoved(indicator, GONE);
    const plan = await findPlan(tx, indicator.planId);
    assertActualIsSound(indicator, body, calendarDay(now, plan.timeZone));
    const actual = { ...body, id: context.newId(), recordedAt: now.toISOString(), recordedBy: actor.name };
    await insertActual(tx, indicator, actual);
    await recordChange(context, {
      kind: 'indicator',
      objectId: indicator.id,
      planId: plan.id,
      before: null,
      after: { actual: body },
    });
    return viewToday(tx, { ...indicator, actuals: [...indicator.actuals, actual] }, now);
  },

  async removeIndicator({ params }, context) {
    const before = await findIndicator(context.tx, params.indicator);
    assertNotRemoved(before, GONE);
    await store(context, before, { ...before, removedAt: context.now.toISOString() }, context.expectedVersion);
    return null;
  },

  async restoreIndicator({ params }, context) {
    const before = await findIndicator(context.tx, params.indicator);
    assertRemoved(before);
    return viewToday(context.tx, await store(context, before, { ...before, removedAt: null }, before.version), context.now);
  },
};
