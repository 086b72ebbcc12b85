import { expect, it } from 'vitest';
import { quarterYears } from './quarter-years.ts';

const column = (key: string) => ({ key, startsOn: '2018-07-01', endsOn: '2018-09-30', isFuture: false });
const cell = (due: number) => ({ due, verified: 0, dueSoFar: due, verifiedSoFar: 0, future: false, light: null });
const count = { due: 3, verified: 0, dueSoFar: 3, verifiedSoFar: 0 };
const map = {
  columns: [column('2018-Q3'), column('2018-Q4'), column('2019-Q1')],
  rows: [{ bodyId: 'a', cells: [cell(1), cell(0), cell(2)], total: count }],
  totals: [],
  total: count,
  outside: 0,
};

it('a row of quarters becomes years of four places', () => {
  const years = quarterYears(map, 'a');
  expect(years.map(({ year, quarters }) => [year, quarters.map((quarter) => quarter?.cell.due ?? null)])).toEqual([
    ['2018', [null, null, 1, 0]],
    ['2019', [2, null, null, null]],
  ]);
});

it('a body without a row has no years', () => {
  expect(quarterYears(map, 'b')).toEqual([]);
});
