import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEntry, buildPlan, buildTask } from '../progress/testing.ts';
import { addDays } from '../values/iso-date.ts';
import { compliance, complianceTotals, isStale, newestReports } from './compliance.ts';

describe('compliance', () => {
  it('counts each report once, by body and in total', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2021-01-01', days));
    const report = fc.record({
      bodyId: fc.constantFrom('a', 'b', 'c'),
      periodKey: fc.constantFrom('2021-Q1', '2021-Q2'),
      dueOn: day,
      firstSubmittedOn: fc.option(day, { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(report), day, (reports, on) => {
        const rows = compliance(reports, new Map([['a', '2021-01-01']]), on);
        const totals = complianceTotals(rows);
        expect(Object.values(totals).reduce((sum, count) => sum + count, 0)).toBe(reports.length);
        for (const { cells, counts } of rows)
          expect(cells).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  it('says how late, and how old the newest news are', () => {
    const reports = [
      { bodyId: 'a', periodKey: '2021-Q1', dueOn: '2021-04-15', firstSubmittedOn: '2021-04-18' },
      { bodyId: 'b', periodKey: '2021-Q1', dueOn: '2021-04-15', firstSubmittedOn: null },
    ];
    const [a, b] = compliance(reports, new Map([['a', '2021-03-31']]), '2021-04-30');
    expect(a).toMatchObject({ stalenessDays: 30, cells: [{ timeliness: 'late', daysLate: 3 }] });
    expect(b).toMatchObject({ stalenessDays: null, cells: [{ timeliness: 'missing', daysLate: 15 }] });
  });

  it('takes the newest report of each body by the day, that of the lead where none is named', () => {
    const task = buildTask({
      id: 'a',
      bodies: [
        { bodyId: 'a', role: 'lead' },
        { bodyId: 'b', role: 'co_executor' },
      ],
      entries: [
        buildEntry({ id: '1', bodyId: null, effectiveOn: '2021-01-10' }),
        buildEntry({ id: '2', bodyId: 'b', effectiveOn: '2021-02-10' }),
        buildEntry({ id: '3', bodyId: null, effectiveOn: '2021-03-10' }),
      ],
    });
    expect(newestReports(buildPlan([task]), '2021-03-09')).toEqual(
      new Map([
        ['a', '2021-01-10'],
        ['b', '2021-02-10'],
      ]),
    );
    expect(newestReports(buildPlan([task]), '2021-03-10').get('a')).toBe('2021-03-10');
  });

  it('is stale after ninety days, and when nothing was ever reported', () => {
    expect([90, 91, null].map(isStale)).toEqual([false, true, true]);
  });
});
