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
