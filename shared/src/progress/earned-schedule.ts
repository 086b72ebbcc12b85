import { addDays, type IsoDate } from '../values/iso-date.ts';
import { dayCount } from './day-count.ts';
import type { SCurvePoint } from './s-curve.ts';

export type EarnedScheduleReason = 'nothing_planned' | 'too_early';

/** Times are in reporting periods since the plan's start. Null where a guard leaves nothing to say; `reason` names the guard. */
export interface EarnedSchedule {
  reason: EarnedScheduleReason | null;
  /** All is verified: the figures are frozen at the day of completion. */
  isComplete: boolean;
  es: number | null;
  at: number | null;
  /** SPI(t) = ES ÷ AT; below 1 is behind. */
  spiT: number | null;
  /** SV(t) = ES − AT; below 0 is behind. */
  svT: number | null;
  /** SV(t) in days, turned round: positive is behind. */
  daysBehind: number | null;
  plannedDuration: number;
  /** PD ÷ SPI(t). */
  forecastDuration: number | null;
  forecastEndsOn: IsoDate | null;
}

interface Baseline {
  /** Ends of the periods 0..PD and the expected progress there. */
  ends: readonly { day: number; pv: number }[];
  plannedDuration: number;
  daysPerPeriod: number;
}

type Point = Pick<SCurvePoint, 'on' | 'expected' | 'verified' | 'isPeriodEnd'>;

function baselineOf(points: readonly Point[], startsOn: IsoDate, endsOn: IsoDate): Baseline {
  const ends = points
    .filter(({ on, isPeriodEnd }) => isPeriodEnd && on >= startsOn && on <= endsOn)
    .map(({ on, expected }) => ({ day: dayCount(on), pv: expected ?? 0 }));
  const plannedDuration = Math.max(0, ends.length - 1);
  return {
    ends,
    plannedDuration,
    daysPerPeriod: plannedDuration === 0 ? 0 : (dayCount(endsOn) - dayCount(startsOn)) / plannedDuration,
  };
}

/** A day as a number of periods since the start: whole at period ends, by days in between, by average periods after the end. */
function periodsAt({ ends, plannedDuration, daysPerPeriod }: Baseline, day: number): number {
  const next = ends.findIndex((end) => end.day >= day);
  if (next < 0) return plannedDuration + (day - (ends.at(-1)?.day ?? day)) / daysPerPeriod;
  const [before, after] = [ends[next - 1], ends[next]];
  if (before === undefined || after === undefined) return 0;
  return next - 1 + (day - before.day) / (after.day - before.day);
}

function dayAt({ ends, plannedDuration, daysPerPeriod }: Baseline, periods: number): number {
  const whole = Math.min(Math.floor(periods), plannedDuration);
  const [before, after] = [ends[whole]?.day ?? 0, ends[whole + 1]?.day];
  return before + (periods - whole) * (after === undefined ? daysPerPeriod : after - before);
}

/**
 * ES = C + (EV − PV_C) ÷ (PV_{C+1} − PV_C), C = the last whole period with PV_C ≤ EV: on a flat stretch, or when an amendment has
 * made PV fall and rise again, the last one, so PV_{C+1} > EV and the division is safe. What is earned beyond the last PV counts as
 * the whole duration. (RULES.md, Earned schedule; Lipke 2003, ISO 21508.)
 */
function earnedPeriods({ ends, plannedDuration }: Baseline, ev: number): number {
  const last = ends.findLastIndex(({ pv }) => pv <= ev);
  const [from, to] = [ends[last], ends[last + 1]];
  if (from === undefined) return 0;
  return to === undefined ? plannedDuration : last + (ev - from.pv) / (to.pv - from.pv);
}

const LAST_DAY = dayCount('9999-12-31');

/** A forecast too far off to be a date is none. */
function endOn(day: number): IsoDate | null {
  return day > LAST_DAY ? null : addDays('1970-01-01', Math.round(day));
}

/** `completedOn`: the day all was verified, null while it is not. */
function figuresAt(baseline: Baseline, es: number, at: number, completedOn: IsoDate | null): EarnedSchedule {
  const { plannedDuration } = baseline;
  const spiT = es / at;
  const toBeExpected = spiT > 0 ? plannedDuration / spiT : null;
  const forecastDuration = completedOn === null ? toBeExpected : at;
  return {
    reason: null,
    isComplete: completedOn !== null,
    es,
    at,
    spiT,
    svT: es - at,
    daysBehind: Math.round(dayAt(baseline, at) - dayAt(baseline, es)),
    plannedDuration,
    forecastDuration,
    forecastEndsOn: completedOn ?? (forecastDuration === null ? null : endOn(dayAt(baseline, forecastDuration))),
  };
}

/**
 * Earned schedule on a day from the points of the S-curve. Guards: no periods or nothing expected → `nothing_planned`; nothing
 * verified, or less than one period gone → `too_early`; all verified → complete, frozen at the first point where it was.
 */
export function earnedSchedule(points: readonly Point[], startsOn: IsoDate, endsOn: IsoDate, on: IsoDate): EarnedSchedule {
  const baseline = baselineOf(points, startsOn, endsOn);
  const { plannedDuration } = baseline;
  const nothing = {
    isComplete: false,
    es: null,
    at: null,
    spiT: null,
    svT: null,
    daysBehind: null,
    plannedDuration,
    forecastDuration: null,
    forecastEndsOn: null,
  };
  if (plannedDuration === 0 || baseline.ends.every(({ pv }) => pv === 0)) return { ...nothing, reason: 'nothing_planned' };
  const past = points.filter((point) => point.on <= on);
  const ev = past.at(-1)?.verified ?? 0;
  const at = periodsAt(baseline, dayCount(on));
  if (ev === 0 || at < 1) return { ...nothing, reason: 'too_early' };
  if (ev < 1) return figuresAt(baseline, earnedPeriods(baseline, ev), at, null);
  const completed = past[past.findLastIndex(({ verified }) => verified !== null && verified < 1) + 1];
  const completedOn = completed?.on ?? on;
  const atCompletion = periodsAt(baseline, dayCount(completedOn));
  if (atCompletion === 0) return { ...nothing, reason: 'too_early' };
  return figuresAt(baseline, plannedDuration, atCompletion, completedOn);
}
