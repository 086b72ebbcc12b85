import type { BodyReportRow, ReportingPeriodRow } from '@atkaruu/db';
import { AppError, fieldError } from '@atkaruu/shared/contract/errors';
import { layOutPeriods, type PeriodSettings, type PlannedPeriod } from '@atkaruu/shared/periods/period';
import { recordChange } from '../audit/index.ts';
import { successionOn } from '../bodies/index.ts';
import type { WriteContext } from '../http/context.ts';
import type { PlanSnapshot } from '../plans/index.ts';
import { periodRows, reportRows } from './period-queries.ts';
import { insertPeriods, insertReports, stepPeriod, writeSettings } from './period-store.ts';
import { stateOf } from './period-view.ts';

/** The bodies that report on a plan on a day: leads and co-executors, each by whoever has succeeded it. */
export function reportingBodies(snapshot: PlanSnapshot, on: string): string[] {
  const bodyAt = successionOn(snapshot.bodies, on);
  const ids = snapshot.tasks.flatMap((task) =>
    task.bodies.filter(({ role }) => role === 'lead' || role === 'co_executor').map(({ bodyId }) => bodyAt(bodyId)),
  );
  return [...new Set(ids)].sort();
}

function emptyReport(id: string, periodId: string, bodyId: string): BodyReportRow {
  return {
    id,
    period_id: periodId,
    body_id: bodyId,
    summary: null,
    first_submitted_at: null,
    submitted_at: null,
    submitted_by: null,
    submitted_by_id: null,
    submitted_role: null,
    returned_at: null,
    returned_by: null,
    return_note: null,
    verified_at: null,
    verified_by: null,
    version: 1,
  };
}

/** Every body of the plan has a report in every period, if only an empty one: silence must be seen. */
export async function ensureReports(
  snapshot: PlanSnapshot,
  periods: readonly Pick<ReportingPeriodRow, 'id' | 'ends_on'>[],
  context: WriteContext,
): Promise<void> {
  const known = await reportRows(context.tx, { planId: snapshot.plan.id });
  const there = new Set(known.map((row) => `${row.period_id} ${row.body_id}`));
  const rows = periods.flatMap(({ id, ends_on }) =>
    reportingBodies(snapshot, ends_on)
      .filter((bodyId) => !there.has(`${id} ${bodyId}`))
      .map((bodyId) => emptyReport(context.newId(), id, bodyId)),
  );
  await insertReports(context.tx, rows);
}

function newRow(
  planId: string,
  { key, startsOn, endsOn, bodiesDueOn, coordinatorDueOn }: PlannedPeriod,
  id: string,
): ReportingPeriodRow {
  return {
    id,
    plan_id: planId,
    key,
    starts_on: startsOn,
    ends_on: endsOn,
    bodies_due_on: bodiesDueOn,
    coordinator_due_on: coordinatorDueOn,
    closed_at: null,
    closed_by: null,
    frozen_at: null,
    frozen_by: null,
    version: 1,
  };
}

async function moveDueDates(
  known: readonly ReportingPeriodRow[],
  planned: readonly PlannedPeriod[],
  context: WriteContext,
): Promise<void> {
  for (const row of known) {
    const plan = planned.find(({ key }) => key === row.key);
    if (!plan || stateOf(row, context.now.toISOString()) !== 'open') continue;
    if (plan.bodiesDueOn === row.bodies_due_on && plan.coordinatorDueOn === row.coordinator_due_on) continue;
    await stepPeriod(context.tx, row, { bodies_due_on: plan.bodiesDueOn, coordinator_due_on: plan.coordinatorDueOn });
  }
}

/** Lays out what is missing; periods of another length stay in the way until somebody decides about them. */
export async function layOut(snapshot: PlanSnapshot, settings: PeriodSettings, context: WriteContext): Promise<void> {
  const { plan } = snapshot;
  if (settings.coordinatorDueDays < settings.bodiesDueDays)
    throw fieldError('/coordinatorDueDays', 'before_bodies', 'The coordinator’s day comes after the bodies’ day.');
  const planned = layOutPeriods(plan, settings);
  const known = await periodRows(context.tx, plan.id);
  const stranger = known.find((row) => !planned.some(({ key }) => key === row.key));
  if (stranger)
    throw new AppError(
      'conflict',
      `The plan reports by other periods already (${stranger.key}); keep their length, or ask the operator.`,
    );
  const fresh = planned
    .filter(({ key }) => !known.some((row) => row.key === key))
    .map((one) => newRow(plan.id, one, context.newId()));
  await writeSettings(context.tx, {
    plan_id: plan.id,
    length: settings.length,
    bodies_due_days: settings.bodiesDueDays,
    coordinator_due_days: settings.coordinatorDueDays,
  });
  await insertPeriods(context.tx, fresh);
  await moveDueDates(known, planned, context);
  await ensureReports(snapshot, [...known, ...fresh], context);
  await recordChange(context, {
    kind: 'period',
    objectId: plan.id,
    planId: plan.id,
    before: null,
    after: { ...settings, periods: fresh.length },
  });
}
