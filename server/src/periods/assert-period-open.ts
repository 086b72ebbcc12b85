import type { Reader } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import { takesReports } from '@atkaruu/shared/periods/period';
import { calendarDay, type IsoDate } from '@atkaruu/shared/values/iso-date';
import type { WriteContext } from '../http/context.ts';
import type { StoredPlan } from '../plans/index.ts';
import { exceptionRows, periodOn, periodRows } from './period-queries.ts';
import { exceptionsOf, stateOf } from './period-view.ts';

interface Effective {
  plan: Pick<StoredPlan, 'id' | 'timeZone'>;
  /** The day the change speaks of. */
  on: IsoDate;
  /** Whoever makes the change speaks for these; an exception of any of them is enough. */
  bodyIds: readonly string[];
  /** The field that gives the day. */
  pointer?: string;
}

/** Refuses a change that is effective in a closed period; an excepted body may still report into it. */
export async function assertPeriodOpen({ plan, on, bodyIds, pointer }: Effective, { tx, now }: WriteContext): Promise<void> {
  const period = await periodOn(tx, plan.id, on);
  if (period === null) return;
  const state = stateOf(period, now.toISOString());
  if (state === 'open') return;
  const exceptions = exceptionsOf(await exceptionRows(tx, [period.id]), period.id);
  const today = calendarDay(now, plan.timeZone);
  if (bodyIds.some((bodyId) => takesReports(state, bodyId, today, exceptions))) return;
  throw new AppError(
    'period_closed',
    `The period ${period.key} (${period.starts_on} to ${period.ends_on}) is ${state}; give a day in an open period, or ask the coordinator for an exception or to reopen it with a reason.`,
    [{ pointer: pointer ?? '/effectiveOn', code: 'period_closed', message: 'this day lies in a closed period' }],
  );
}

/** Whether figures of the plan were ever closed: from then on its terms change for a stated reason only. */
export async function hasClosedPeriod(db: Reader, planId: string, now: Date): Promise<boolean> {
  const rows = await periodRows(db, planId);
  return rows.some((row) => stateOf(row, now.toISOString()) !== 'open');
}
