import { fromJson, fromJsonOrNull, type PlanRow, type PlanVersionRow, type Reader, type SourceRow } from '@atkaruu/db';
import type { Place } from '@atkaruu/shared/accounts/permissions';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { LegalAct } from '@atkaruu/shared/contract/fields';
import type { Plan, Source } from '@atkaruu/shared/plans/plan';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';

/** A plan as it is stored: without what depends on the day. */
export type StoredPlan = Omit<Plan, 'statusDate' | 'isFinished' | 'counts'>;

export interface StoredPlanVersion {
  id: string;
  ordinal: number;
  name: LocalizedText;
  inForceFrom: IsoDate;
  legalAct: LegalAct | null;
  reason: LocalizedText | null;
  recordedAt: string;
}

function planFromRow(row: PlanRow): StoredPlan {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    title: fromJson(row.title),
    description: fromJsonOrNull(row.description),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    timeZone: row.time_zone,
    reportingPeriod: row.reporting_period,
    levelNames: fromJson(row.level_names),
    legalAct: fromJsonOrNull(row.legal_act),
    thresholds: fromJson(row.thresholds),
    ruleVersion: row.rule_version,
    isPublic: row.is_public === 1,
    version: row.version,
  };
}

function versionFromRow(row: PlanVersionRow): StoredPlanVersion {
  return {
    id: row.id,
    ordinal: row.ordinal,
    name: fromJson(row.name),
    inForceFrom: row.in_force_from,
    legalAct: fromJsonOrNull(row.legal_act),
    reason: fromJsonOrNull(row.reason),
    recordedAt: row.recorded_at,
  };
}

export async function listPlans(db: Reader): Promise<StoredPlan[]> {
  const rows: PlanRow[] = await db<PlanRow>('plans').orderBy('created_at').orderBy('id');
  return rows.map(planFromRow);
}

/** A plan by its id or slug; `not_found` when there is none. */
export async function findPlan(db: Reader, idOrSlug: string): Promise<StoredPlan> {
  const row = await db<PlanRow>('plans').where({ id: idOrSlug }).orWhere({ slug: idOrSlug }).first();
  if (!row) throw new AppError('not_found', 'There is no such plan.');
  return planFromRow(row);
}

export async function planIdOf(db: Reader, idOrSlug: string): Promise<string> {
  const row = await db<PlanRow>('plans').where({ id: idOrSlug }).orWhere({ slug: idOrSlug }).first('id');
  if (!row) throw new AppError('not_found', 'There is no such plan.');
  return row.id;
}

export async function placeOfPlan(db: Reader, idOrSlug: string): Promise<Place | null> {
  const row = await db<PlanRow>('plans').where({ id: idOrSlug }).orWhere({ slug: idOrSlug }).first('id', 'is_public');
  return row ? { planId: row.id, isPublic: row.is_public === 1 } : null;
}

export async function listVersions(db: Reader, planId: string): Promise<StoredPlanVersion[]> {
  const rows: PlanVersionRow[] = await db<PlanVersionRow>('plan_versions').where({ plan_id: planId }).orderBy('ordinal');
  return rows.map(versionFromRow);
}

/** Plan version id → how many tasks it states anew. */
export async function countTerms(db: Reader, planId: string): Promise<Map<string, number>> {
  const rows: { id: string; total: number }[] = await db('task_terms')
    .join('plan_versions', 'plan_versions.id', 'task_terms.plan_version_id')
    .where('plan_versions.plan_id', planId)
    .groupBy('plan_versions.id')
    .select('plan_versions.id as id')
    .count({ total: '*' });
  return new Map(rows.map((row) => [row.id, row.total]));
}

type Counts = Plan['counts'];

/** Plan id → how much it holds. */
export async function countPlans(db: Reader): Promise<Map<string, Counts>> {
  const tasks: { plan_id: string; total: number }[] = await db('tasks')
    .groupBy('plan_id')
    .select('plan_id')
    .count({ total: '*' });
  const parents: { plan_id: string; total: number }[] = await db('tasks')
    .whereNotNull('parent_id')
    .groupBy('plan_id')
    .select('plan_id')
    .countDistinct({ total: 'parent_id' });
  const milestones: { plan_id: string; total: number }[] = await db('milestones')
    .join('tasks', 'tasks.id', 'milestones.task_id')
    .groupBy('tasks.plan_id')
    .select('tasks.plan_id as plan_id')
    .count({ total: '*' });
  const bodies: { plan_id: string; total: number }[] = await db('task_bodies')
    .join('tasks', 'tasks.id', 'task_bodies.task_id')
    .groupBy('tasks.plan_id')
    .select('tasks.plan_id as plan_id')
    .countDistinct({ total: 'task_bodies.body_id' });
  const of = (rows: { plan_id: string; total: number }[], id: string) => rows.find((row) => row.plan_id === id)?.total ?? 0;
  return new Map(
    tasks.map(({ plan_id, total }) => [
      plan_id,
      { tasks: total, leaves: total - of(parents, plan_id), milestones: of(milestones, plan_id), bodies: of(bodies, plan_id) },
    ]),
  );
}

export async function listSources(db: Reader, planId: string): Promise<Source[]> {
  const rows: SourceRow[] = await db<SourceRow>('sources').where({ plan_id: planId }).orderBy('position').orderBy('id');
  return rows.map((row) => ({
    id: row.id,
    subject: row.subject,
    subjectId: row.subject_id,
    fact: fromJson(row.fact),
    title: fromJson(row.title),
    publishedOn: row.published_on,
    url: row.url,
    note: row.note,
  }));
}
