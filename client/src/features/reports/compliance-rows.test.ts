import { describe, expect, it } from 'vitest';
import { byDebt, cellsIn, dueReports, isFirstOfYear, withinYear, yearsOfPeriods } from './compliance-rows.ts';

const period = (key: string) => ({ id: key, key, dueOn: '2021-04-15' });
const row = (bodyId: string, missing: number, late: number) => ({
  bodyId,
  counts: { on_time: 1, late, missing, not_due: 2 },
  stalenessDays: null,
  cells: [],
});

describe('the table of compliance', () => {
  it('puts first who owes most, then who is late most often, then by name', () => {
    const rows = [row('a', 0, 3), row('b', 2, 0), row('d', 0, 3), row('c', 0, 4)];
    expect(byDebt(rows, (id) => id).map(({ bodyId }) => bodyId)).toEqual(['b', 'c', 'a', 'd']);
  });

  it('counts as due what came or should have come', () => {
    expect(dueReports({ on_time: 1, late: 2, missing: 3, not_due: 4 })).toBe(6);
  });

  it('leaves a place empty where a body owed nothing', () => {
    const cell = { periodKey: '2021-Q2', timeliness: 'late', daysLate: 2 } as const;
    expect(cellsIn([period('2021-Q1'), period('2021-Q2')], [cell])).toEqual([null, cell]);
  });

  it('groups periods of any length by year', () => {
    const periods = ['2020-Q4', '2021-Q1', '2021-Q2'].map(period);
    expect(yearsOfPeriods(periods)).toEqual([
      { year: '2020', count: 1 },
      { year: '2021', count: 2 },
    ]);
    expect(periods.map((_period, index) => isFirstOfYear(periods, index))).toEqual([true, true, false]);
    expect(['2020-Q4', '2020-H2', '2020-07'].map(withinYear)).toEqual(['IV', 'II', '7']);
  });
});
