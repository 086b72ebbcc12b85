import { expect, it } from 'vitest';
import { changedTerms } from './changed-terms.ts';

const terms = {
  deadlineText: 'до 1 июля 2019 года',
  dueOn: '2019-07-01',
  weight: null,
  standing: 'in_force',
  reason: null,
} as const;

it('marks what a version changed in the one before, the newest version first', () => {
  const found = changedTerms([
    { ...terms, planVersionId: 'v2', inForceFrom: '2020-01-01', dueOn: '2020-12-31' },
    { ...terms, planVersionId: 'v1', inForceFrom: '2018-08-23' },
  ]);
  expect(found.map(({ terms: { planVersionId }, changed }) => [planVersionId, changed])).toEqual([
    ['v2', ['dueOn']],
    ['v1', []],
  ]);
});
