import { forecastCone } from '@atkaruu/shared/progress/forecast-cone';
import { sCurve } from '@atkaruu/shared/progress/s-curve';
import type { Stocktake } from '@atkaruu/shared/reports/stocktake-contract';
import { addDays, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { periodOf } from '@atkaruu/shared/values/period';
import type { PlanSnapshot } from '../plans/index.ts';
import { assessedPlan, type AssessedPlan, type StatusQuestion } from '../tasks/index.ts';
import { yearBefore } from './build-dashboard.ts';
import { earlierDay } from './earlier-day.ts';

/** The last day of the period before, or null when the plan had not begun. */
function lastPeriodEnd({ on, facts }: AssessedPlan): IsoDate | null {
  const day = addDays(periodOf(on, facts.reportingPeriod).startsOn, -1);
  return day < facts.startsOn ? null : day;
}

/** What moved since earlier days, and the forecast: for the screen, for paper and for slides. */
export function stocktakeOf(snapshot: PlanSnapshot, question: StatusQuestion, now: Date): Omit<Stocktake, 'declared'> {
  const plan = assessedPlan(snapshot, question, now);
  const compareWith = (day: IsoDate | null) =>
    day === null ? null : earlierDay(assessedPlan(snapshot, { ...question, asOf: day }, now), plan);
  return {
    planId: snapshot.plan.id,
    asOf: plan.on,
    ruleVersion: snapshot.plan.ruleVersion,
    lastPeriod: compareWith(lastPeriodEnd(plan)),
    lastYear: compareWith(yearBefore(plan.on, snapshot.plan.startsOn)),
    forecast: forecastCone(sCurve(plan.facts, plan.assessment), plan.on),
  };
}
