import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultThresholds } from '../progress/facts.ts';
import { achievementOf, indicatorLight, nextTargetOn, speakingActuals } from './indicator-standing.ts';

const targets = [
  { dueOn: '2022-12-31', value: 60 },
  { dueOn: '2020-12-31', value: 40 },
];
const lightOf = (achievement: number | null, isLastTarget = false) =>
  indicatorLight({ achievement, isMeasured: achievement !== null, hasTarget: true, isLastTarget }, defaultThresholds);

describe('an indicator', () => {
  it('is judged by the first target that is not past, and after all of them by the last', () => {
    expect(['2019-01-01', '2020-12-31', '2021-01-01', '2030-01-01'].map((on) => nextTargetOn(targets, on)?.value)).toEqual([
      40, 40, 60, 60,
    ]);
    expect(nextTargetOn([], '2020-01-01')).toBeNull();
  });

  it('may fall as well as rise', () => {
    expect(achievementOf({ baseline: 20, actual: 35, target: 40, direction: 'increase' })).toBe(0.75);
    expect(achievementOf({ baseline: 20, actual: 12, target: 10, direction: 'decrease' })).toBe(0.8);
    expect(achievementOf({ baseline: 20, actual: 25, target: 10, direction: 'decrease' })).toBe(-0.5);
  });

  it('says nothing where a value is missing, and never takes it for zero', () => {
    expect(achievementOf({ baseline: null, actual: 5, target: 10, direction: 'increase' })).toBeNull();
    expect(achievementOf({ baseline: 0, actual: null, target: 10, direction: 'increase' })).toBeNull();
    expect(lightOf(null)).toBe('no_report');
  });

  it('changes its light exactly at the thresholds', () => {
    expect([0.699, 0.7, 0.899, 0.9, 1].map((share) => lightOf(share))).toEqual([
      'off_track',
      'at_risk',
      'at_risk',
      'on_track',
      'on_track',
    ]);
    expect(lightOf(1, true)).toBe('completed');
  });

  it('holds a target equal to its baseline or does not', () => {
    expect(achievementOf({ baseline: 95, actual: 96, target: 95, direction: 'increase' })).toBe(1);
    expect(achievementOf({ baseline: 95, actual: 96, target: 95, direction: 'decrease' })).toBe(0);
  });

  it('is 0 at the baseline and 1 at the target, and never falls on the way', () => {
    const value = fc.integer({ min: -10_000, max: 10_000 });
    fc.assert(
      fc.property(value, value, value, value, (baseline, target, one, other) => {
        fc.pre(baseline !== target);
        const direction = target > baseline ? 'increase' : 'decrease';
        const at = (actual: number) => achievementOf({ baseline, actual, target, direction }) ?? NaN;
        expect(at(baseline)).toBeCloseTo(0);
        expect(at(target)).toBe(1);
        const [worse, better] = one < other === (direction === 'increase') ? [one, other] : [other, one];
        expect(at(better)).toBeGreaterThanOrEqual(at(worse));
      }),
    );
  });

  it('is spoken for by the newest record of each day, known by then', () => {
    const actual = (id: string, effectiveOn: string, recordedAt: string, value: number) => ({
      id,
      effectiveOn,
      recordedAt,
      value,
    });
    const all = [
      actual('b', '2020-06-30', '2020-08-01T00:00:00.000Z', 12),
      actual('a', '2020-06-30', '2020-07-10T00:00:00.000Z', 10),
      actual('c', '2020-03-31', '2020-09-01T00:00:00.000Z', 8),
      actual('d', '2020-12-31', '2021-01-10T00:00:00.000Z', 20),
    ];
    const values = (on: string, knownAt?: string) => speakingActuals(all, on, knownAt).map(({ value }) => value);
    expect(values('2020-10-01')).toEqual([8, 12]);
    expect(values('2020-10-01', '2020-07-31T00:00:00.000Z')).toEqual([10]);
    expect(values('2021-01-01')).toEqual([8, 12, 20]);
  });
});
