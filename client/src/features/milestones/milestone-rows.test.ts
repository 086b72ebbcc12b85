import type { Milestone } from '@atkaruu/shared/milestones/milestone';
import { describe, expect, it } from 'vitest';
import { groupMilestones, spanOf, summarise } from './milestone-rows.ts';
import { sortMilestones } from './sort-milestones.ts';
import { timeAxis } from './time-axis.ts';

function milestone(part: Partial<Milestone>): Milestone {
  return {
    id: 'm',
    planId: 'p',
    taskId: 't',
    taskNumber: '1.1',
    title: { en: 'Milestone' },
    expert: null,
    plannedOn: '2020-06-30',
    forecastOn: null,
    achievedOn: null,
    isKey: false,
    state: 'planned',
    days: 0,
    forecasts: [],
    version: 1,
    ...part,
  };
}

const plan = { startsOn: '2018-08-23', endsOn: '2023-12-31' };
const forecast = (forecastOn: string) => ({
  forecastOn,
  effectiveOn: '2023-01-01',
  reason: null,
  recordedAt: '2023-01-01T00:00:00.000Z',
  recordedBy: 'A',
});

describe('the span of the timeline', () => {
  it('is the plan’s own, widened by a forecast beyond it', () => {
    expect(spanOf([milestone({})], plan, '2021-01-01')).toEqual({ from: '2018-08-23', to: '2023-12-31' });
    expect(spanOf([milestone({ forecasts: [forecast('2024-02-10')] })], plan, '2021-01-01').to).toBe('2024-02-10');
  });
});

describe('groups', () => {
  it('by year stand a milestone without a planned date at the year it was achieved in', () => {
    const groups = groupMilestones(
      [milestone({ plannedOn: null, achievedOn: '2019-04-24', state: 'achieved' }), milestone({})],
      'year',
    );
    expect(groups.map(({ key, achieved }) => [key, achieved])).toEqual([
      ['2019', 1],
      ['2020', 0],
    ]);
  });

  it('by task go in the order of numbers, 2 before 10', () => {
    const groups = groupMilestones(
      [milestone({ taskNumber: '10.1' }), milestone({ taskNumber: '2.3.1' }), milestone({ taskNumber: '2.4' })],
      'task',
    );
    expect(groups.map(({ key, milestones }) => [key, milestones.length])).toEqual([
      ['2', 2],
      ['10', 1],
    ]);
  });
});

it('a summary counts each milestone once', () => {
  const summary = summarise([
    milestone({ state: 'achieved_late' }),
    milestone({ state: 'achieved' }),
    milestone({ state: 'overdue' }),
  ]);
  expect(summary).toMatchObject({ total: 3, achieved: 2, achievedLate: 1, overdue: 1, forecastLate: 0 });
});

it('an order by date leaves the undated at the end', () => {
  const sorted = sortMilestones(
    [milestone({ id: 'a', plannedOn: null }), milestone({ id: 'b' })],
    [{ id: 'plannedOn', isDescending: false }],
  );
  expect(sorted.map(({ id }) => id)).toEqual(['b', 'a']);
});

describe('the time axis', () => {
  const axis = timeAxis({ from: '2018-08-23', to: '2023-12-31' });

  it('has the first day at the left edge and the day after the last at the right', () => {
    expect([axis.at('2018-08-23'), axis.at('2024-01-01')]).toEqual([0, 100]);
  });

  it('names each year once and draws quarters between them', () => {
    expect(axis.years.map(({ label }) => label)).toEqual(['2018', '2019', '2020', '2021', '2022', '2023']);
    expect(axis.quarters).toHaveLength(16);
  });
});
