import type { Reader } from '@atkaruu/db';
import { can } from '@atkaruu/shared/accounts/permissions';
import { AppError, fieldError } from '@atkaruu/shared/contract/errors';
import { dayNumber } from '@atkaruu/shared/values/iso-date';
import type { Plan } from '@atkaruu/shared/plans/plan';
import type { plansContract } from '@atkaruu/shared/plans/contract';
import { defaultThresholds, RULE_VERSION } from '@atkaruu/shared/progress/facts';
import { presentOnly } from '../http/present-only.ts';
import { recordChange } from '../audit/index.ts';
import type { Handlers, WriteContext } from '../http/context.ts';
import { staleVersion } from '../http/etag.ts';
import {
  countPlans,
  countTerms,
  findPlan,
  listPlans,
  listSources,
  listVersions,
  planIdOf,
  type StoredPlan,
} from './plan-queries.ts';
import { insertPlan, insertPlanVersion, isSlugTaken, updatePlanRow } from './plan-store.ts';
import { statusDateOf } from './status-date.ts';

const EMPTY = { tasks: 0, leaves: 0, milestones: 0, bodies: 0 };
const LONGEST_PLAN_DAYS = 50 * 366;

async function withCounts(db: Reader, plans: StoredPlan[], now: Date): Promise<Plan[]> {
  const counts = await countPlans(db);
  return plans.map((plan) => ({ ...plan, ...statusDateOf(plan, now), counts: counts.get(plan.id) ?? EMPTY }));
}

async function onePlan(db: Reader, idOrSlug: string, now: Date): Promise<Plan> {
  const [plan] = await withCounts(db, [await findPlan(db, idOrSlug)], now);
  if (!plan) throw new AppError('not_found', 'There is no such plan.');
  return plan;
}

function assertPlanIsSound(plan: StoredPlan): void {
  if (plan.endsOn < plan.startsOn)
    throw fieldError('/endsOn', 'before_start', 'The plan’s last day is before its first; give a later one.');
  if (dayNumber(plan.endsOn) - dayNumber(plan.startsOn) > LONGEST_PLAN_DAYS) {
    throw fieldError('/endsOn', 'too_long', 'A plan lasts at most 50 years; check the years.');
  }
  if (plan.thresholds.offTrack >= plan.thresholds.onTrack) {
    throw fieldError('/thresholds/offTrack', 'not_below', 'The threshold of “off track” must be below that of “on track”.');
  }
  if (!isTimeZone(plan.timeZone)) throw fieldError('/timeZone', 'unknown_zone', 'Give an IANA time zone such as Asia/Bishkek.');
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

async function storeFirstVersion(context: WriteContext, plan: StoredPlan): Promise<void> {
  await insertPlanVersion(context.tx, plan.id, {
    id: context.newId(),
    ordinal: 1,
    name: { ru: 'Первоначальный план', ky: 'Баштапкы план', en: 'Original plan' },
    inForceFrom: plan.startsOn,
    legalAct: plan.legalAct,
    reason: null,
    recordedAt: context.now.toISOString(),
  });
}

export const plansRoutes: Handlers<typeof plansContract> = {
  async listPlans(_input, { db, now, actor }) {
    const seen = (await listPlans(db)).filter(({ id, isPublic }) => can(actor, 'plan.read', { planId: id, isPublic }));
    const items = await withCounts(db, seen, now);
    return { items, total: items.length, nextCursor: null };
  },

  getPlan: ({ params }, { db, now }) => onePlan(db, params.plan, now),

  async createPlan({ body }, context) {
    const { tx, now } = context;
    if (await isSlugTaken(tx, body.slug)) {
      throw new AppError('conflict', 'Another plan has this address.', [
        { pointer: '/slug', code: 'taken', message: 'choose another short name' },
      ]);
    }
    const plan: StoredPlan = {
      ...body,
      thresholds: body.thresholds ?? defaultThresholds,
      id: context.newId(),
      kind: 'imported',
      ruleVersion: RULE_VERSION,
      version: 1,
    };
    assertPlanIsSound(plan);
    await insertPlan(tx, plan, now.toISOString());
    await storeFirstVersion(context, plan);
    await recordChange(context, { kind: 'plan', objectId: plan.id, planId: plan.id, before: null, after: body });
    return onePlan(tx, plan.id, now);
  },

  async updatePlan({ params, body }, context) {
    const { tx, now, expectedVersion } = context;
    const before = await findPlan(tx, params.plan);
    const after = { ...before, ...presentOnly(body) };
    assertPlanIsSound(after);
    if (!(await updatePlanRow(tx, after, expectedVersion))) throw staleVersion(before.version);
    await recordChange(context, {
      kind: 'plan',
      objectId: before.id,
      planId: before.id,
      before: { ...before },
      after: { ...after },
    });
    return onePlan(tx, before.id, now);
  },

  async listPlanVersions({ params }, { db }) {
    const planId = await planIdOf(db, params.plan);
    const [versions, counts] = [await listVersions(db, planId), await countTerms(db, planId)];
    const items = versions.map(({ recordedAt: _recordedAt, ...version }) => ({
      ...version,
      changedTasks: counts.get(version.id) ?? 0,
    }));
    return { items, total: items.length, nextCursor: null };
  },

  async listSources({ params }, { db }) {
    const items = await listSources(db, await planIdOf(db, params.plan));
    return { items, total: items.length, nextCursor: null };
  },
};
