import type { Figure } from '../progress/headline-figures.ts';
import type { SCurvePoint } from './contract.ts';
import { dayNumber, isoDate, type IsoDate } from '../values/iso-date.ts';

export const curveSeries = ['expected', 'reported', 'verified'] as const;
export type CurveSeries = (typeof curveSeries)[number];

/** The figure that says the last point of a line. */
export const figureOfSeries = {
  expected: 'expected',
  reported: 'reported',
  verified: 'weighted',
} as const satisfies Record<CurveSeries, Figure>;

export interface CurvePoint extends SCurvePoint {
  /** The place on a time scale: days, so that a short first period looks short. */
  day: number;
}

export function curvePoints(points: readonly SCurvePoint[]): CurvePoint[] {
  return points.map((point) => ({ ...point, day: dayNumber(point.on) })).sort((first, second) => first.day - second.day);
}

/** Something was expected or reported at some time: a row of zeros is not a curve. */
export function hasCurve(points: readonly SCurvePoint[]): boolean {
  return points.some((point) => curveSeries.some((series) => (point[series] ?? 0) > 0));
}

/** Where a line ends: its last known point. */
export function lastKnown(points: readonly CurvePoint[], series: CurveSeries): CurvePoint | null {
  return points.findLast((point) => point[series] !== null) ?? null;
}

/** What was true on a day: the point of that day or the last one before it. */
export function pointOn(points: readonly CurvePoint[], on: IsoDate): CurvePoint | null {
  return points.findLast((point) => point.on <= on) ?? null;
}

/** First and last day of the axis; a single point gets a day on each side, so that it has somewhere to stand. */
export function dayRange(points: readonly CurvePoint[]): [number, number] {
  const [first, last] = [points[0]?.day ?? 0, points.at(-1)?.day ?? 0];
  return first === last ? [first - 1, last + 1] : [first, last];
}

/** Each 1 January within the range. */
export function yearTicks([from, to]: readonly [number, number]): { day: number; year: number }[] {
  const ticks: { day: number; year: number }[] = [];
  const firstYear = 1970 + Math.floor(from / 366);
  for (let year = firstYear; dayNumber(isoDate(year, 1, 1)) <= to; year += 1) {
    const day = dayNumber(isoDate(year, 1, 1));
    if (day >= from) ticks.push({ day, year });
  }
  return ticks;
}

/**
 * Moves labels apart so that neighbours keep `gap` between them, all of them within 0..1; their order stays. Labels that already
 * stand clear do not move.
 */
export function spreadLabels(values: readonly number[], gap: number): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((first, second) => second.value - first.value);
  const placed: number[] = values.map((value) => value);
  let ceiling = Number.POSITIVE_INFINITY;
  for (const { value, index } of order) {
    const place = Math.min(value, ceiling);
    placed[index] = place;
    ceiling = place - gap;
  }
  const lowest = Math.min(...placed);
  if (lowest >= 0) return placed;
  let floor = 0;
  for (const { index } of order.reverse()) {
    const place = Math.max(placed[index] ?? 0, floor);
    placed[index] = place;
    floor = place + gap;
  }
  return placed;
}
