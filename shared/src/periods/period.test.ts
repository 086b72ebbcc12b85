import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../values/iso-date.ts';
import { periodLengths } from '../values/period.ts';
import { layOutPeriods, periodStateAt, reportDueOn, takesReports, usualDueDays } from './period.ts';

describe('reporting periods', () => {
  it('begin and end with the plan, and are due on the 15th and the 25th after', () => {
    const periods = layOutPeriods({ startsOn: '2018-08-23', endsOn: '2023-12-31' }, { length: 'quarter', ...usualDueDays });
    expect(periods).toHaveLength(22);
    expect(periods[0]).toEqual({
      key: '2018-Q3',
      startsOn: '2018-08-23',
      endsOn: '2018-09-30',
      bodiesDueOn: '2018-10-15',
      coordinatorDueOn: '2018-10-25',
    });
    expect(periods.at(-1)).toMatchObject({ key: '2023-Q4', endsOn: '2023-12-31', bodiesDueOn: '2024-01-15' });
  });

  it('cover every day of the plan once, whatever its days and the length', () => {
    const day = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(day, day, fc.constantFrom(...periodLengths), (from, length, periodLength) => {
        const plan = { startsOn: addDays('2015-01-01', from), endsOn: addDays('2015-01-01', from + length) };
        const periods = layOutPeriods(plan, { length: periodLength, ...usualDueDays });
        expect(periods[0]?.startsOn).toBe(plan.startsOn);
        expect(periods.at(-1)?.endsOn).toBe(plan.endsOn);
        periods.slice(1).forEach((period, index) => expect(period.startsOn).toBe(addDays(periods[index]?.endsOn ?? '', 1)));
      }),
    );
  });

  it('are open until they are closed, and closed until they are frozen', () => {
    const closing = { closedAt: '2021-04-20T05:00:00.000Z', frozenAt: '2021-04-28T05:00:00.000Z' };
    expect(periodStateAt(closing, '2021-04-20T04:59:59.999Z')).toBe('open');
    expect(periodStateAt(closing, '2021-04-20T05:00:00.000Z')).toBe('closed');
    expect(periodStateAt(closing, '2022-01-01T00:00:00.000Z')).toBe('frozen');
    expect(periodStateAt({ closedAt: null, frozenAt: null }, '2022-01-01T00:00:00.000Z')).toBe('open');
  });

  it('take reports of an excepted body until its day, and of nobody once frozen', () => {
    const exceptions = [{ bodyId: 'a', until: '2021-05-05' }];
    expect(takesReports('open', 'b', '2021-05-01', [])).toBe(true);
    expect(takesReports('closed', 'a', '2021-05-05', exceptions)).toBe(true);
    expect(takesReports('closed', 'a', '2021-05-06', exceptions)).toBe(false);
    expect(takesReports('closed', 'b', '2021-05-01', exceptions)).toBe(false);
    expect(takesReports('frozen', 'a', '2021-05-01', exceptions)).toBe(false);
    expect(reportDueOn('a', '2021-04-15', exceptions)).toBe('2021-05-05');
    expect(reportDueOn('b', '2021-04-15', exceptions)).toBe('2021-04-15');
  });
});
