import { daysBetween, type IsoDate } from '../values/iso-date.ts';

export const decisionStates = ['open', 'overdue', 'closed_on_time', 'closed_late'] as const;
export type DecisionState = (typeof decisionStates)[number];

interface Dates {
  dueOn: IsoDate | null;
  closedOn: IsoDate | null;
}

/** The due day itself still counts as in time; without one a decision is never late. */
export function decisionState({ dueOn, closedOn }: Dates, on: IsoDate): { state: DecisionState; daysLate: number } {
  const isClosed = closedOn !== null && closedOn <= on;
  const until = isClosed ? closedOn : on;
  const daysLate = dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, until));
  if (isClosed) return { state: daysLate > 0 ? 'closed_late' : 'closed_on_time', daysLate };
  return { state: daysLate > 0 ? 'overdue' : 'open', daysLate };
}
