import { daysAfter } from '../progress/day-count.ts';
import type { PlanFacts } from '../progress/facts.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { timelinesses, timelinessOf, type Timeliness } from './body-report.ts';

/** News older than this are shown grey. */
export const STALE_AFTER_DAYS = 90;

/** Whether a body's newest news are too old to be believed; null: there are none. */
export function isStale(stalenessDays: number | null): boolean {
  return stalenessDays === null || stalenessDays > STALE_AFTER_DAYS;
}

export interface ReportFact {
  bodyId: string;
  periodKey: string;
  dueOn: IsoDate;
  firstSubmittedOn: IsoDate | null;
}

export interface BodyCompliance {
  bodyId: string;
  counts: Record<Timeliness, number>;
  cells: { periodKey: string; timeliness: Timeliness; daysLate: number }[];
  /** Days since the body's newest progress report; null: there is none. */
  stalenessDays: number | null;
}

function noCounts(): Record<Timeliness, number> {
  return { on_time: 0, late: 0, missing: 0, not_due: 0 };
}

/** Reports on time, late and missing per body and period, and how old its newest news are (RULES.md, Compliance). */
export function compliance(
  reports: readonly ReportFact[],
  lastReportedOn: ReadonlyMap<string, IsoDate>,
  on: IsoDate,
): BodyCompliance[] {
  const byBody = new Map<string, BodyCompliance>();
  for (const { bodyId, periodKey, dueOn, firstSubmittedOn } of reports) {
    const last = lastReportedOn.get(bodyId);
    const row = byBody.get(bodyId) ?? {
      bodyId,
      counts: noCounts(),
      cells: [],
      stalenessDays: last === undefined ? null : daysAfter(last, on),
    };
    byBody.set(bodyId, row);
    const timeliness = timelinessOf(dueOn, firstSubmittedOn, on);
    const daysLate =
      timeliness === 'late' ? daysAfter(dueOn, firstSubmittedOn ?? on) : timeliness === 'missing' ? daysAfter(dueOn, on) : 0;
    row.counts[timeliness] += 1;
    row.cells.push({ periodKey, timeliness, daysLate });
  }
  return [...byBody.values()];
}

/** The same counts over all bodies. */
export function complianceTotals(rows: readonly BodyCompliance[]): Record<Timeliness, number> {
  const totals = noCounts();
  for (const { counts } of rows) for (const kind of timelinesses) totals[kind] += counts[kind];
  return totals;
}

/** The day of each body's newest progress report by the status date. A report without a body is that of the lead. */
export function newestReports({ tasks }: Pick<PlanFacts, 'tasks'>, on: IsoDate): Map<string, IsoDate> {
  const newest = new Map<string, IsoDate>();
  for (const { entries, bodies } of tasks) {
    const lead = bodies.find(({ role }) => role === 'lead')?.bodyId;
    for (const { bodyId, effectiveOn } of entries) {
      const body = bodyId ?? lead;
      if (body === undefined || effectiveOn > on || effectiveOn <= (newest.get(body) ?? '')) continue;
      newest.set(body, effectiveOn);
    }
  }
  return newest;
}
