import { figureRows } from '@atkaruu/shared/progress/headline-figures';
import type { reportsContract } from '@atkaruu/shared/reports/contract';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import { successionOn } from '../bodies/index.ts';
import type { Handlers } from '../http/context.ts';
import type { PlanSnapshot, PlanSnapshots } from '../plans/index.ts';
import { assessedPlan, type StatusQuestion } from '../tasks/index.ts';
import { buildDashboard, yearBefore } from './build-dashboard.ts';

function dashboardOf(snapshot: PlanSnapshot, question: StatusQuestion, now: Date) {
  const plan = assessedPlan(snapshot, question, now);
  const before = yearBefore(plan);
  const lastYear = before === null ? null : assessedPlan(snapshot, { ...question, asOf: before }, now);
  return buildDashboard({ plan, lastYear, bodyAt: successionOn(snapshot.bodies, plan.on) });
}

export function reportsRoutes(snapshots: PlanSnapshots): Handlers<typeof reportsContract> {
  return {
    getDashboard: async ({ params, query }, context) =>
      dashboardOf(await snapshots.read(context, params.plan), query, context.now),

    async getFigure({ params, query }, context) {
      const snapshot = await snapshots.read(context, params.plan);
      const { assessment, on } = assessedPlan(snapshot, query, context.now);
      const titleOf = (taskId: string): LocalizedText => snapshot.byId.get(taskId)?.title ?? {};
      const { rows, ...figure } = figureRows(assessment, params.figure);
      return {
        ...figure,
        asOf: on,
        ruleVersion: snapshot.plan.ruleVersion,
        rows: rows.map((row) => ({ ...row, title: titleOf(row.taskId) })),
      };
    },
  };
}
