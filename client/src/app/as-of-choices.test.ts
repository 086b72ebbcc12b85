import { describe, expect, it } from 'vitest';
import { asOfChoices } from './as-of-choices.ts';

describe('quick choices of a status date', () => {
  it('are the ends of the reporting periods, newest first, never after the plan’s status date', () => {
    expect(asOfChoices({ startsOn: '2021-02-10', statusDate: '2021-08-15', reportingPeriod: 'quarter' })).toEqual([
      '2021-08-15',
      '2021-06-30',
      '2021-03-31',
    ]);
  });

  it('are at most eight', () => {
    expect(asOfChoices({ startsOn: '2018-01-01', statusDate: '2021-12-31', reportingPeriod: 'month' })).toHaveLength(8);
  });
});
