import { endOfMonth, isIsoDate, isoDate, type IsoDate } from '../values/iso-date.ts';

export type Precision = 'day' | 'month' | 'quarter' | 'half_year' | 'year';

/** A day or a calendar period as the wording names it; `year` is null where the wording names none. */
export interface Moment {
  precision: Precision;
  year: number | null;
  /** First month of the period, or the month of the day. */
  month: number;
  /** Only for precision `day`. */
  day: number | null;
  /** The year stands before the rest («2018-жылдын марты») and so also governs what follows it. */
  yearFirst: boolean;
  /** False when the wording leaves a doubt (two-digit year, day and month that could be swapped). */
  sure: boolean;
}

const monthsIn = { day: 1, month: 1, quarter: 3, half_year: 6, year: 12 } as const satisfies Record<Precision, number>;

const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2100;

export function isYear(value: number): boolean {
  return value >= EARLIEST_YEAR && value <= LATEST_YEAR;
}

export function dayMoment(year: number | null, month: number, day: number, sure = true): Moment {
  return { precision: 'day', year, month, day, yearFirst: false, sure };
}

export function monthMoment(year: number | null, month: number, sure = true): Moment {
  return { precision: 'month', year, month, day: null, yearFirst: false, sure };
}

export function yearMoment(year: number, sure = true): Moment {
  return { precision: 'year', year, month: 1, day: null, yearFirst: false, sure };
}

/** The `ordinal`-th quarter or half of a year, or null when a year has not so many. */
export function partOfYear(precision: 'quarter' | 'half_year', ordinal: number, year: number | null): Moment | null {
  const months = monthsIn[precision];
  if (!Number.isInteger(ordinal) || ordinal < 1 || ordinal > 12 / months) return null;
  return { precision, year, month: (ordinal - 1) * months + 1, day: null, yearFirst: false, sure: true };
}

export function lastMonth(moment: Moment): number {
  return moment.month + monthsIn[moment.precision] - 1;
}

/** First day, or null when there is no year or no such day. */
export function firstDay(moment: Moment): IsoDate | null {
  if (moment.year === null) return null;
  return existing(isoDate(moment.year, moment.month, moment.day ?? 1));
}

/** Last day, or null when there is no year or no such day. A period deadline falls here (RULES.md). */
export function lastDay(moment: Moment): IsoDate | null {
  if (moment.year === null) return null;
  if (moment.day !== null) return existing(isoDate(moment.year, moment.month, moment.day));
  return endOfMonth(moment.year, lastMonth(moment));
}

/** Whether some year has this day, as 2000 has 29 February. */
export function canExist(moment: Moment): boolean {
  return lastDay({ ...moment, year: moment.year ?? 2000 }) !== null;
}

function existing(date: IsoDate): IsoDate | null {
  return isIsoDate(date) ? date : null;
}
