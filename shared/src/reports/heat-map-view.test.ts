import type { HeatMap } from './contract.ts';
import { describe, expect, it } from 'vitest';
import { cellKind, mostOpen, yearsOf } from './heat-map-view.ts';

const column = (key: string) => ({ key, startsOn: '2020-01-01', endsOn: '2020-03-31', isFuture: false });
const cell = (due: number, verified: number, dueSoFar = due, verifiedSoFar = verified) => ({
  due,
  verified,
  dueSoFar,
  verifiedSoFar,
  future: dueSoFar < due,
  light: null,
});
const row = (bodyId: string, due: number, verified: number): HeatMap['rows'][number] => ({
  bodyId,
  cells: [cell(due, verified)],
  total: { due, verified, dueSoFar: due, verifiedSoFar: verified },
});

describe('the heat map', () => {
  it('groups its quarters by year, whole or not', () => {
    expect(yearsOf(['2018-Q3', '2018-Q4', '2019-Q1'].map(column))).toEqual([
      { year: '2018', quarters: 2 },
      { year: '2019', quarters: 1 },
    ]);
    expect(yearsOf([])).toEqual([]);
  });

  it('tells nothing due from due later and from none verified', () => {
    expect(cellKind(cell(0, 0))).toBe('nothing');
    expect(cellKind(cell(2, 0, 0, 0))).toBe('later');
    expect(cellKind(cell(2, 0))).toBe('counted');
  });

  it('names the body with most left open, not the worst per cent', () => {
    expect(mostOpen([row('one', 1, 0), row('many', 20, 15)])?.bodyId).toBe('many');
  });

  it('names nobody when all is verified or nothing was due', () => {
    expect(mostOpen([row('done', 4, 4)])).toBeNull();
    expect(mostOpen([])).toBeNull();
  });
});
