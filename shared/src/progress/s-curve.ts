import { minDate, type IsoDate } from '../values/iso-date.ts';
import { periodsBetween } from '../values/period.ts';
import { weightedLeaves } from './effective-weights.ts';
import type { PlanFacts } from './facts.ts';
import { taskProgress } from './occurrence-progress.ts';
import { statusDay } from './status-day.ts';

export interface SCurvePoint {
  on: IsoDate;
  /** Fractions 0..1; null when nothing in force has weight. */
  expected: number | null;
  /** Null in the future, too. */
  reported: number | null;
  verified: number | null;
  /** Σ w in force: the scope line. */
  scope: number;
  /** The plan's start or the end of a period; false for the status date in between. */
  isPeriodEnd: boolean;
}

/** The plan's start and every period end; the last one is the plan's end, even in mid-period. */
function periodEnds({ startsOn, endsOn, reportingPeriod }: PlanFacts): IsoDate[] {
  const ends = periodsBetween(startsOn, endsOn, reportingPeriod).map((period) => minDate(period.endsOn, endsOn));
  return ends[0] === startsOn ? ends : [startsOn, ...ends];
}

/**
 * Expected, reported and verified progress (R4, R3r, R3) at the plan's start, at every period end and on the status date. Each past
 * point is what was true on its own day (terms, reports, verifications); a future one is expected under the status date's terms.
 */
export function sCurve(plan: PlanFacts, on: IsoDate): SCurvePoint[] {
  const ends = periodEnds(plan);
  const days = ends.includes(on) ? ends : [...ends, on].sort();
  return days.map((day) => {
    const clock = statusDay(day, plan);
    let [scope, verified, reported, expected] = [0, 0, 0, 0];
    for (const { task, terms, weight } of weightedLeaves(plan.tasks, minDate(day, on))) {
      if (terms.standing !== 'in_force') continue;
      const { p, q, e } = taskProgress(task, terms, clock);
      scope += weight;
      verified += weight * p;
      reported += weight * q;
      expected += weight * e;
    }
    const isKnown = day <= on && scope > 0;
    return {
      on: day,
      expected: scope > 0 ? expected / scope : null,
      reported: isKnown ? reported / scope : null,
      verified: isKnown ? verified / scope : null,
      scope,
      isPeriodEnd: ends.includes(day),
    };
  });
}
