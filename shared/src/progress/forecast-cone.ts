import { addDays, type IsoDate } from '../values/iso-date.ts';
import { dayCount } from './day-count.ts';
import type { SCurvePoint } from './s-curve.ts';

export const FORECAST_RUNS = 2000;
export const FEWEST_PERIODS = 4;
const SEED = 20_190_101;
/** A run that needs more periods than this has no finish date. */
const MOST_PERIODS = 400;

export type ForecastReason = 'too_early' | 'no_progress' | 'complete';

/** Null dates come with a reason, or when half (or 85 %) of the runs never finish. */
export interface ForecastCone {
  reason: ForecastReason | null;
  /** Whole past periods whose verified progress was resampled. */
  periods: number;
  runs: number;
  p50: IsoDate | null;
  p85: IsoDate | null;
}

type Point = Pick<SCurvePoint, 'on' | 'verified' | 'isPeriodEnd'>;

/** Numerical Recipes' 32-bit linear congruential generator: the same seed, the same forecast on every machine. */
function uniformFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How many periods (with a part of the last) one run takes to do what remains; null when it never does. */
function oneRun(remaining: number, steps: readonly number[], uniform: () => number): number | null {
  let left = remaining;
  for (let period = 0; period < MOST_PERIODS; period += 1) {
    const step = steps[Math.floor(uniform() * steps.length)] ?? 0;
    if (step >= left) return period + left / step;
    left -= step;
  }
  return null;
}

function quantile(sorted: readonly (number | null)[], share: number): number | null {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? null;
}

/**
 * When the plan will be finished: past per-period verified progress resampled with a fixed seed (RULES.md, Forecast cone). A step
 * back (a verification taken over by a lower report) is resampled as it happened.
 */
export function forecastCone(points: readonly Point[], on: IsoDate): ForecastCone {
  const known = points.filter((point) => point.on <= on && point.verified !== null);
  const ends = known.filter(({ isPeriodEnd }) => isPeriodEnd);
  const steps = ends.slice(1).map(({ verified }, index) => (verified ?? 0) - (ends[index]?.verified ?? 0));
  const reached = known.at(-1)?.verified ?? 0;
  const nothing = { periods: steps.length, runs: 0, p50: null, p85: null };
  if (reached >= 1) return { ...nothing, reason: 'complete' };
  if (steps.length < FEWEST_PERIODS) return { ...nothing, reason: 'too_early' };
  if (steps.reduce((sum, step) => sum + step, 0) <= 0) return { ...nothing, reason: 'no_progress' };
  const uniform = uniformFrom(SEED);
  const runs = Array.from({ length: FORECAST_RUNS }, () => oneRun(1 - reached, steps, uniform));
  const sorted = runs.sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  const days = (dayCount(ends.at(-1)?.on ?? on) - dayCount(ends[0]?.on ?? on)) / steps.length;
  const dayOf = (periods: number | null) => (periods === null ? null : addDays(on, Math.ceil(periods * days)));
  return {
    reason: null,
    periods: steps.length,
    runs: FORECAST_RUNS,
    p50: dayOf(quantile(sorted, 0.5)),
    p85: dayOf(quantile(sorted, 0.85)),
  };
}
