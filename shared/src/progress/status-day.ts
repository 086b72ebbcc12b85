import { addMonths, type IsoDate } from '../values/iso-date.ts';
import { monthsOf } from '../values/period.ts';
import type { PlanFacts } from './facts.ts';

/** What of a plan the rules for one task need. */
export type PlanSettings = Pick<PlanFacts, 'reportingPeriod' | 'thresholds' | 'successors'>;

/** A status date with what is worked out once for all tasks. */
export interface StatusDay {
  on: IsoDate;
  /** A newest entry before this day is older than one reporting period. */
  silentBefore: IsoDate;
  settings: PlanSettings;
}

export function statusDay(on: IsoDate, settings: PlanSettings): StatusDay {
  return { on, silentBefore: addMonths(on, -monthsOf[settings.reportingPeriod]), settings };
}
