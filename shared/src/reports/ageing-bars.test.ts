import { describe, expect, it } from 'vitest';
import { ageingBars, causesByCount, totalOverdue, type Ageing } from './ageing-bars.ts';

const nothing: Ageing = [
  { bucket: '1-30', total: 0, byCause: [] },
  { bucket: '>365', total: 0, byCause: [] },
];
const some: Ageing = [
  {
    bucket: '1-30',
    total: 3,
    byCause: [
      { cause: 'funding', count: 1 },
      { cause: 'procurement', count: 2 },
    ],
  },
  {
    bucket: '>365',
    total: 6,
    byCause: [
      { cause: 'funding', count: 5 },
      { cause: 'none', count: 1 },
    ],
  },
];

describe('ageing of the overdue', () => {
  it('has no length where nothing is overdue', () => {
    expect(ageingBars(nothing).map(({ segments }) => segments)).toEqual([[], []]);
    expect(totalOverdue(nothing)).toBe(0);
  });

  it('puts the commonest cause first in every bar', () => {
    expect(causesByCount(some).map(({ cause }) => cause)).toEqual(['funding', 'procurement', 'none']);
    expect(ageingBars(some)[0]?.segments.map(({ cause }) => cause)).toEqual(['funding', 'procurement']);
  });

  it('measures every bar by the longest, and loses no task', () => {
    const [short, long] = ageingBars(some);
    const length = (bar: typeof short) => bar?.segments.reduce((sum, { share }) => sum + share, 0);
    expect(length(long)).toBeCloseTo(1);
    expect(length(short)).toBeCloseTo(0.5);
    expect(totalOverdue(some)).toBe(9);
  });

  it('draws equal bars equally long', () => {
    const equal: Ageing = some.map((row) => ({ ...row, total: 1, byCause: [{ cause: 'other', count: 1 }] }));
    expect(ageingBars(equal).map(({ segments }) => segments[0]?.share)).toEqual([1, 1]);
  });
});
