import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, calendarDay, dayNumber, daysBetween, endOfMonth, fromDayNumber, isIsoDate } from './iso-date.ts';
import { periodOf, periodsBetween } from './period.ts';

describe('calendar dates', () => {
  it('know leap days', () => {
    expect(isIsoDate('2028-02-29')).toBe(true);
    expect(isIsoDate('2026-02-29')).toBe(false);
    expect(endOfMonth(2024, 2)).toBe('2024-02-29');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
  });
  it('refuse what is no day', () => {
    for (const text of ['2020-13-01', '2020-00-10', '0000-01-01', '20-1-1', '2020-01-01T00:00:00Z', ''])
      expect(isIsoDate(text)).toBe(false);
  });
  it('survive the way to a number and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (days) => {
        expect(dayNumber(fromDayNumber(days))).toBe(days);
      }),
    );
  });
  it('count whole days', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(addDays('2019-12-31', 1)).toBe('2020-01-01');
  });
  it('turn over at midnight in the plan’s zone, whatever the server’s', () => {
    expect(calendarDay(new Date('2021-06-30T17:59:59.999Z'), 'Asia/Bishkek')).toBe('2021-06-30');
    expect(calendarDay(new Date('2021-06-30T18:00:00.000Z'), 'Asia/Bishkek')).toBe('2021-07-01');
  });
});

describe('periods', () => {
  it('contain their day and follow each other without a gap', () => {
    expect(periodOf('2019-08-15', 'quarter')).toEqual({ key: '2019-Q3', startsOn: '2019-07-01', endsOn: '2019-09-30' });
    const periods = periodsBetween('2018-08-23', '2023-12-31', 'quarter');
    expect(periods).toHaveLength(22);
    periods.slice(1).forEach((period, index) => expect(period.startsOn).toBe(addDays(periods[index]?.endsOn ?? '', 1)));
    expect(periodsBetween('2020-01-01', '2020-12-31', 'half_year').map((period) => period.key)).toEqual(['2020-H1', '2020-H2']);
    expect(periodsBetween('2020-01-31', '2020-02-01', 'month').map((period) => period.key)).toEqual(['2020-01', '2020-02']);
  });
});
