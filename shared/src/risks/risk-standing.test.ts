import { expect, it } from 'vitest';
import { riskLevel, riskScore, riskState } from './risk-standing.ts';

it('speaks of a risk as it stood on the day', () => {
  const dates = { escalatedOn: '2020-02-01', closedOn: '2020-05-01' };
  expect(['2020-01-31', '2020-02-01', '2020-04-30', '2020-05-01'].map((on) => riskState(dates, on))).toEqual([
    'open',
    'escalated',
    'escalated',
    'closed',
  ]);
});

it('takes an issue for certain', () => {
  expect(riskScore({ kind: 'issue', likelihood: null, impact: 3 })).toBe(15);
  expect(riskScore({ kind: 'risk', likelihood: 2, impact: 3 })).toBe(6);
});

it('turns the score into a level exactly at 8 and 15', () => {
  expect([1, 6, 8, 12, 15, 25].map(riskLevel)).toEqual(['low', 'low', 'medium', 'medium', 'high', 'high']);
});
