import { addDays, endOfMonth, isoDate, type IsoDate } from './iso-date.ts';

/** How long a reporting period lasts; charts and “no report” use the plan's choice. */
export const periodLengths = ['month', 'quarter', 'half_year'] as const;
export type PeriodLength = (typeof periodLengths)[number];

export const monthsOf = { month: 1, quarter: 3, half_year: 6 } as const satisfies Record<PeriodLength, number>;

/** A calendar period, both days included. `key` reads 2019-Q3, 2019-H2 or 2019-07. */
export interface Period {
  key: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
}

export function periodOf(date: IsoDate, length: PeriodLength): Period {
  const year = Number(date.slice(0, 4));
  const months = monthsOf[length];
  const index = Math.floor((Number(date.slice(5, 7)) - 1) / months);
  const last = (index + 1) * months;
  const suffix = { month: String(last).padStart(2, '0'), quarter: `Q${index + 1}`, half_year: `H${index + 1}` }[length];
  return { key: `${year}-${suffix}`, startsOn: isoDate(year, last - months + 1, 1), endsOn: endOfMonth(year, last) };
}

/** Every period that touches the days from `from` to `to`, in order. */
export function periodsBetween(from: IsoDate, to: IsoDate, length: PeriodLength): Period[] {
  const periods: Period[] = [];
  for (let period = periodOf(from, length); period.startsOn <= to; period = periodOf(addDays(period.endsOn, 1), length)) {
    periods.push(period);
  }
  return periods;
}
