import { toJson, toJsonOrNull, type PlanRow, type PlanVersionRow, type Transaction } from '@atkaruu/db';
import type { StoredPlan, StoredPlanVersion } from './plan-queries.ts';

function toRow(plan: StoredPlan): Omit<PlanRow, 'created_at'> {
  return {
    id: plan.id,
    slug: plan.slug,
    kind: plan.kind,
    title: toJson(plan.title),
    description: toJsonOrNull(plan.description),
    starts_on: plan.startsOn,
    ends_on: plan.endsOn,
    time_zone: plan.timeZone,
    reporting_period: plan.reportingPeriod,
    level_names: toJson(plan.levelNames),
    legal_act: toJsonOrNull(plan.legalAct),
    thresholds: toJson(plan.thresholds),
    rule_version: plan.ruleVersion,
    version: plan.version,
    is_public: plan.isPublic ? 1 : 0,
  };
}

export async function isSlugTaken(tx: Transaction, slug: string): Promise<boolean> {
  return (await tx<PlanRow>('plans').where({ slug }).orWhere({ id: slug }).first('id')) !== undefined;
}

export async function insertPlan(tx: Transaction, plan: StoredPlan, createdAt: string): Promise<void> {
  await tx<PlanRow>('plans').insert({ ...toRow(plan), created_at: createdAt });
}

/** Stores the plan under the version it was read at plus one; false when somebody else was faster. */
export async function updatePlanRow(tx: Transaction, plan: StoredPlan, expectedVersion: number): Promise<boolean> {
  const changed = await tx<PlanRow>('plans')
    .where({ id: plan.id, version: expectedVersion })
    .update({ ...toRow(plan), version: expectedVersion + 1 });
  return changed === 1;
}

export async function insertPlanVersion(tx: Transaction, planId: string, version: StoredPlanVersion): Promise<void> {
  await tx<PlanVersionRow>('plan_versions').insert({
    id: version.id,
    plan_id: planId,
    ordinal: version.ordinal,
    name: toJson(version.name),
    in_force_from: version.inForceFrom,
    legal_act: toJsonOrNull(version.legalAct),
    reason: toJsonOrNull(version.reason),
    recorded_at: version.recordedAt,
  });
}

export async function deletePlanVersion(tx: Transaction, id: string): Promise<void> {
  await tx<PlanVersionRow>('plan_versions').where({ id }).delete();
}

/** A plan without tasks, with its versions. */
export async function deletePlan(tx: Transaction, id: string): Promise<void> {
  await tx<PlanVersionRow>('plan_versions').where({ plan_id: id }).delete();
  await tx<PlanRow>('plans').where({ id }).delete();
}
