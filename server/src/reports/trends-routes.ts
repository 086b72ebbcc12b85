import { assessPlan } from '@atkaruu/shared/progress/assess-plan';
import { LedgerDay } from '@atkaruu/shared/progress/ledger/ledger-figures';
import { milestoneTrend } from '@atkaruu/shared/progress/milestone-trend';
import { periodEnds } from '@atkaruu/shared/progress/s-curve';
import { stateCounts, type StateCounts } from '@atkaruu/shared/progress/state-counts';
import type { trendsContract } from '@atkaruu/shared/reports/trends-contract';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { Handlers } from '../http/context.ts';
import { knownBy, statusDateOf, type PlanSnapshot, type PlanSnapshots, type StoredMilestone } from '../plans/index.ts';
import type { StatusQuestion } from '../tasks/index.ts';
import type { PlanLedgers } from './plan-ledgers.ts';

/** The days a chart over time speaks of: the plan's start, the period ends up to the status date, and that date. */
function reportDays({ plan }: PlanSnapshot, on: IsoDate): IsoDate[] {
  return [...new Set([...periodEnds(plan).filter((day) => day <= on), on])].sort();
}

function knownMilestone(milestone: StoredMilestone, knownAt: string | undefined): StoredMilestone {
  if (knownAt === undefined) return milestone;
  return { ...milestone, forecasts: milestone.forecasts.filter(({ recordedAt }) => recordedAt <= knownAt) };
}

export function trendsRoutes(snapshots: PlanSnapshots, ledgers: PlanLedgers): Handlers<typeof trendsContract> {
  /** Looked up where the ledger reaches; it holds what is known now. */
  const statesOn = (snapshot: PlanSnapshot, { knownAt }: StatusQuestion): ((day: IsoDate) => StateCounts) => {
    const ledger = knownAt === undefined ? ledgers.of(snapshot) : null;
    const facts = knownBy(snapshot, knownAt);
    return (day) => (ledger && LedgerDay.on(ledger, day)?.states()) ?? stateCounts(assessPlan(facts, day));
  };

  return {
    async getCumulativeFlow({ params, query }, context) {
      const snapshot = await snapshots.read(context, params.plan);
      const asOf = query.asOf ?? statusDateOf(snapshot.plan, context.now).statusDate;
      const states = statesOn(snapshot, query);
      const points = reportDays(snapshot, asOf).map((on) => ({ on, states: states(on) }));
      return { planId: snapshot.plan.id, asOf, ruleVersion: snapshot.plan.ruleVersion, points };
    },

    async getMilestoneTrend({ params, query }, context) {
      const snapshot = await snapshots.read(context, params.plan);
      const asOf = query.asOf ?? statusDateOf(snapshot.plan, context.now).statusDate;
      const milestones = snapshot.tasks.flatMap((task) => task.milestones);
      const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
      const known = milestones.map((milestone) => knownMilestone(milestone, query.knownAt));
      const lines = milestoneTrend(known, reportDays(snapshot, asOf), asOf).flatMap((line) => {
        const milestone = byId.get(line.id);
        const task = milestone && snapshot.byId.get(milestone.taskId);
        return task ? [{ ...line, taskId: task.id, taskNumber: task.number, title: milestone.title }] : [];
      });
      const total = milestones.filter(({ isKey, plannedOn }) => isKey && plannedOn !== null).length;
      return { planId: snapshot.plan.id, asOf, ruleVersion: snapshot.plan.ruleVersion, lines, total };
    },
  };
}
