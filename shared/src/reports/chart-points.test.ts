import type { SCurvePoint } from './contract.ts';
import { describe, expect, it } from 'vitest';
import { curvePoints, dayRange, hasCurve, lastKnown, pointOn, spreadLabels, yearTicks } from './chart-points.ts';

function point(on: string, expected: number | null, reported: number | null, verified: number | null): SCurvePoint {
  return { on, expected, reported, verified, scope: 10, isPeriodEnd: true };
}

const running = [
  point('2021-03-31', 0.2, 0.15, 0.1),
  point('2021-06-30', 0.4, 0.3, 0.2),
  point('2021-09-30', 0.6, null, null),
  point('2021-12-31', 1, null, null),
];

describe('an S-curve', () => {
  it('without points has nothing to draw', () => {
    expect(hasCurve([])).toBe(false);
    expect(lastKnown([], 'verified')).toBeNull();
    expect(pointOn([], '2021-01-01')).toBeNull();
  });

  it('of zeros or of unknowns only has nothing to draw', () => {
    expect(hasCurve([point('2021-03-31', 0, 0, 0), point('2021-06-30', 0, 0, 0)])).toBe(false);
    expect(hasCurve([point('2021-03-31', null, null, null)])).toBe(false);
  });

  it('is drawn when only one of the lines has risen', () => {
    expect(hasCurve([point('2021-03-31', 0, 0.1, 0)])).toBe(true);
  });

  it('of one point gives it room on both sides', () => {
    const [from, to] = dayRange(curvePoints([point('2021-03-31', 1, 1, 1)]));
    expect(to - from).toBe(2);
  });

  it('puts points by their days, not one after another', () => {
    const [first, second, third] = curvePoints([running[2], running[0], running[1]].flatMap((found) => found ?? []));
    expect([first?.on, second?.on, third?.on]).toEqual(['2021-03-31', '2021-06-30', '2021-09-30']);
    expect((second?.day ?? 0) - (first?.day ?? 0)).toBe(91);
  });

  it('ends each line where it is last known', () => {
    const points = curvePoints(running);
    expect(lastKnown(points, 'verified')?.on).toBe('2021-06-30');
    expect(lastKnown(points, 'expected')?.on).toBe('2021-12-31');
  });

  it('keeps the end of a line that has a gap before it', () => {
    const points = curvePoints([
      point('2021-03-31', 0.1, 0.1, 0.1),
      point('2021-06-30', 0.2, null, null),
      point('2021-09-30', 0.3, 0.3, 0.2),
    ]);
    expect(lastKnown(points, 'verified')?.on).toBe('2021-09-30');
  });

  it('answers for a day between two points with the one before', () => {
    expect(pointOn(curvePoints(running), '2021-08-01')?.on).toBe('2021-06-30');
    expect(pointOn(curvePoints(running), '2021-01-01')).toBeNull();
  });
});

describe('ticks of years', () => {
  it('stand on the first of January within the range', () => {
    const range = dayRange(curvePoints([point('2018-08-23', 0, 0, 0), point('2021-01-01', 1, null, null)]));
    expect(yearTicks(range).map(({ year }) => year)).toEqual([2019, 2020, 2021]);
  });

  it('are none within one year', () => {
    expect(yearTicks(dayRange(curvePoints(running)))).toEqual([]);
  });
});

describe('labels at the ends of lines', () => {
  it('stay where they are when they do not touch', () => {
    expect(spreadLabels([0.9, 0.5, 0.1], 0.1)).toEqual([0.9, 0.5, 0.1]);
  });

  it('move down from the one above, in the order of their values', () => {
    const [expected = 0, reported = 0, verified = 0] = spreadLabels([1, 0.97, 0.96], 0.06);
    expect(expected).toBe(1);
    expect(expected - reported).toBeCloseTo(0.06);
    expect(reported - verified).toBeCloseTo(0.06);
  });

  it('of equal values stand one under another', () => {
    const places = spreadLabels([0.5, 0.5, 0.5], 0.1);
    expect(new Set(places.map((place) => place.toFixed(3))).size).toBe(3);
  });

  it('never fall below the axis', () => {
    const places = spreadLabels([0, 0, 0], 0.1);
    expect(Math.min(...places)).toBe(0);
    expect(Math.max(...places)).toBeCloseTo(0.2);
  });
});
