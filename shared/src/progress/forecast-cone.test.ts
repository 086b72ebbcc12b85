import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../values/iso-date.ts';
import { forecastCone } from './forecast-cone.ts';

/** A point every 91 days. */
const curve = (...verified: (number | null)[]) =>
  verified.map((value, index) => ({ on: addDays('2019-01-01', index * 91), verified: value, isPeriodEnd: true }));
const lastDay = (points: { on: string }[]) => points.at(-1)?.on ?? '2019-01-01';
const forecast = (...verified: (number | null)[]) => forecastCone(curve(...verified), lastDay(curve(...verified)));

describe('the forecast cone', () => {
  it('is hidden before four whole periods, with the reason', () => {
    for (const verified of [[], [0], [0, 0.1, 0.2, 0.3]]) {
      expect(forecast(...verified)).toMatchObject({ reason: 'too_early', p50: null, p85: null });
    }
    expect(forecast(0, 0.1, 0.2, 0.3, 0.4)).toMatchObject({ reason: null, periods: 4, runs: 2000 });
  });

  it('is a single day when every period did the same', () => {
    const { p50, p85 } = forecast(0, 0.125, 0.25, 0.375, 0.5);
    expect([p50, p85]).toEqual([addDays('2019-01-01', 8 * 91), addDays('2019-01-01', 8 * 91)]);
  });

  it('says why it cannot tell: nothing verified, or all done', () => {
    expect(forecast(0, 0, 0, 0, 0).reason).toBe('no_progress');
    expect(forecast(0, 0.5, 0.6, 0.8, 1).reason).toBe('complete');
  });

  it('leaves out days without a value', () => {
    expect(forecast(0, 0.1, 0.2, null, null).reason).toBe('too_early');
  });

  it('gives the same answer twice, p50 never after p85, and both after the status date', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 5, maxLength: 40 }), (gains) => {
        let sum = 0;
        const points = curve(0, ...gains.map((gain) => (sum += gain) / 2000));
        const on = lastDay(points);
        const cone = forecastCone(points, on);
        expect(forecastCone(points, on)).toEqual(cone);
        if (cone.p50 === null || cone.p85 === null) return;
        expect(cone.p50 > on && cone.p50 <= cone.p85).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('takes 10,000 points', () => {
    const points = Array.from({ length: 10_000 }, (_, index) => ({
      on: addDays('2000-01-01', index),
      verified: index / 20_000,
      isPeriodEnd: true,
    }));
    expect(forecastCone(points, lastDay(points))).toMatchObject({ periods: 9_999 });
  });
});
