import type { Plan } from '@atkaruu/shared/plans/plan';
import { minDate, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { periodsBetween } from '@atkaruu/shared/values/period';

const SHOWN = 8;

/** The last days of the plan’s reporting periods up to its own status date, newest first. */
export function asOfChoices(plan: Pick<Plan, 'startsOn' | 'statusDate' | 'reportingPeriod'>): IsoDate[] {
  const ends = periodsBetween(plan.startsOn, plan.statusDate, plan.reportingPeriod).map(({ endsOn }) =>
    minDate(endsOn, plan.statusDate),
  );
  return [...new Set(ends)].reverse().slice(0, SHOWN);
}
