import { expect, it } from 'vitest';
import { decisionState } from './decision-state.ts';

const dates = { dueOn: '2020-03-31', closedOn: '2020-04-10' };

it('holds a decision open until its day, and overdue from the day after', () => {
  expect(decisionState(dates, '2020-03-31')).toEqual({ state: 'open', daysLate: 0 });
  expect(decisionState(dates, '2020-04-01')).toEqual({ state: 'overdue', daysLate: 1 });
});

it('stops counting on the day a decision was closed', () => {
  expect(decisionState(dates, '2021-01-01')).toEqual({ state: 'closed_late', daysLate: 10 });
  expect(decisionState({ ...dates, closedOn: '2020-03-31' }, '2021-01-01')).toEqual({ state: 'closed_on_time', daysLate: 0 });
});

it('never calls a decision without a day late', () => {
  expect(decisionState({ dueOn: null, closedOn: null }, '2030-01-01')).toEqual({ state: 'open', daysLate: 0 });
});
