import { expect, it } from 'vitest';
import { assessPlan } from './assess-plan.ts';
import { sCurve } from './s-curve.ts';
import { buildEntry, buildPlan, buildTask, buildTerms } from './testing.ts';

const task = buildTask({
  id: 'a',
  terms: [buildTerms({ dueOn: '2019-12-31' })],
  entries: [
    buildEntry({ effectiveOn: '2019-03-31', percentComplete: 40, verifiedOn: '2019-04-20' }),
    buildEntry({ effectiveOn: '2019-08-01', percentComplete: 90, isVerified: true }),
  ],
});
const added = buildTask({
  id: 'b',
  terms: [buildTerms({ inForceFrom: '2019-07-01', startsOn: '2019-07-01', dueOn: '2020-12-31' })],
});
const plan = buildPlan([task, added], { endsOn: '2020-02-15' });

it("has the plan's start, every period end up to its end, and the status date", () => {
  const points = sCurve(plan, assessPlan(plan, '2019-05-10'));
  expect(points.map(({ on, isPeriodEnd }) => [on, isPeriodEnd])).toEqual([
    ['2019-01-01', true],
    ['2019-03-31', true],
    ['2019-05-10', false],
    ['2019-06-30', true],
    ['2019-09-30', true],
    ['2019-12-31', true],
    ['2020-02-15', true],
  ]);
});

it('shows the past as it was known on each day, and of the future only what is expected', () => {
  const points = sCurve(plan, assessPlan(plan, '2019-05-10'));
  expect(points.map(({ reported }) => reported)).toEqual([0, 0.4, 0.4, null, null, null, null]);
  expect(points.map(({ verified }) => verified)).toEqual([0, 0, 0.4, null, null, null, null]);
  expect(points.map(({ expected }) => expected)).toEqual([0, 89 / 364, 129 / 364, 180 / 364, 272 / 364, 1, 1]);
});

it('shows a change of scope from the version that made it, not before it was made', () => {
  expect(sCurve(plan, assessPlan(plan, '2019-06-30')).map(({ scope }) => scope)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(sCurve(plan, assessPlan(plan, '2019-07-01')).map(({ scope }) => scope)).toEqual([1, 1, 1, 2, 2, 2, 2]);
});

it('says nothing where the plan holds nothing', () => {
  const empty = buildPlan([added]);
  const [first] = sCurve(empty, assessPlan(empty, '2019-12-31'));
  expect(first).toEqual({ on: '2019-01-01', expected: null, reported: null, verified: null, scope: 0, isPeriodEnd: true });
});

it('goes on to a status date after the end', () => {
  expect(sCurve(plan, assessPlan(plan, '2021-01-01')).at(-1)).toMatchObject({
    on: '2021-01-01',
    expected: 1,
    isPeriodEnd: false,
  });
});
