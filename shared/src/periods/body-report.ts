import { daysAfter } from '../progress/day-count.ts';
import type { IsoDate } from '../values/iso-date.ts';

/** A body's report for a period: draft → submitted → returned (with a note) or verified. */
export const reportStates = ['draft', 'submitted', 'returned', 'verified'] as const;
export type ReportState = (typeof reportStates)[number];

export const reportActions = ['submit', 'return', 'verify'] as const;
export type ReportAction = (typeof reportActions)[number];

/** What may follow on what; everything else is refused. */
export const reportSteps = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  return: { from: ['submitted'], to: 'returned' },
  verify: { from: ['submitted'], to: 'verified' },
} as const satisfies Record<ReportAction, { from: readonly ReportState[]; to: ReportState }>;

export function mayFollow(state: ReportState, action: ReportAction): boolean {
  const from: readonly ReportState[] = reportSteps[action].from;
  return from.includes(state);
}

export interface ReportInstants {
  submittedAt: string | null;
  returnedAt: string | null;
  verifiedAt: string | null;
}

/** The state at an instant. A submission clears the return before it, so at most the last step of the three stands. */
export function reportStateAt({ submittedAt, returnedAt, verifiedAt }: ReportInstants, now: string): ReportState {
  if (verifiedAt !== null && verifiedAt <= now) return 'verified';
  if (returnedAt !== null && returnedAt <= now) return 'returned';
  return submittedAt !== null && submittedAt <= now ? 'submitted' : 'draft';
}

export const timelinesses = ['on_time', 'late', 'missing', 'not_due'] as const;
export type Timeliness = (typeof timelinesses)[number];

/** On time: first submitted by the due day, which itself still counts. Not submitted: missing once the day has passed. */
export function timelinessOf(dueOn: IsoDate, firstSubmittedOn: IsoDate | null, on: IsoDate): Timeliness {
  if (firstSubmittedOn !== null && firstSubmittedOn <= on) return firstSubmittedOn <= dueOn ? 'on_time' : 'late';
  return on > dueOn ? 'missing' : 'not_due';
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
