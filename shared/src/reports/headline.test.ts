import type { Dashboard } from './contract.ts';
import { describe, expect, it } from 'vitest';
import { headlineOf } from './headline.ts';

interface Known {
  n?: number;
  N?: number;
  verified?: number;
  expected?: number;
  schedule?: Partial<Dashboard['earnedSchedule']>;
  asOf?: string;
}

function dashboard({ n = 0, N = 0, verified = 0, expected = 0, schedule = {}, asOf = '2021-09-30' }: Known) {
  const rate = N === 0 ? null : n / N;
  return {
    asOf,
    headline: {
      fulfilment: { n, N, rate },
      wholePlan: { n, N: 100, rate: n / 100 },
      weighted: { verified, reported: verified, expected, unweightedVerified: 0, unweightedReported: 0, N: 100, sumWeight: 100 },
    },
    earnedSchedule: {
      reason: null,
      isComplete: false,
      es: 4,
      at: 6,
      spiT: 0.7,
      svT: -2,
      daysBehind: 150,
      plannedDuration: 22,
      forecastDuration: 30,
      forecastEndsOn: '2026-03-16',
      ...schedule,
    },
  };
}

const END = '2023-12-31';

describe('the headline', () => {
  it('counts whole tasks and says the delay in months', () => {
    const headline = headlineOf(dashboard({ n: 31, N: 74, verified: 0.4, expected: 0.6 }), END);
    expect(headline.fulfilment).toEqual({ says: 'counted', n: 31, N: 74, rate: 31 / 74 });
    expect(headline.schedule).toEqual({ says: 'behind', unit: 'months', count: 5 });
  });

  it('speaks of parts when recurring tasks are counted by their occurrences', () => {
    expect(headlineOf(dashboard({ n: 89.8, N: 139 }), END).fulfilment.says).toBe('by_parts');
  });

  it('says that nothing is due instead of 0 %', () => {
    expect(headlineOf(dashboard({ verified: 0.1 }), END).fulfilment).toEqual({ says: 'nothing_due' });
  });

  it('says days when the delay is under a month, and nothing of a few days', () => {
    expect(headlineOf(dashboard({ n: 1, N: 2, schedule: { daysBehind: 15 } }), END).schedule).toEqual({
      says: 'behind',
      unit: 'days',
      count: 15,
    });
    expect(headlineOf(dashboard({ n: 1, N: 2, schedule: { daysBehind: 14 } }), END).schedule.says).toBe('on_time');
    expect(headlineOf(dashboard({ n: 1, N: 2, schedule: { daysBehind: -14 } }), END).schedule.says).toBe('on_time');
  });

  it('says ahead of a plan that runs ahead', () => {
    expect(headlineOf(dashboard({ n: 1, N: 1, schedule: { daysBehind: -61 } }), END).schedule).toEqual({
      says: 'ahead',
      unit: 'months',
      count: 2,
    });
  });

  it('speaks of a finished plan in the past, from its last day on', () => {
    expect(headlineOf(dashboard({ n: 1, N: 2, asOf: END }), END).schedule.says).toBe('ended_behind');
    expect(headlineOf(dashboard({ n: 1, N: 2, asOf: '2023-12-30' }), END).schedule.says).toBe('behind');
  });

  it('names the day on which a plan was completed', () => {
    const schedule = { isComplete: true, daysBehind: 0, forecastEndsOn: '2023-05-31' };
    expect(headlineOf(dashboard({ n: 5, N: 5, verified: 1, expected: 1, schedule }), END).schedule).toEqual({
      says: 'complete',
      on: '2023-05-31',
    });
  });

  it('tells a plan that has just begun from one where nothing was ever verified', () => {
    const schedule = { reason: 'too_early' as const, daysBehind: null };
    expect(headlineOf(dashboard({ schedule }), END).schedule.says).toBe('too_early');
    expect(headlineOf(dashboard({ n: 0, N: 3, expected: 0.5, schedule }), END).schedule.says).toBe('nothing_verified');
  });

  it('claims to measure nothing where neither deadlines nor progress are known', () => {
    const schedule = { reason: 'nothing_planned' as const, daysBehind: null };
    expect(headlineOf(dashboard({ schedule }), END).isUnmeasured).toBe(true);
    expect(headlineOf(dashboard({ verified: 0.2, schedule }), END).isUnmeasured).toBe(false);
    expect(headlineOf(dashboard({ N: 2, schedule }), END).isUnmeasured).toBe(false);
  });
});
