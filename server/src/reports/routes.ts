import { figureRows } from '@atkaruu/shared/progress/headline-figures';
import type { reportsContract } from '@atkaruu/shared/reports/contract';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import type { Handlers } from '../http/context.ts';
import type { PlanSnapshots } from '../plans/index.ts';
import { assessedPlan } from '../tasks/index.ts';
import { dashboardOf } from './build-dashboard.ts';

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
