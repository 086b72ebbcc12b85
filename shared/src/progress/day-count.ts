import type { IsoDate } from '../values/iso-date.ts';

const ZERO = '0'.charCodeAt(0);

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}

/**
 * Days since 1970-01-01, as `dayNumber` gives it, for a date already known to be valid. It allocates nothing: the rules ask it
 * several times per task and status date. (Days from civil: years begin in March, so that the leap day is the last one.)
 */
export function dayCount(date: IsoDate): number {
  const month = digits(date, 5, 7);
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0);
  const century = Math.floor(year / 400);
  const yearOfCentury = year - century * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(date, 8, 10) - 1;
  const dayOfCentury = yearOfCentury * 365 + Math.floor(yearOfCentury / 4) - Math.floor(yearOfCentury / 100) + dayOfYear;
  return century * 146_097 + dayOfCentury - 719_468;
}

/** Whole days `later` lies after `earlier`; never negative. */
export function daysAfter(earlier: IsoDate, later: IsoDate): number {
  return later <= earlier ? 0 : dayCount(later) - dayCount(earlier);
}
