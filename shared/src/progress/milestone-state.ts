import type { IsoDate } from '../values/iso-date.ts';
import { daysAfter } from './day-count.ts';

export const milestoneStates = ['achieved_on_time', 'achieved_late', 'overdue', 'forecast_late', 'planned'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

export interface MilestoneDates {
  plannedOn: IsoDate;
  /** The newest forecast by the status date. */
  forecastOn: IsoDate | null;
  achievedOn: IsoDate | null;
}

/** State of a milestone on a day and how many days it is, or is forecast to be, late (0 when it is not). First match wins. */
export function milestoneState(milestone: MilestoneDates, on: IsoDate): { state: MilestoneState; days: number } {
  const { plannedOn, forecastOn, achievedOn } = milestone;
  if (achievedOn !== null && achievedOn <= on) {
    const days = daysAfter(plannedOn, achievedOn);
    return { state: days > 0 ? 'achieved_late' : 'achieved_on_time', days };
  }
  if (plannedOn < on) return { state: 'overdue', days: daysAfter(plannedOn, on) };
  const slip = forecastOn === null ? 0 : daysAfter(plannedOn, forecastOn);
  return { state: slip > 0 ? 'forecast_late' : 'planned', days: slip };
}
