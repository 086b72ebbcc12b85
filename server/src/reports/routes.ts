import type { reportsContract, TaskFigures } from '@atkaruu/shared/reports/contract';
import type { Handlers } from '../http/context.ts';
import { statusDateOf, type PlanSnapshot, type PlanSnapshots } from '../plans/index.ts';
import type { StatusQuestion } from '../tasks/index.ts';
import { dashboardOf } from './build-dashboard.ts';
import { explainFigure } from './explain-figure.ts';
import { lookUpDashboard } from './look-up-dashboard.ts';
import { PlanCompliance } from './plan-compliance.ts';
import type { PlanLedgers } from './plan-ledgers.ts';

/** Looked up where there is a ledger of these facts; it holds what is known now. */
function foundFigures(snapshot: PlanSnapshot, ledgers: PlanLedgers, question: StatusQuestion, now: Date): TaskFigures {
  const ledger = question.knownAt === undefined ? ledgers.of(snapshot) : null;
  const on = question.asOf ?? statusDateOf(snapshot.plan, now).statusDate;
  const found = ledger && lookUpDashboard(snapshot, ledger, on);
  return found ?? dashboardOf(snapshot, question, now);
}

export function reportsRoutes(snapshots: PlanSnapshots, ledgers: PlanLedgers): Handlers<typeof reportsContract> {
  const compliance = new PlanCompliance();
  return {
    async getDashboard({ params, query }, context) {
      const snapshot = await snapshots.read(context, params.plan);
      const figures = foundFigures(snapshot, ledgers, query, context.now);
      return { ...figures, compliance: await compliance.of(context, snapshot, figures.asOf, query.knownAt) };
    },

    async getFigure({ params, query }, context) {
      return explainFigure(await snapshots.read(context, params.plan), params.figure, query, context);
    },
  };
}
