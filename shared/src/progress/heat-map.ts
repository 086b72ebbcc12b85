import type { Light } from '../tasks/task.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { periodsBetween, type Period } from '../values/period.ts';
import type { AssessedLeaf, PlanAssessment } from './assessment.ts';
import type { PlanFacts } from './facts.ts';
import { isInForce } from './headline-figures.ts';
import { lightOfRate } from './rag-light.ts';

/** Tasks with an occurrence due in a quarter, and those with all of them verified complete. */
export interface HeatMapCount {
  due: number;
  verified: number;
  /** The same by what is due by the status date: the colour's R1. Equal to the above once the quarter is over. */
  dueSoFar: number;
  verifiedSoFar: number;
}

export interface HeatMapCell extends HeatMapCount {
  /** The quarter ends after the status date. */
  future: boolean;
  /** By the plan's thresholds from verifiedSoFar ÷ dueSoFar; null when nothing is due yet. */
  light: Light | null;
}

export interface HeatMapRow {
  /** The lead on the status date; null: tasks without a lead. */
  bodyId: string | null;
  /** One per quarter. */
  cells: HeatMapCell[];
  /** Sum of the cells: a task counts in each quarter it is due in. */
  total: HeatMapCount;
}

/** A quarter; in the future while it ends after the status date. */
export interface HeatMapColumn extends Period {
  isFuture: boolean;
}

export interface HeatMap {
  columns: HeatMapColumn[];
  rows: HeatMapRow[];
  /** One per column, over all rows. */
  totals: HeatMapCell[];
  total: HeatMapCount;
  /** Tasks with an occurrence due before the first or after the last quarter, which no cell can show. */
  outside: number;
}

export interface HeatMapInput {
  plan: Pick<PlanFacts, 'startsOn' | 'endsOn' | 'thresholds'>;
  assessment: PlanAssessment;
  /** The body that has succeeded another by the status date, or the same one. */
  bodyAt: (bodyId: string) => string;
}

function nothing(): HeatMapCount {
  return { due: 0, verified: 0, dueSoFar: 0, verifiedSoFar: 0 };
}

function add(to: HeatMapCount, count: HeatMapCount): void {
  to.due += count.due;
  to.verified += count.verified;
  to.dueSoFar += count.dueSoFar;
  to.verifiedSoFar += count.verifiedSoFar;
}

function sumOf(counts: readonly HeatMapCount[]): HeatMapCount {
  const sum = nothing();
  for (const count of counts) add(sum, count);
  return sum;
}

/** The first lead: a joint task counts once. */
export function leadOf({ task }: Pick<AssessedLeaf, 'task'>, bodyAt: (bodyId: string) => string): string | null {
  const lead = task.bodies.find(({ role }) => role === 'lead');
  return lead === undefined ? null : bodyAt(lead.bodyId);
}

/** From a task's occurrences in one quarter to the task itself: 0 or 1 each. */
export function asOneTask({ due, verified, dueSoFar, verifiedSoFar }: HeatMapCount): HeatMapCount {
  return {
    due: 1,
    verified: verified === due ? 1 : 0,
    dueSoFar: dueSoFar > 0 ? 1 : 0,
    verifiedSoFar: dueSoFar > 0 && verifiedSoFar === dueSoFar ? 1 : 0,
  };
}

/** Quarters since year 0, read off the date: the position of a quarter without a search. */
export function quarterNumber(date: IsoDate): number {
  return Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);
}

/** A task's occurrences by quarter. */
export function byQuarter({ terms, assessment }: AssessedLeaf, on: IsoDate): Map<number, HeatMapCount> {
  const groups = new Map<number, HeatMapCount>();
  terms.occurrences.forEach((dueOn, index) => {
    const quarter = quarterNumber(dueOn);
    const group = groups.get(quarter) ?? nothing();
    const isVerified = (assessment.reports[index]?.completedOn ?? null) !== null;
    group.due += 1;
    if (isVerified) group.verified += 1;
    if (dueOn <= on) group.dueSoFar += 1;
    if (dueOn <= on && isVerified) group.verifiedSoFar += 1;
    groups.set(quarter, group);
  });
  return groups;
}

const knownQuarters = new Map<string, readonly Period[]>();

/** The quarters of a plan: one list for one span. */
export function quartersOf({ startsOn, endsOn }: Pick<PlanFacts, 'startsOn' | 'endsOn'>): readonly Period[] {
  const key = `${startsOn} ${endsOn}`;
  const quarters = knownQuarters.get(key) ?? periodsBetween(startsOn, endsOn, 'quarter');
  knownQuarters.set(key, quarters);
  return quarters;
}

/** Rows and sums of the heat map from the counts of each body by quarter. */
export function heatMapOf(
  plan: HeatMapInput['plan'],
  on: IsoDate,
  countsByBody: ReadonlyMap<string | null, readonly HeatMapCount[]>,
  outside: number,
): HeatMap {
  const columns = quartersOf(plan).map((quarter) => ({ ...quarter, isFuture: quarter.endsOn > on }));
  const cellsOf = (counts: readonly HeatMapCount[]): HeatMapCell[] =>
    columns.map(({ isFuture }, index) => {
      const count = counts[index] ?? nothing();
      return { ...count, future: isFuture, light: lightOfRate(count.verifiedSoFar, count.dueSoFar, plan.thresholds) };
    });
  const rows = [...countsByBody].map(([bodyId, counts]) => ({ bodyId, cells: cellsOf(counts), total: sumOf(counts) }));
  const totals = cellsOf(columns.map((_, index) => sumOf(rows.flatMap(({ cells }) => cells[index] ?? []))));
  return { columns, rows, totals, total: sumOf(totals), outside };
}

/** Body × quarter of the plan: what is due and what of it is verified, by the tasks' lead bodies. Only tasks in force. */
export function heatMap({ plan, assessment, bodyAt }: HeatMapInput): HeatMap {
  const { on } = assessment;
  const quarters = quartersOf(plan);
  const first = quarterNumber(plan.startsOn);
  const countsByBody = new Map<string | null, HeatMapCount[]>();
  let outside = 0;
  for (const leaf of assessment.leaves) {
    if (!isInForce(leaf)) continue;
    const bodyId = leadOf(leaf, bodyAt);
    const counts = countsByBody.get(bodyId) ?? quarters.map(nothing);
    let isOutside = false;
    for (const [quarter, occurrences] of byQuarter(leaf, on)) {
      const cell = counts[quarter - first];
      if (cell === undefined) isOutside = true;
      else {
        add(cell, asOneTask(occurrences));
        countsByBody.set(bodyId, counts);
      }
    }
    if (isOutside) outside += 1;
  }
  return heatMapOf(plan, on, countsByBody, outside);
}
