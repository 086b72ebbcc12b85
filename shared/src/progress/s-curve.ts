import { minDate, type IsoDate } from '../values/iso-date.ts';
import { periodsBetween } from '../values/period.ts';
import type { PlanAssessment } from './assessment.ts';
import { weightedLeaves } from './effective-weights.ts';
import { ExactSum } from './exact-sum.ts';
import type { PlanFacts } from './facts.ts';
import { progressHistory } from './progress-history.ts';

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

interface Sums {
  scope: ExactSum;
  verified: ExactSum;
  reported: ExactSum;
  expected: ExactSum;
}

/** Σ w and Σ w·q, Σ w·p, Σ w·e over the leaves in force. */
export interface CurveSums {
  scope: number;
  verified: number;
  reported: number;
  expected: number;
}

const knownEnds = new Map<string, readonly IsoDate[]>();

/** The plan's start and every period end; the last one is the plan's end, even in mid-period. One list for one span. */
export function periodEnds({ startsOn, endsOn, reportingPeriod }: Omit<PlanFacts, 'tasks'>): readonly IsoDate[] {
  const key = `${startsOn} ${endsOn} ${reportingPeriod}`;
  const found = knownEnds.get(key);
  if (found) return found;
  const ends = periodsBetween(startsOn, endsOn, reportingPeriod).map((period) => minDate(period.endsOn, endsOn));
  const list = ends[0] === startsOn ? ends : [startsOn, ...ends];
  knownEnds.set(key, list);
  return list;
}

function noSums(): Sums {
  return { scope: new ExactSum(), verified: new ExactSum(), reported: new ExactSum(), expected: new ExactSum() };
}

/** Sums on every period end: each past one over the leaves of its day, the future ones over those of the status date. */
function sumsAtEnds(plan: PlanFacts, ends: readonly IsoDate[], on: IsoDate): Sums[] {
  const sums = ends.map(noSums);
  const positionsByLeaves = Map.groupBy(ends.keys(), (index) => weightedLeaves(plan.tasks, minDate(ends[index] ?? on, on)));
  for (const [leaves, positions] of positionsByLeaves) {
    for (const { task, terms, weight } of leaves) {
      if (terms.standing !== 'in_force') continue;
      const history = progressHistory(task, terms, ends, plan);
      for (const index of positions) {
        const sum = sums[index];
        if (sum === undefined) continue;
        sum.scope.add(weight);
        sum.verified.add(weight * (history[index * 3] ?? 0));
        sum.reported.add(weight * (history[index * 3 + 1] ?? 0));
        sum.expected.add(weight * (history[index * 3 + 2] ?? 0));
      }
    }
  }
  return sums;
}

function sumsOn({ leaves }: PlanAssessment): Sums {
  const sums = noSums();
  for (const { weight, assessment } of leaves) {
    if (assessment.standing !== 'in_force') continue;
    sums.scope.add(weight);
    sums.verified.add(weight * assessment.p);
    sums.reported.add(weight * assessment.q);
    sums.expected.add(weight * assessment.e);
  }
  return sums;
}

function pointOf(
  day: IsoDate,
  { scope, verified, reported, expected }: CurveSums,
  isPeriodEnd: boolean,
  on: IsoDate,
): SCurvePoint {
  const isKnown = day <= on && scope > 0;
  return {
    on: day,
    expected: scope > 0 ? expected / scope : null,
    reported: isKnown ? reported / scope : null,
    verified: isKnown ? verified / scope : null,
    scope,
    isPeriodEnd,
  };
}

function valuesOf({ scope, verified, reported, expected }: Sums): CurveSums {
  return { scope: scope.value, verified: verified.value, reported: reported.value, expected: expected.value };
}

/** The points of the curve, from the sums at every period end and on the status date. */
export function curveOf(
  ends: readonly IsoDate[],
  on: IsoDate,
  atEnd: (end: IsoDate, index: number) => CurveSums,
  today: () => CurveSums,
): SCurvePoint[] {
  const points = ends.map((day, index) => pointOf(day, atEnd(day, index), true, on));
  if (ends.includes(on)) return points;
  return [...points, pointOf(on, today(), false, on)].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/**
 * Expected, reported and verified progress (R4, R3r, R3) at the plan's start, at every period end and on the status date. Each past
 * point is what was true on its own day (terms, reports, verifications); a future one is expected under the status date's terms.
 */
export function sCurve(plan: PlanFacts, assessment: PlanAssessment): SCurvePoint[] {
  const { on } = assessment;
  const ends = periodEnds(plan);
  const sums = sumsAtEnds(plan, ends, on);
  return curveOf(
    ends,
    on,
    (_day, index) => valuesOf(sums[index] ?? noSums()),
    () => valuesOf(sumsOn(assessment)),
  );
}
