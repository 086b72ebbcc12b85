import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber } from '../values/iso-date.ts';
import { periodLengths } from '../values/period.ts';
import { blankDeadline, deadlineKinds, recurrences, type Deadline } from './deadline.ts';
import { MOST_OCCURRENCES, occurrences, startOf } from './occurrences.ts';
import { parseDeadline } from './parse-deadline.ts';

const plan = { planStartsOn: '2018-08-23', planEndsOn: '2020-12-31', reportingPeriod: 'half_year' } as const;

function dueDays(text: string, range: Parameters<typeof occurrences>[1] = plan): string[] {
  return occurrences(parseDeadline(text, { ...range, actDate: range.planStartsOn }), range);
}

describe('due dates of a deadline', () => {
  it('are one for a day, a range and an amount of time after the act', () => {
    expect(dueDays('1 марта 2019')).toEqual(['2019-03-01']);
    expect(dueDays('2018–2019 годы')).toEqual(['2019-12-31']);
    expect(dueDays('в течение 3 месяцев после утверждения Плана')).toEqual(['2018-11-23']);
  });

  it('are all the named days of a cell with several', () => {
    expect(dueDays('март, сентябрь 2019')).toEqual(['2019-03-31', '2019-09-30']);
  });

  it('are none when nothing is promised or nothing could be read', () => {
    expect(dueDays('–')).toEqual([]);
    expect(dueDays('(See Above)')).toEqual([]);
    expect(dueDays('в течение 3 месяцев после утверждения закона')).toEqual([]);
  });

  it('recur on the last day of each cycle', () => {
    expect(dueDays('ежегодно')).toEqual(['2018-12-31', '2019-12-31', '2020-12-31']);
    expect(dueDays('раз в полугодие, 2019 год')).toEqual(['2019-06-30', '2019-12-31']);
    expect(dueDays('ежеквартально в течение 2019 года')).toEqual(['2019-03-31', '2019-06-30', '2019-09-30', '2019-12-31']);
  });

  it('count the offset from each cycle’s end and stop at the plan’s', () => {
    const text = 'раз в полугодие, до 15 числа месяца, следующего за отчетным';
    expect(dueDays(text)).toEqual(['2019-01-15', '2019-07-15', '2020-01-15', '2020-07-15']);
    expect(dueDays(`${text}, 2019 год`)).toEqual(['2019-07-15', '2020-01-15']);
  });

  it('fall on the same day of each year, the year’s own last of February included', () => {
    expect(dueDays('ежегодно, до 1 марта')).toEqual(['2019-03-01', '2020-03-01']);
    expect(dueDays('ежегодно в феврале')).toEqual(['2019-02-28', '2020-02-29']);
    expect(dueDays('ежегодно до 29 февраля')).toEqual(['2019-02-28', '2020-02-29']);
  });

  it('fall a year later when the report is of the year before', () => {
    expect(dueDays('ежегодно до 1 марта года, следующего за отчетным')).toEqual(['2019-03-01', '2020-03-01']);
    expect(dueDays('ежегодно до 1 марта года, следующего за отчетным', { ...plan, planStartsOn: '2018-01-01' })).toEqual([
      '2019-03-01',
      '2020-03-01',
    ]);
    expect(dueDays('ежегодно до 1 марта', { ...plan, planStartsOn: '2018-01-01' })).toEqual([
      '2018-03-01',
      '2019-03-01',
      '2020-03-01',
    ]);
  });

  it('fall on Sundays every week', () => {
    expect(dueDays('еженедельно', { ...plan, planEndsOn: '2018-09-09' })).toEqual(['2018-08-26', '2018-09-02', '2018-09-09']);
    expect(dueDays('еженедельно', { ...plan, planStartsOn: '2018-08-27', planEndsOn: '2018-09-01' })).toEqual([]);
  });

  it('of an ongoing task are the ends of the reporting periods', () => {
    expect(dueDays('постоянно')).toEqual(['2018-12-31', '2019-06-30', '2019-12-31', '2020-06-30', '2020-12-31']);
    expect(dueDays('постоянно, 2019 год', { ...plan, reportingPeriod: 'quarter' })).toEqual([
      '2019-03-31',
      '2019-06-30',
      '2019-09-30',
      '2019-12-31',
    ]);
  });

  it('are bounded even when a year is mistyped', () => {
    const endless = { planStartsOn: '1000-01-01', planEndsOn: '9999-12-31', reportingPeriod: 'month' } as const;
    for (const every of recurrences) expect(dueDays(`every ${every.replace('_', '-')}`, endless)).toHaveLength(MOST_OCCURRENCES);
    expect(dueDays('постоянно', endless)).toHaveLength(MOST_OCCURRENCES);
    const weekly: Deadline = { ...blankDeadline, kind: 'recurring', every: 'week', startsOn: '0001-01-01' };
    expect(occurrences(weekly, { ...endless, planStartsOn: '0001-01-01' })).toEqual([]);
  });

  it('end with the last year a date can be written in', () => {
    const last = { planStartsOn: '9999-06-15', planEndsOn: '9999-12-31', reportingPeriod: 'quarter' } as const;
    expect(dueDays('ежеквартально', last)).toEqual(['9999-06-30', '9999-09-30', '9999-12-31']);
    expect(dueDays('ежеквартально, до 15 числа месяца, следующего за отчетным', last)).toEqual(['9999-07-15', '9999-10-15']);
  });

  it('ascend without repeating and lie inside the plan', () => {
    const days = fc.integer({ min: 10957, max: 22000 }).map(fromDayNumber);
    const offsets = fc.option(fc.record({ months: fc.integer({ min: 0, max: 12 }), day: fc.integer({ min: 1, max: 31 }) }));
    const ons = fc.option(fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) }));
    const deadlines = fc
      .record({
        kind: fc.constantFrom(...deadlineKinds),
        every: fc.option(fc.constantFrom(...recurrences)),
        startsOn: fc.option(days),
        dueOn: fc.option(days),
        offset: offsets,
        on: ons,
      })
      .map((some): Deadline => ({ ...blankDeadline, ...some }));
    fc.assert(
      fc.property(deadlines, days, days, fc.constantFrom(...periodLengths), (deadline, one, other, reportingPeriod) => {
        const [planStartsOn = one, planEndsOn = one] = [one, other].sort();
        const found = occurrences(deadline, { planStartsOn, planEndsOn, reportingPeriod });
        expect(found).toEqual([...new Set(found)].sort());
        if (deadline.kind !== 'recurring' && deadline.kind !== 'ongoing') return;
        for (const day of found) expect(day >= planStartsOn && day <= planEndsOn).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('first day of work', () => {
  const start = (text: string) => startOf(parseDeadline(text, {}), '2018-08-23');

  it('is the deadline’s own, else the plan’s', () => {
    expect(start('с 1 марта по 30 июня 2019')).toBe('2019-03-01');
    expect(start('IV квартал 2018')).toBe('2018-08-23');
    expect(start('–')).toBe('2018-08-23');
  });

  it('is not after the due day of what was due before the plan began', () => {
    expect(start('1 сентября 2012')).toBe('2012-09-01');
  });
});
