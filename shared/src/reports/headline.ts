import type { Dashboard } from './contract.ts';

const DAYS_PER_MONTH = 365.25 / 12;
/** Fewer days than this are no delay a leader would speak of. */
const ON_TIME_DAYS = 15;

export type FulfilmentClause =
  | { says: 'nothing_due' }
  | { says: 'counted'; n: number; N: number; rate: number }
  | { says: 'by_parts'; n: number; N: number; rate: number };

export type ScheduleClause =
  | { says: 'nothing_planned' | 'too_early' | 'nothing_verified' | 'on_time' }
  | { says: 'complete'; on: string | null }
  | { says: 'behind' | 'ahead' | 'ended_behind' | 'ended_ahead'; unit: 'months' | 'days'; count: number };

export interface Headline {
  /** Neither a deadline nor progress is known: there is nothing to measure. */
  isUnmeasured: boolean;
  fulfilment: FulfilmentClause;
  schedule: ScheduleClause;
}

type Measured = Pick<Dashboard, 'headline' | 'earnedSchedule' | 'asOf'>;

function fulfilmentClause({ n, N, rate }: Dashboard['headline']['fulfilment']): FulfilmentClause {
  if (rate === null) return { says: 'nothing_due' };
  // A recurring task counts by its parts: “89.8 tasks” would be said of no task.
  return { says: Number.isInteger(n) && Number.isInteger(N) ? 'counted' : 'by_parts', n, N, rate };
}

function delayOf(days: number): { unit: 'months' | 'days'; count: number } {
  const months = Math.round(days / DAYS_PER_MONTH);
  return months === 0 ? { unit: 'days', count: days } : { unit: 'months', count: months };
}

function scheduleClause({ headline, earnedSchedule }: Measured, isFinished: boolean): ScheduleClause {
  const { reason, isComplete, daysBehind, forecastEndsOn } = earnedSchedule;
  if (reason === 'nothing_planned') return { says: 'nothing_planned' };
  if (reason === 'too_early' || daysBehind === null) {
    const isLate = (headline.weighted.expected ?? 0) > 0 && headline.weighted.verified === 0;
    return { says: isLate ? 'nothing_verified' : 'too_early' };
  }
  if (isComplete) return { says: 'complete', on: forecastEndsOn };
  if (Math.abs(daysBehind) < ON_TIME_DAYS) return { says: 'on_time' };
  const says = daysBehind > 0 ? (isFinished ? 'ended_behind' : 'behind') : isFinished ? 'ended_ahead' : 'ahead';
  return { says, ...delayOf(Math.abs(daysBehind)) };
}

/** What the figures say in one sentence. `endsOn`: the plan's last day; from then on the plan is spoken of in the past. */
export function headlineOf(dashboard: Measured, endsOn: string): Headline {
  const { fulfilment, weighted } = dashboard.headline;
  const isUnmeasured =
    fulfilment.rate === null && dashboard.earnedSchedule.reason === 'nothing_planned' && (weighted.reported ?? 0) === 0;
  return {
    isUnmeasured,
    fulfilment: fulfilmentClause(fulfilment),
    schedule: scheduleClause(dashboard, dashboard.asOf >= endsOn),
  };
}
