import type { Reader } from '@atkaruu/db';
import type { Indicator } from '@atkaruu/shared/indicators/indicator';
import { isThere, type StoredPlan } from '../plans/index.ts';
import { listIndicatorRows } from './indicator-queries.ts';
import { indicatorView, type Day } from './indicator-view.ts';

/** The plan's indicators on a day, in its own order. */
export async function readIndicators(db: Reader, plan: StoredPlan, day: Day): Promise<Indicator[]> {
  return (await listIndicatorRows(db, plan.id))
    .filter((indicator) => isThere(indicator, day.knownAt))
    .map((indicator) => indicatorView(indicator, plan, day));
}
