import {
  addDays,
  addMonths,
  dayNumber,
  endOfMonth,
  fromDayNumber,
  isIsoDate,
  isoDate,
  maxDate,
  minDate,
  type IsoDate,
} from '../values/iso-date.ts';
import { monthsOf, type PeriodLength } from '../values/period.ts';
import { monthsOfCycle, type Deadline } from './deadline.ts';

/** More due dates than this no plan has; the rest is left out, so that a mistyped year cannot fill the memory. */
export const MOST_OCCURRENCES = 600;

const LAST_YEAR = 9999;
const DATE_LENGTH = 'YYYY-MM-DD'.length;
const SUNDAY_AFTER_EPOCH = 3; // 1970-01-04

export interface OccurrenceRange {
  planStartsOn: IsoDate;
  planEndsOn: IsoDate;
  reportingPeriod: PeriodLength;
}

/**
 * Due dates, ascending. A recurring or ongoing deadline has none outside the plan; a single one keeps its day even beyond it.
 * A cycle that is still running when its span ends has no occurrence.
 */
export function occurrences(deadline: Deadline, { planStartsOn, planEndsOn, reportingPeriod }: OccurrenceRange): IsoDate[] {
  if (deadline.kind === 'none' || deadline.kind === 'unclear') return [];
  if (deadline.kind !== 'recurring' && deadline.kind !== 'ongoing') {
    return deadline.dueOn === null ? [] : [...(deadline.also ?? []), deadline.dueOn];
  }
  const from = maxDate(deadline.startsOn ?? planStartsOn, planStartsOn);
  const to = minDate(deadline.dueOn ?? planEndsOn, planEndsOn);
  if (!isIsoDate(from) || !isIsoDate(to)) return [];
  if (deadline.kind === 'ongoing') return cycleEnds(from, to, monthsOf[reportingPeriod]);
  return recurringDays(deadline, { from, to, planEndsOn });
}

/** First day of work: the deadline's own, else the plan's, or the due day of what was due before the plan began. */
export function startOf(deadline: Deadline, planStartsOn: IsoDate): IsoDate {
  if (deadline.startsOn !== null) return deadline.startsOn;
  const [firstDue = deadline.dueOn] = deadline.also ?? [];
  return firstDue === null ? planStartsOn : minDate(firstDue, planStartsOn);
}

interface Cycle {
  from: IsoDate;
  to: IsoDate;
  planEndsOn: IsoDate;
}

function recurringDays(deadline: Deadline, { from, to, planEndsOn }: Cycle): IsoDate[] {
  if (deadline.every === null) return [];
  if (deadline.every === 'week') return weekEnds(from, to);
  if (deadline.every === 'year' && deadline.on) return sameDayEachYear(deadline.on, from, to);
  const ends = cycleEnds(from, to, monthsOfCycle[deadline.every]);
  const { offset } = deadline;
  if (offset === null) return ends;
  return ends.map((end) => dayAfter(end, offset)).filter((due) => due >= from && due.length === DATE_LENGTH && due <= planEndsOn);
}

function dayAfter(end: IsoDate, offset: { months: number; day: number }): IsoDate {
  const firstOfMonth = addMonths(`${end.slice(0, 7)}-01`, offset.months);
  return dayOfMonth(Number(firstOfMonth.slice(0, 4)), Number(firstOfMonth.slice(5, 7)), offset.day);
}

function dayOfMonth(year: number, month: number, day: number): IsoDate {
  return minDate(isoDate(year, month, day), endOfMonth(year, month));
}

/** Last days of the calendar cycles of so many months that lie between two days. */
function cycleEnds(from: IsoDate, to: IsoDate, months: number): IsoDate[] {
  const ends: IsoDate[] = [];
  let year = Number(from.slice(0, 4));
  let month = Math.ceil(Number(from.slice(5, 7)) / months) * months;
  for (let end = endOfMonth(year, month); end <= to && ends.length < MOST_OCCURRENCES; end = endOfMonth(year, month)) {
    ends.push(end);
    month += months;
    if (month > 12) [year, month] = [year + 1, month - 12];
    if (year > LAST_YEAR) break;
  }
  return ends;
}

function sameDayEachYear(on: { month: number; day: number }, from: IsoDate, to: IsoDate): IsoDate[] {
  const firstYear = Number(from.slice(0, 4));
  const years = Math.min(Number(to.slice(0, 4)) - firstYear + 1, MOST_OCCURRENCES);
  const days = Array.from({ length: Math.max(years, 0) }, (_, index) => dayOfMonth(firstYear + index, on.month, on.day));
  return days.filter((day) => day >= from && day <= to);
}

/** Weeks end on Sunday. */
function weekEnds(from: IsoDate, to: IsoDate): IsoDate[] {
  const toSunday = (((SUNDAY_AFTER_EPOCH - dayNumber(from)) % 7) + 7) % 7;
  const days = dayNumber(to) - dayNumber(from) - toSunday;
  const weeks = days < 0 ? 0 : Math.min(Math.floor(days / 7) + 1, MOST_OCCURRENCES);
  return Array.from({ length: weeks }, (_, index) => addDays(fromDayNumber(dayNumber(from) + toSunday), index * 7));
}
