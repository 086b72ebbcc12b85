import { ageing } from '@atkaruu/shared/progress/ageing';
import { byBody } from '@atkaruu/shared/progress/by-body';
import { earnedSchedule } from '@atkaruu/shared/progress/earned-schedule';
import { headlineFigures } from '@atkaruu/shared/progress/headline-figures';
import { heatMap } from '@atkaruu/shared/progress/heat-map';
import { sCurve } from '@atkaruu/shared/progress/s-curve';
import { fourCounts, lightCounts, stateCounts } from '@atkaruu/shared/progress/state-counts';
import type { TaskFigures } from '@atkaruu/shared/reports/contract';
import { addMonths, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { successionOn } from '../bodies/index.ts';
import type { PlanSnapshot } from '../plans/index.ts';
import { assessedPlan, type AssessedPlan, type StatusQuestion } from '../tasks/index.ts';

type SameDayLastYear = TaskFigures['fourCounts']['lastYear'];

interface DashboardParts {
  plan: AssessedPlan;
  /** The same plan a year earlier; null when it had not begun. */
  lastYear: AssessedPlan | null;
  bodyAt: (bodyId: string) => string;
}

function lastYearOf(lastYear: AssessedPlan | null): SameDayLastYear {
  return lastYear === null ? null : { ...fourCounts(lastYear.assessment), on: lastYear.on };
}

/** The day a year before, or null when the plan had not begun. */
export function yearBefore(day: IsoDate, planStartsOn: IsoDate): IsoDate | null {
  const on = addMonths(day, -12);
  return on < planStartsOn ? null : on;
}

/** Every figure of the overview from one assessment: nothing is counted twice in two ways. */
function buildDashboard({ plan, lastYear, bodyAt }: DashboardParts): TaskFigures {
  const { assessment, facts, on, snapshot } = plan;
  const curve = sCurve(facts, assessment);
  const { none: _notInForce, ...lights } = lightCounts(assessment);
  return {
    planId: snapshot.plan.id,
    asOf: on,
    ruleVersion: snapshot.plan.ruleVersion,
    headline: headlineFigures(assessment),
    states: stateCounts(assessment),
    lights,
    silent: assessment.leaves.filter((leaf) => leaf.assessment.noReport).length,
    fourCounts: { ...fourCounts(assessment), lastYear: lastYearOf(lastYear) },
    byBody: byBody(assessment, bodyAt),
    heatMap: heatMap({ plan: facts, assessment, bodyAt }),
    ageing: ageing(assessment),
    sCurve: curve,
    earnedSchedule: earnedSchedule(curve, facts.startsOn, facts.endsOn, on),
  };
}

/** From an assessment of every leaf. */
export function dashboardOf(snapshot: PlanSnapshot, question: StatusQuestion, now: Date): TaskFigures {
  const plan = assessedPlan(snapshot, question, now);
  const before = yearBefore(plan.on, snapshot.plan.startsOn);
  const lastYear = before === null ? null : assessedPlan(snapshot, { ...question, asOf: before }, now);
  return buildDashboard({ plan, lastYear, bodyAt: successionOn(snapshot.bodies, plan.on) });
}
