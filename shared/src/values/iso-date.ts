import { z } from 'zod';

/** A calendar date `YYYY-MM-DD`: a day in the plan's time zone, never an instant. Strings of this form sort as dates. */
export type IsoDate = string;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Days since 1970-01-01 (may be negative). Throws RangeError for a date that does not exist. */
export function dayNumber(date: IsoDate): number {
  const match = ISO_DATE.exec(date);
  if (!match) throw new RangeError(`not a calendar date: ${date}`);
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (year < 1000 || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) throw new RangeError(`no such day: ${date}`);
  return time / DAY_MS;
}

export function fromDayNumber(days: number): IsoDate {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

export function isIsoDate(text: string): boolean {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(date) + days);
}

export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Last day of a month (1..12), leap years included. */
export function endOfMonth(year: number, month: number): IsoDate {
  return isoDate(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** Adds calendar months; a day that the target month lacks becomes its last day (31 January + 1 month = 28 or 29 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = Number(endOfMonth(toYear, toMonth).slice(8));
  return isoDate(toYear, toMonth, Math.min(day, last));
}

export function minDate(first: IsoDate, second: IsoDate): IsoDate {
  return first < second ? first : second;
}

export function maxDate(first: IsoDate, second: IsoDate): IsoDate {
  return first > second ? first : second;
}

// Making a formatter costs a thousand times what using it does.
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in an IANA time zone (days turn over at the plan's midnight). */
export function calendarDay(instant: Date, timeZone: string): IsoDate {
  const format =
    dayFormats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  dayFormats.set(timeZone, format);
  return format.format(instant);
}

export const isoDateSchema = z
  .string()
  .regex(ISO_DATE, { error: 'expected a date written YYYY-MM-DD' })
  .refine(isIsoDate, { error: 'there is no such day in the calendar' })
  .meta({ format: 'date' });
