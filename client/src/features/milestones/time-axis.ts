import { addDays, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { scaleUtc } from 'd3-scale';
import { utcMonth, utcYear } from 'd3-time';
import type { Span } from './milestone-rows.ts';

export interface TimeAxis {
  /** Per cent of the width, 0 to 100. */
  at: (date: IsoDate) => number;
  years: { label: string; at: number; middle: number }[];
  /** Begins of quarters that are not begins of years. */
  quarters: number[];
}

const utc = (date: IsoDate) => new Date(`${date}T00:00:00Z`);

/** A time scale over the span with a line for every year and quarter. */
export function timeAxis({ from, to }: Span): TimeAxis {
  const [start, end] = [utc(from), utc(addDays(to, 1))];
  const scale = scaleUtc().domain([start, end]).range([0, 100]);
  const yearStarts = [start, ...utcYear.range(start, end).filter((year) => year > start)];
  const years = yearStarts.map((year, index) => {
    const at = scale(year);
    return { label: String(year.getUTCFullYear()), at, middle: (at + scale(yearStarts[index + 1] ?? end)) / 2 };
  });
  const quarters = (utcMonth.every(3)?.range(start, end) ?? [])
    .filter((quarter) => quarter.getUTCMonth() !== 0)
    .map((day) => scale(day));
  return { at: (date) => scale(utc(date)), years, quarters };
}
