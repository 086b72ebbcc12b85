import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lights } from '../tasks/task.ts';
import { addDays, fromDayNumber } from '../values/iso-date.ts';
import { periodLengths } from '../values/period.ts';
import { declaredLights, isBetterThanComputed, latestExpiry, overrideState } from './override.ts';

const day = fc.integer({ min: 15_000, max: 25_000 }).map(fromDayNumber);

describe('an override', () => {
  it('may speak for one reporting period, its first day included', () => {
    expect(latestExpiry('2021-04-01', 'quarter')).toBe('2021-06-30');
    expect(latestExpiry('2021-05-17', 'quarter')).toBe('2021-08-16');
    expect(latestExpiry('2021-01-31', 'month')).toBe('2021-02-27');
    expect(latestExpiry('2020-08-31', 'half_year')).toBe('2021-02-27');
  });

  it('begins, runs out on the day after its last, and ends on the day it is taken back', () => {
    const span = { startsOn: '2021-04-10', expiresOn: '2021-05-09', endedOn: null };
    const on = ['2021-04-09', '2021-04-10', '2021-05-09', '2021-05-10'].map((date) => overrideState(span, date));
    expect(on).toEqual(['planned', 'in_force', 'in_force', 'expired']);
    const ended = { ...span, endedOn: '2021-04-20' };
    expect(['2021-04-19', '2021-04-20'].map((date) => overrideState(ended, date))).toEqual(['in_force', 'ended']);
  });

  it('is in force on no day before its first, after its last, or from its end on', () => {
    fc.assert(
      fc.property(day, fc.nat(200), fc.option(fc.nat(200), { nil: null }), day, (startsOn, length, end, on) => {
        const span = { startsOn, expiresOn: addDays(startsOn, length), endedOn: end === null ? null : addDays(startsOn, end) };
        const isWithin = startsOn <= on && on <= span.expiresOn && (span.endedOn === null || on < span.endedOn);
        expect(overrideState(span, on) === 'in_force').toBe(isWithin);
      }),
    );
  });

  it('never outlasts the next period of its length', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...periodLengths), (startsOn, length) => {
        const last = latestExpiry(startsOn, length);
        expect(last > startsOn && last < latestExpiry(addDays(last, 1), length)).toBe(true);
      }),
    );
  });
});

describe('a declared light', () => {
  it('is better than the computed one where it hides something', () => {
    const better = declaredLights.map((declared) => lights.filter((computed) => isBetterThanComputed(declared, computed)));
    expect(better).toEqual([['at_risk', 'off_track', 'no_report'], ['off_track', 'no_report'], []]);
    expect(declaredLights.some((declared) => isBetterThanComputed(declared, null))).toBe(false);
  });
});
