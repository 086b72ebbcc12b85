import type { PeriodExceptionRow, PeriodSnapshotRow, Reader, ReportingPeriodRow } from '@atkaruu/db';
import { reportStateAt, timelinessOf } from '@atkaruu/shared/periods/body-report';
import type { BodyReport, ReportingPeriod } from '@atkaruu/shared/periods/contract';
import { periodStateAt, reportDueOn, type PeriodState } from '@atkaruu/shared/periods/period';
import { calendarDay, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { exceptionRows, periodRows, reportRows, revisionRows, type ReportWithPeriod } from './period-queries.ts';

/** The moment at which periods are looked at, and the day it is in the plan's zone. */
export interface Moment {
  now: string;
  timeZone: string;
}

export function stateOf(row: ReportingPeriodRow, now: string): PeriodState {
  return periodStateAt({ closedAt: row.closed_at, frozenAt: row.frozen_at }, now);
}

function byNow(instant: string | null, now: string): string | null {
  return instant !== null && instant <= now ? instant : null;
}

export function revisionView(row: Omit<PeriodSnapshotRow, 'content'>): ReportingPeriod['revisions'][number] {
  return {
    revision: row.revision,
    sha256: row.sha256,
    ruleVersion: row.rule_version,
    reason: row.reason,
    frozenAt: row.recorded_at,
    frozenBy: row.recorded_by,
  };
}

function exceptionView(row: PeriodExceptionRow): ReportingPeriod['exceptions'][number] {
  return {
    id: row.id,
    bodyId: row.body_id,
    until: row.until,
    reason: row.reason,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}

export function exceptionsOf(rows: readonly PeriodExceptionRow[], periodId: string): { bodyId: string; until: IsoDate }[] {
  return rows.filter((row) => row.period_id === periodId).map((row) => ({ bodyId: row.body_id, until: row.until }));
}

export function reportView(
  row: ReportWithPeriod,
  exceptions: readonly PeriodExceptionRow[],
  { now, timeZone }: Moment,
): BodyReport {
  const instants = { submittedAt: row.submitted_at, returnedAt: row.returned_at, verifiedAt: row.verified_at };
  const state = reportStateAt(instants, now);
  const dueOn = reportDueOn(row.body_id, row.bodies_due_on, exceptionsOf(exceptions, row.period_id));
  const firstOn = row.first_submitted_at === null ? null : calendarDay(new Date(row.first_submitted_at), timeZone);
  const [submittedAt, returnedAt] = [byNow(row.submitted_at, now), byNow(row.returned_at, now)];
  const verifiedAt = byNow(row.verified_at, now);
  return {
    id: row.id,
    planId: row.plan_id,
    periodId: row.period_id,
    periodKey: row.key,
    bodyId: row.body_id,
    state,
    dueOn,
    timeliness: timelinessOf(dueOn, firstOn, calendarDay(new Date(now), timeZone)),
    summary: submittedAt === null ? null : row.summary,
    submittedAt,
    submittedBy: submittedAt === null ? null : row.submitted_by,
    returnedAt,
    returnedBy: returnedAt === null ? null : row.returned_by,
    returnNote: state === 'returned' ? row.return_note : null,
    verifiedAt,
    verifiedBy: verifiedAt === null ? null : row.verified_by,
    version: row.version,
  };
}

/** The bodies' reports of a plan as they stand at a moment; of periods that have not begun there are none. */
export async function readReports(
  db: Reader,
  filter: { planId: string; period?: string | undefined; body?: string | undefined },
  moment: Moment,
): Promise<BodyReport[]> {
  const today = calendarDay(new Date(moment.now), moment.timeZone);
  const rows = (await reportRows(db, filter)).filter((row) => row.starts_on <= today);
  const exceptions = await exceptionRows(db, [...new Set(rows.map((row) => row.period_id))]);
  return rows.map((row) => reportView(row, exceptions, moment));
}

function countReports(reports: readonly BodyReport[]): ReportingPeriod['reports'] {
  const counts = { draft: 0, submitted: 0, returned: 0, verified: 0 };
  for (const { state } of reports) counts[state] += 1;
  return counts;
}

/** Periods with their revisions, exceptions and the state of the bodies' reports. */
export async function viewPeriods(db: Reader, rows: readonly ReportingPeriodRow[], moment: Moment): Promise<ReportingPeriod[]> {
  const [first] = rows;
  if (!first) return [];
  const ids = rows.map(({ id }) => id);
  const [revisions, exceptions] = [await revisionRows(db, ids), await exceptionRows(db, ids)];
  const reports = await readReports(db, { planId: first.plan_id, ...(rows.length === 1 ? { period: first.id } : {}) }, moment);
  return rows.map((row) => {
    const [closedAt, frozenAt] = [byNow(row.closed_at, moment.now), byNow(row.frozen_at, moment.now)];
    return {
      id: row.id,
      planId: row.plan_id,
      key: row.key,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      bodiesDueOn: row.bodies_due_on,
      coordinatorDueOn: row.coordinator_due_on,
      state: stateOf(row, moment.now),
      closedAt,
      closedBy: closedAt === null ? null : row.closed_by,
      frozenAt,
      frozenBy: frozenAt === null ? null : row.frozen_by,
      revisions: revisions
        .filter((revision) => revision.period_id === row.id && revision.recorded_at <= moment.now)
        .map(revisionView),
      exceptions: exceptions.filter((exception) => exception.period_id === row.id).map(exceptionView),
      reports: countReports(reports.filter(({ periodId }) => periodId === row.id)),
      version: row.version,
    };
  });
}

/** Periods that nobody has closed yet. */
export async function openPeriodsOf(db: Reader, planId: string, now: string): Promise<ReportingPeriodRow[]> {
  return (await periodRows(db, planId)).filter((row) => stateOf(row, now) === 'open');
}
