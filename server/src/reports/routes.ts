import { figureRows } from '@atkaruu/shared/progress/headline-figures';
import type { reportsContract, TaskFigures } from '@atkaruu/shared/reports/contract';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import type { Handlers } from '../http/context.ts';
import { statusDateOf, type PlanSnapshot, type PlanSnapshots } from '../plans/index.ts';
import { assessedPlan, type StatusQuestion } from '../tasks/index.ts';
import { dashboardOf } from './build-dashboard.ts';
import { lookUpDashboard } from './look-up-dashboard.ts';
import { PlanCompliance } from './plan-compliance.ts';
import { PlanLedgers } from './plan-ledgers.ts';

/** Looked up where there is a ledger of these facts; it holds what is known now. */
function foundFigures(snapshot: PlanSnapshot, ledgers: PlanLedgers, question: StatusQuestion, now: Date): TaskFigures {
  const ledger = question.knownAt === undefined ? ledgers.of(snapshot) : null;
  const on = question.asOf ?? statusDateOf(snapshot.plan, now).statusDate;
  const found = ledger && lookUpDashboard(snapshot, ledger, on);
  return found ?? dashboardOf(snapshot, question, now);
}

export function reportsRoutes(snapshots: PlanSnapshots): Handlers<typeof reportsContract> {
  const ledgers = new PlanLedgers();
  const compliance = new PlanCompliance();
  return {
    async getDashboard({ params, query }, context) {
      const snapshot = await snapshots.read(context, params.plan);
      const figures = foundFigures(snapshot, ledgers, query, context.now);
      return { ...figures, compliance: await compliance.of(context, snapshot, figures.asOf, query.knownAt) };
    },

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
