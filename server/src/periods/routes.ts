import { fromJson } from '@atkaruu/db';
import type { periodsContract, BodyReport, ReportingPeriod } from '@atkaruu/shared/periods/contract';
import type { ReportAction } from '@atkaruu/shared/periods/body-report';
import { diffSnapshots } from '@atkaruu/shared/periods/diff-snapshots';
import type { SnapshotContent } from '@atkaruu/shared/periods/snapshot';
import type { Handlers, WriteContext } from '../http/context.ts';
import { assertCan, assertSeen } from '../http/authorize.ts';
import { findPlan, placeOfPlan, planIdOf, type PlanSnapshots } from '../plans/index.ts';
import { closePeriod, exceptBody, freezePeriod, reopenPeriod } from './change-period.ts';
import { layOut } from './lay-out-periods.ts';
import { exceptionRows, findPeriod, findReport, findSnapshot, periodRows } from './period-queries.ts';
import { readReports, reportView, revisionView, viewPeriods } from './period-view.ts';
import { takeReportStep } from './step-report.ts';

function list<T>(items: T[]): { items: T[]; total: number; nextCursor: null } {
  return { items, total: items.length, nextCursor: null };
}

async function onePeriod(id: string, { tx, now }: WriteContext): Promise<ReportingPeriod> {
  const row = await findPeriod(tx, id);
  const { timeZone } = await findPlan(tx, row.plan_id);
  const [period] = await viewPeriods(tx, [row], { now: now.toISOString(), timeZone });
  if (!period) throw new Error(`period ${id} was changed and is not there`);
  return period;
}

async function stepped(id: string, action: ReportAction, words: string | null, context: WriteContext): Promise<BodyReport> {
  await takeReportStep(id, action, words === '' ? null : words, context);
  const row = await findReport(context.tx, id);
  const { timeZone } = await findPlan(context.tx, row.plan_id);
  const moment = { now: context.now.toISOString(), timeZone };
  return reportView(row, await exceptionRows(context.tx, [row.period_id]), moment);
}

function contentOf(row: { content: string }): SnapshotContent {
  return fromJson<SnapshotContent>(row.content);
}

export function periodsRoutes(snapshots: PlanSnapshots): Handlers<typeof periodsContract> {
  const changeOf = async (id: string, { tx }: WriteContext) => {
    const period = await findPeriod(tx, id);
    return { period, snapshot: await snapshots.within(tx, period.plan_id) };
  };
  return {
    async listPeriods({ params }, { db, now }) {
      const { id, timeZone } = await findPlan(db, params.plan);
      return list(await viewPeriods(db, await periodRows(db, id), { now: now.toISOString(), timeZone }));
    },

    async layOutPeriods({ params, body }, context) {
      const snapshot = await snapshots.within(context.tx, await planIdOf(context.tx, params.plan));
      const { id, timeZone, reportingPeriod } = snapshot.plan;
      await layOut(snapshot, { ...body, length: body.length ?? reportingPeriod }, context);
      return list(await viewPeriods(context.tx, await periodRows(context.tx, id), { now: context.now.toISOString(), timeZone }));
    },

    async closePeriod({ params }, context) {
      await closePeriod(await changeOf(params.period, context), context);
      return onePeriod(params.period, context);
    },

    async reopenPeriod({ params, body }, context) {
      await reopenPeriod(await changeOf(params.period, context), body.reason, context);
      return onePeriod(params.period, context);
    },

    async freezePeriod({ params, body }, context) {
      await freezePeriod(await changeOf(params.period, context), body.reason, context);
      return onePeriod(params.period, context);
    },

    async exceptBody({ params, body }, context) {
      await exceptBody(await changeOf(params.period, context), body, context);
      return onePeriod(params.period, context);
    },

    async getSnapshot({ params, query }, { db }) {
      const row = await findSnapshot(db, params.period, query.revision);
      return { ...revisionView(row), periodId: row.period_id, content: contentOf(row) };
    },

    async diffRevisions({ params, query }, { db }) {
      const before = contentOf(await findSnapshot(db, params.period, query.from));
      const after = contentOf(await findSnapshot(db, params.period, query.to));
      return { from: query.from, to: query.to, ...diffSnapshots(before, after) };
    },

    async listReports({ query }, context) {
      const { db, now } = context;
      const place = await placeOfPlan(db, query.plan);
      assertSeen(context, place);
      if (place !== null) assertCan(context, 'report.read', place);
      const { id, timeZone } = await findPlan(db, query.plan);
      const reports = await readReports(db, { planId: id, ...query }, { now: now.toISOString(), timeZone });
      return list(reports.filter(({ state }) => query.state === undefined || state === query.state));
    },

    submitReport: ({ params, body }, context) => stepped(params.report, 'submit', body.summary, context),
    returnReport: ({ params, body }, context) => stepped(params.report, 'return', body.note, context),
    verifyReport: ({ params }, context) => stepped(params.report, 'verify', null, context),
  };
}
