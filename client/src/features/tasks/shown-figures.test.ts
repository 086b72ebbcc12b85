import { expect, it } from 'vitest';
import { figuresOf } from './shown-figures.ts';

const leaf = {
  isLeaf: true,
  dueOn: null,
  lastReportedOn: null,
  standing: 'in_force',
  percentExpected: 0,
  percentReported: 0,
  percentVerified: 0,
  fulfilled: { n: 0, N: 1 },
} as const;

it('knows nothing of a task without a deadline and without reports', () => {
  expect(figuresOf(leaf)).toEqual({ expected: null, reported: null, verified: null });
});

it('says 0 % of what was reported to stand at nothing', () => {
  expect(figuresOf({ ...leaf, lastReportedOn: '2021-06-30', dueOn: '2021-12-31' })).toEqual({
    expected: 0,
    reported: 0,
    verified: 0,
  });
});

it('knows nothing of a parent with nothing in force below it', () => {
  expect(figuresOf({ ...leaf, isLeaf: false, fulfilled: { n: 0, N: 0 } }).verified).toBeNull();
});
