import { addDays, endOfMonth, type IsoDate } from '@atkaruu/shared/values/iso-date';
import type { Random } from './random.ts';

/** Illustrative reports are taken until this day. */
export const LAST_RECORD = '2024-06-30';

/** An instant within office hours of Bishkek (UTC+6) on a day. */
export function officeInstant(on: IsoDate, random: Random): string {
  const [hour, minute, second] = [random.whole(3, 11), random.whole(0, 59), random.whole(0, 59)].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${on}T${hour ?? '03'}:${minute ?? '00'}:${second ?? '00'}.000Z`;
}

/** Reports are due by the 15th of the next month; some are late. */
export function reportingDay(effectiveOn: IsoDate, random: Random): IsoDate {
  return addDays(effectiveOn, random.chance(0.86) ? random.whole(3, 15) : random.whole(17, 48));
}

const YEARS = [2018, 2019, 2020, 2021, 2022, 2023] as const;

/** Ends of the quarters of the plan, from 30 September 2018 to 31 December 2023: 22 of them. */
export const quarterEnds: readonly IsoDate[] = YEARS.flatMap((year) =>
  [3, 6, 9, 12].map((month) => endOfMonth(year, month)).filter((end) => end >= '2018-08-23'),
);

/** After the plan's end late reports are still taken, twice. */
export const lateReportDays: readonly IsoDate[] = ['2024-03-31', '2024-06-10'];
