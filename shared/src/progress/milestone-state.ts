import type { MilestoneState } from '../milestones/milestone.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { dayCount } from './day-count.ts';

export interface MilestoneDates {
  /** Null: no source names it, so nothing can be late. */
  plannedOn: IsoDate | null;
  /** The newest forecast by the status date. */
  forecastOn: IsoDate | null;
  achievedOn: IsoDate | null;
}

/**
 * State of a milestone on a day, first match wins, and by how many days it was, is or is forecast to be late: negative when early,
 * 0 when nothing is known to go by. The planned day itself is in time.
 */
export function milestoneState(milestone: MilestoneDates, on: IsoDate): { state: MilestoneState; days: number } {
  const { plannedOn, forecastOn, achievedOn } = milestone;
  const isAchieved = achievedOn !== null && achievedOn <= on;
  if (plannedOn === null) return { state: isAchieved ? 'achieved' : 'planned', days: 0 };
  const planned = dayCount(plannedOn);
  if (isAchieved) {
    const days = dayCount(achievedOn) - planned;
    return { state: days > 0 ? 'achieved_late' : 'achieved_on_time', days };
  }
  if (plannedOn < on) return { state: 'overdue', days: dayCount(on) - planned };
  const slip = forecastOn === null ? 0 : dayCount(forecastOn) - planned;
  return { state: slip > 0 ? 'forecast_late' : 'planned', days: slip };
}
