import { AppError } from '@atkaruu/shared/contract/errors';
import { takesReports } from '@atkaruu/shared/periods/period';
import { calendarDay, type IsoDate } from '@atkaruu/shared/values/iso-date';
import type { WriteContext } from '../http/context.ts';
import type { StoredPlan } from '../plans/index.ts';
import { exceptionRows, periodOn } from './period-queries.ts';
import { exceptionsOf, stateOf } from './period-view.ts';

interface Effective {
  plan: Pick<StoredPlan, 'id' | 'timeZone'>;
  /** The day the change speaks of. */
  on: IsoDate;
  bodyId: string | null;
}

/** Refuses a change that is effective in a closed period; an excepted body may still report into it. */
export async function assertPeriodOpen({ plan, on, bodyId }: Effective, { tx, now }: WriteContext): Promise<void> {
  const period = await periodOn(tx, plan.id, on);
  if (period === null) return;
  const state = stateOf(period, now.toISOString());
  const exceptions = exceptionsOf(await exceptionRows(tx, [period.id]), period.id);
  if (takesReports(state, bodyId, calendarDay(now, plan.timeZone), exceptions)) return;
  throw new AppError(
    'period_closed',
    `The period ${period.key} (${period.starts_on} to ${period.ends_on}) is ${state}; give a day in an open period, or ask the coordinator for an exception or to reopen it.`,
    [{ pointer: '/effectiveOn', code: 'period_closed', message: 'this day lies in a closed period' }],
  );
}
