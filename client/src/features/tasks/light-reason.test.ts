import { defaultThresholds } from '@atkaruu/shared/progress/facts';
import { describe, expect, it } from 'vitest';
import { lightReason } from './light-reason.ts';

const task = {
  isLeaf: true,
  light: 'off_track',
  state: 'in_progress',
  dueOn: '2021-12-31',
  slipDays: 0,
  daysLate: 0,
  lastReportedOn: '2021-06-30',
  percentVerified: 30,
  percentExpected: 60,
} as const;

const reasonOf = (part: Partial<Parameters<typeof lightReason>[0]>) =>
  lightReason({ ...task, ...part }, defaultThresholds, '2021-12-11');

describe('the reason of a light', () => {
  it('is the delay of what is overdue, whatever its progress', () => {
    expect(reasonOf({ state: 'overdue', daysLate: 12 })).toEqual({ why: 'overdue', days: 12 });
  });

  it('is what is verified against what is expected, below the threshold of that light', () => {
    expect(reasonOf({})).toEqual({ why: 'behind', verified: 30, expected: 60, threshold: 0.7 });
    expect(reasonOf({ light: 'at_risk', percentVerified: 50 })).toMatchObject({ why: 'behind', threshold: 0.9 });
  });

  it('is the forecast where progress keeps up', () => {
    expect(reasonOf({ light: 'at_risk', percentVerified: 60, slipDays: 20 })).toEqual({ why: 'slips', days: 20 });
  });

  it('is the near deadline where neither explains the light', () => {
    expect(reasonOf({ light: 'at_risk', percentVerified: 60 })).toEqual({ why: 'due_soon', days: 20 });
  });

  it('of a parent is what lies below it', () => {
    expect(reasonOf({ isLeaf: false })).toEqual({ why: 'worst_below' });
  });
});
