import { calendarDay, type IsoDate } from '@atkaruu/shared/values/iso-date';

interface Span {
  endsOn: IsoDate;
  timeZone: string;
}

/** The day a plan's pages open at: today in the plan's zone, or its last day once it is over. */
export function statusDateOf(plan: Span, now: Date): { statusDate: IsoDate; isFinished: boolean } {
  const today = calendarDay(now, plan.timeZone);
  const isFinished = today > plan.endsOn;
  return { statusDate: isFinished ? plan.endsOn : today, isFinished };
}

/** Of plan versions or of a task's terms, oldest first: the one in force on a day; before the first of them, the first. */
export function inForceOn<T extends { inForceFrom: IsoDate }>(versions: readonly T[], on: IsoDate): T | null {
  return versions.findLast(({ inForceFrom }) => inForceFrom <= on) ?? versions[0] ?? null;
}
