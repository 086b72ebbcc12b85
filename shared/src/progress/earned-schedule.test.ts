import { describe, expect, it } from 'vitest';
import { earnedSchedule, type EarnedSchedule } from './earned-schedule.ts';

const ends = ['2019-01-01', '2019-03-31', '2019-06-30', '2019-09-30', '2019-12-31'];

/** Expected progress at the plan's start and its four quarter ends; verified progress by day. */
function scheduleOn(on: string, expected: readonly number[], verified: Readonly<Record<string, number>>): EarnedSchedule {
  const days = [...new Set([...ends, ...Object.keys(verified)])].sort();
  const points = days.map((day) => ({
    on: day,
    expected: expected[ends.indexOf(day)] ?? 0.5,
    verified: verified[day] ?? (day <= on ? 0 : null),
    isPeriodEnd: ends.includes(day),
  }));
  return earnedSchedule(points, '2019-01-01', '2019-12-31', on);
}

const even = [0, 0.2, 0.4, 0.8, 1];

describe('earned schedule', () => {
  it('is the time at which what is earned should have been earned', () => {
    // C = 1 (PV 0.2 ≤ 0.3 < 0.4), ES = 1 + 0.1/0.2 = 1.5 periods after AT = 3: SPI(t) 0.5, so four periods take eight.
    const schedule = scheduleOn('2019-09-30', even, { '2019-09-30': 0.3 });
    expect(schedule).toMatchObject({ reason: null, isComplete: false, at: 3, plannedDuration: 4 });
    expect(schedule.es).toBeCloseTo(1.5, 12);
    expect(schedule.spiT).toBeCloseTo(0.5, 12);
    expect(schedule.svT).toBeCloseTo(-1.5, 12);
    expect(schedule.forecastDuration).toBeCloseTo(8, 12);
    expect(schedule.forecastEndsOn).toBe('2020-12-29');
    // 1.5 periods lie between 30 September and the middle of the second quarter, 15 May (half a day rounded up).
    expect(schedule.daysBehind).toBe(138);
  });

  it('foresees the planned end when on schedule', () => {
    expect(scheduleOn('2019-06-30', even, { '2019-06-30': 0.4 })).toMatchObject({
      ...{ es: 2, at: 2, spiT: 1, svT: 0, daysBehind: 0, forecastDuration: 4, forecastEndsOn: '2019-12-31' },
    });
  });

  it('measures the time within a period by days, not by the extra point of the status date', () => {
    const schedule = scheduleOn('2019-08-15', even, { '2019-08-15': 0.6 });
    expect(schedule.at).toBeCloseTo(2 + 46 / 92, 12);
    expect(schedule.es).toBeCloseTo(2.5, 12);
  });

  it('takes the last period of a flat stretch, and of a fall', () => {
    expect(scheduleOn('2019-09-30', [0, 0.2, 0.2, 0.2, 1], { '2019-09-30': 0.2 }).es).toBe(3);
    expect(scheduleOn('2019-09-30', [0, 0.5, 0.2, 0.6, 1], { '2019-09-30': 0.4 }).es).toBeCloseTo(2.5, 12);
  });

  it('takes what is earned beyond the last expected value for the whole duration', () => {
    expect(scheduleOn('2019-09-30', [0, 0.1, 0.2, 0.3, 0.5], { '2019-09-30': 0.7 })).toMatchObject({ es: 4, at: 3 });
  });
});

describe('its guards', () => {
  it('find it too early with nothing verified or within the first period', () => {
    expect(scheduleOn('2019-09-30', even, {})).toMatchObject({ reason: 'too_early', es: null, spiT: null, forecastEndsOn: null });
    expect(scheduleOn('2019-03-30', even, { '2019-03-30': 0.1 }).reason).toBe('too_early');
    expect(scheduleOn('2019-03-31', even, { '2019-03-31': 0.1 }).reason).toBeNull();
  });

  it('freeze it at completion', () => {
    const finished = { '2019-06-30': 0.8, '2019-09-30': 1, '2019-12-31': 1 };
    const frozen = { reason: null, isComplete: true, es: 4, at: 3, svT: 1, forecastEndsOn: '2019-09-30' };
    expect(scheduleOn('2019-09-30', even, finished)).toMatchObject(frozen);
    expect(scheduleOn('2019-12-31', even, finished)).toMatchObject(frozen);
  });

  it('say when there is nothing to measure against', () => {
    expect(scheduleOn('2019-09-30', [0, 0, 0, 0, 0], { '2019-09-30': 0.3 }).reason).toBe('nothing_planned');
    expect(earnedSchedule([], '2019-01-01', '2019-12-31', '2019-09-30').reason).toBe('nothing_planned');
  });

  it('count the time after the planned end', () => {
    const schedule = scheduleOn('2020-03-31', even, { '2019-12-31': 0.7, '2020-03-31': 0.8 });
    expect(schedule.at).toBeCloseTo(4 + 91 / 91, 12);
    expect(schedule.es).toBe(3);
  });
});
