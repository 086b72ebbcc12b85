import { addDays, maxDate, minDate, type IsoDate } from '../values/iso-date.ts';
import { periodsBetween, type PeriodLength } from '../values/period.ts';

/** open: reports are written · closed: nothing effective in it changes · frozen: a snapshot says what it was. */
export const periodStates = ['open', 'closed', 'frozen'] as const;
export type PeriodState = (typeof periodStates)[number];

export interface PeriodSettings {
  length: PeriodLength;
  /** Days after the period's last day by which the bodies report, and by which the coordinator has looked at it. */
  bodiesDueDays: number;
  coordinatorDueDays: number;
}

/** The 15th and the 25th of the month after. */
export const usualDueDays = { bodiesDueDays: 15, coordinatorDueDays: 25 } as const;

export interface PlannedPeriod {
  key: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  bodiesDueOn: IsoDate;
  coordinatorDueOn: IsoDate;
}

/** Every reporting period of a plan; the first and the last are cut to the plan's own days. */
export function layOutPeriods(plan: { startsOn: IsoDate; endsOn: IsoDate }, settings: PeriodSettings): PlannedPeriod[] {
  return periodsBetween(plan.startsOn, plan.endsOn, settings.length).map(({ key, startsOn, endsOn }) => {
    const last = minDate(endsOn, plan.endsOn);
    return {
      key,
      startsOn: maxDate(startsOn, plan.startsOn),
      endsOn: last,
      bodiesDueOn: addDays(last, settings.bodiesDueDays),
      coordinatorDueOn: addDays(last, settings.coordinatorDueDays),
    };
  });
}

/** When it was closed and frozen, as ISO instants; null: it was not. */
export interface PeriodClosing {
  closedAt: string | null;
  frozenAt: string | null;
}

function isBy(instant: string | null, now: string): boolean {
  return instant !== null && instant <= now;
}

/** The state at an instant: what happens later has not happened yet. */
export function periodStateAt({ closedAt, frozenAt }: PeriodClosing, now: string): PeriodState {
  if (isBy(frozenAt, now)) return 'frozen';
  return isBy(closedAt, now) ? 'closed' : 'open';
}

/** A body may still report into a closed period until this day, for a reason. */
export interface PeriodException {
  bodyId: string;
  until: IsoDate;
}

/** The day by which a body reports on a period: the longest of its exceptions, else the period's own. */
export function reportDueOn(bodyId: string, bodiesDueOn: IsoDate, exceptions: readonly PeriodException[]): IsoDate {
  return exceptions.reduce((due, exception) => (exception.bodyId === bodyId ? maxDate(due, exception.until) : due), bodiesDueOn);
}

/** Whether a body may write into a period on a day. A frozen one takes nothing from anybody. */
export function takesReports(
  state: PeriodState,
  bodyId: string | null,
  today: IsoDate,
  exceptions: readonly PeriodException[],
): boolean {
  if (state !== 'closed') return state === 'open';
  return exceptions.some((exception) => exception.bodyId === bodyId && today <= exception.until);
}
