import { expect, it } from 'vitest';
import { milestoneState } from './milestone-state.ts';

const planned = { plannedOn: '2020-02-28', forecastOn: null, achievedOn: null };

it.each([
  ['planned', 0, planned, '2020-02-28'],
  ['planned', 0, { ...planned, forecastOn: '2020-02-28' }, '2020-02-01'],
  ['forecast_late', 2, { ...planned, forecastOn: '2020-03-01' }, '2020-02-01'],
  ['overdue', 1, { ...planned, forecastOn: '2020-06-01' }, '2020-02-29'],
  ['achieved_on_time', 0, { ...planned, achievedOn: '2020-02-28' }, '2020-03-01'],
  ['achieved_late', 2, { ...planned, achievedOn: '2020-03-01' }, '2020-03-01'],
  ['overdue', 1, { ...planned, achievedOn: '2020-03-01' }, '2020-02-29'],
  ['planned', -8, { ...planned, forecastOn: '2020-02-20' }, '2020-02-01'],
  ['achieved_on_time', -28, { ...planned, achievedOn: '2020-01-31' }, '2020-02-01'],
  ['planned', 0, { ...planned, plannedOn: null, forecastOn: '2020-06-01' }, '2020-12-31'],
  ['achieved', 0, { ...planned, plannedOn: null, achievedOn: '2020-06-01' }, '2020-12-31'],
])('is %s by %i days', (state, days, milestone, on) => {
  expect(milestoneState(milestone, on)).toEqual({ state, days });
});
