import { layOutPeriods, usualDueDays, type PlannedPeriod } from '@atkaruu/shared/periods/period';
import { addDays } from '@atkaruu/shared/values/iso-date';
import type { BodyReportRow, PeriodSettingsRow, ReportingPeriodRow } from '../../src/period-tables.ts';
import { everyTask, type SeedEntry, type SeedPlan } from '../seed-plan.ts';

export interface PeriodRows {
  settings: PeriodSettingsRow[];
  periods: ReportingPeriodRow[];
  reports: BodyReportRow[];
}

const COORDINATOR = 'Координатор (условный)';

/** Noon of the office two days after the coordinator's day; the last period is still open. */
function closedAt(period: PlannedPeriod, isLast: boolean): string | null {
  return isLast ? null : `${addDays(period.coordinatorDueOn, 2)}T06:00:00.000Z`;
}

function periodRow(plan: SeedPlan, period: PlannedPeriod, isLast: boolean): ReportingPeriodRow {
  const closed = closedAt(period, isLast);
  return {
    id: `${plan.id}-${period.key.toLowerCase()}`,
    plan_id: plan.id,
    key: period.key,
    starts_on: period.startsOn,
    ends_on: period.endsOn,
    bodies_due_on: period.bodiesDueOn,
    coordinator_due_on: period.coordinatorDueOn,
    closed_at: closed,
    closed_by: closed === null ? null : COORDINATOR,
    frozen_at: null,
    frozen_by: null,
    version: 1,
  };
}

/** A body has submitted when the last of what it reports of the period is recorded; before the period is closed, or not at all. */
function submission(entries: readonly SeedEntry[], period: ReportingPeriodRow): SeedEntry | null {
  const ofPeriod = entries
    .filter(({ effectiveOn, recordedAt }) => {
      const isIn = period.starts_on <= effectiveOn && effectiveOn <= period.ends_on;
      return isIn && recordedAt.slice(0, 10) > period.ends_on && (period.closed_at === null || recordedAt < period.closed_at);
    })
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1));
  return ofPeriod.at(-1) ?? null;
}

function reportRow(bodyId: string, last: SeedEntry | null, period: ReportingPeriodRow): BodyReportRow {
  const isVerified = last !== null && period.closed_at !== null;
  return {
    id: `${period.id}-${bodyId.replace(/^demo-/, '')}`,
    period_id: period.id,
    body_id: bodyId,
    summary: null,
    first_submitted_at: last?.recordedAt ?? null,
    submitted_at: last?.recordedAt ?? null,
    submitted_by: last?.recordedBy ?? null,
    submitted_by_id: null,
    submitted_role: null,
    returned_at: null,
    returned_by: null,
    return_note: null,
    verified_at: isVerified ? period.closed_at : null,
    verified_by: isVerified ? COORDINATOR : null,
    version: 1,
  };
}

/** The bodies in office on a day that lead or help with a task. */
function bodiesOn(plan: SeedPlan, on: string): string[] {
  const named = new Set(
    everyTask(plan.tasks).flatMap(({ task }) =>
      task.bodies.filter(({ role }) => role === 'lead' || role === 'co_executor').map(({ bodyId }) => bodyId),
    ),
  );
  const isInOffice = (body: SeedPlan['bodies'][number]) =>
    (body.activeFrom === null || body.activeFrom <= on) && (body.activeTo === null || on <= body.activeTo);
  const heirs = new Map(plan.bodies.map((body) => [body.id, body]));
  const current = (id: string): string => {
    const body = heirs.get(id);
    return body && !isInOffice(body) && body.succeededBy !== null ? current(body.succeededBy) : id;
  };
  return [...new Set([...named].map(current))].sort();
}

/** The quarters of a plan, closed one after the other, and what each body submitted by its own records. */
export function periodRows(plan: SeedPlan): PeriodRows {
  const planned = layOutPeriods(plan, { length: plan.reportingPeriod, ...usualDueDays });
  const periods = planned.map((period, index) => periodRow(plan, period, index === planned.length - 1));
  const reports = periods.flatMap((period) =>
    bodiesOn(plan, period.ends_on).map((bodyId) => {
      const own = plan.entries.filter((entry) => entry.bodyId === bodyId);
      return reportRow(bodyId, submission(own, period), period);
    }),
  );
  const { bodiesDueDays, coordinatorDueDays } = usualDueDays;
  const settings = [
    { plan_id: plan.id, length: plan.reportingPeriod, bodies_due_days: bodiesDueDays, coordinator_due_days: coordinatorDueDays },
  ];
  return { settings, periods, reports };
}
