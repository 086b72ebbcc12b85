import type {
  BodyReportRow,
  PeriodExceptionRow,
  PeriodSettingsRow,
  PeriodSnapshotRow,
  Reader,
  ReportingPeriodRow,
} from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { Place } from '@atkaruu/shared/accounts/permissions';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { placeOfPlan } from '../plans/index.ts';

export async function findSettings(db: Reader, planId: string): Promise<PeriodSettingsRow | null> {
  return (await db<PeriodSettingsRow>('period_settings').where({ plan_id: planId }).first()) ?? null;
}

export async function periodRows(db: Reader, planId: string): Promise<ReportingPeriodRow[]> {
  return db<ReportingPeriodRow>('reporting_periods').where({ plan_id: planId }).orderBy('starts_on');
}

export async function findPeriod(db: Reader, id: string): Promise<ReportingPeriodRow> {
  const row = await db<ReportingPeriodRow>('reporting_periods').where({ id }).first();
  if (!row) throw new AppError('not_found', 'There is no such period.');
  return row;
}

/** The period a day belongs to; null where the plan has none laid out. */
export async function periodOn(db: Reader, planId: string, day: IsoDate): Promise<ReportingPeriodRow | null> {
  const row = await db<ReportingPeriodRow>('reporting_periods')
    .where({ plan_id: planId })
    .where('starts_on', '<=', day)
    .where('ends_on', '>=', day)
    .first();
  return row ?? null;
}

export async function exceptionRows(db: Reader, periodIds: readonly string[]): Promise<PeriodExceptionRow[]> {
  return db<PeriodExceptionRow>('period_exceptions').whereIn('period_id', periodIds).orderBy('recorded_at').orderBy('id');
}

type RevisionRow = Omit<PeriodSnapshotRow, 'content'>;

/** Revisions without their content, oldest first. */
export async function revisionRows(db: Reader, periodIds: readonly string[]): Promise<RevisionRow[]> {
  return db<PeriodSnapshotRow>('period_snapshots')
    .whereIn('period_id', periodIds)
    .orderBy('revision')
    .select<RevisionRow[]>('period_id', 'revision', 'rule_version', 'sha256', 'reason', 'recorded_at', 'recorded_by');
}

/** A revision, or the newest one. */
export async function findSnapshot(db: Reader, periodId: string, revision?: number): Promise<PeriodSnapshotRow> {
  const query = db<PeriodSnapshotRow>('period_snapshots').where({ period_id: periodId }).orderBy('revision', 'desc');
  const row = await (revision === undefined ? query : query.where({ revision })).first();
  if (!row) throw new AppError('not_found', 'The period has no such frozen revision.');
  return row;
}

export interface ReportFilter {
  planId: string;
  period?: string | undefined;
  body?: string | undefined;
}

export type ReportWithPeriod = BodyReportRow &
  Pick<ReportingPeriodRow, 'plan_id' | 'key' | 'starts_on' | 'ends_on' | 'bodies_due_on'>;

function reportsWithPeriods(db: Reader) {
  return db('body_reports')
    .join('reporting_periods', 'reporting_periods.id', 'body_reports.period_id')
    .orderBy('reporting_periods.starts_on')
    .orderBy('body_reports.body_id')
    .select<ReportWithPeriod[]>(
      'body_reports.*',
      'reporting_periods.plan_id',
      'reporting_periods.key',
      'reporting_periods.starts_on',
      'reporting_periods.ends_on',
      'reporting_periods.bodies_due_on',
    );
}

/** Reports by period and body. */
export async function reportRows(db: Reader, { planId, period, body }: ReportFilter): Promise<ReportWithPeriod[]> {
  return reportsWithPeriods(db).where({
    'reporting_periods.plan_id': planId,
    ...(period === undefined ? {} : { 'body_reports.period_id': period }),
    ...(body === undefined ? {} : { 'body_reports.body_id': body }),
  });
}

export async function findReport(db: Reader, id: string): Promise<ReportWithPeriod> {
  const [row] = await reportsWithPeriods(db).where('body_reports.id', id);
  if (!row) throw new AppError('not_found', 'There is no such report.');
  return row;
}

export async function placeOfPeriod(db: Reader, id: string): Promise<Place | null> {
  const row = await db<ReportingPeriodRow>('reporting_periods').where({ id }).first('plan_id');
  return row ? placeOfPlan(db, row.plan_id) : null;
}

/** A report stands with its body. */
export async function placeOfReport(db: Reader, id: string): Promise<Place | null> {
  const row = await db<BodyReportRow>('body_reports').where({ id }).first('period_id', 'body_id');
  const place = row ? await placeOfPeriod(db, row.period_id) : null;
  return place && row ? { ...place, bodyIds: [row.body_id] } : null;
}
