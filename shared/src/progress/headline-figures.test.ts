import { describe, expect, it } from 'vitest';
import { assessPlan } from './assess-plan.ts';
import { figureRows, headlineFigures } from './headline-figures.ts';
import { rollUp } from './roll-up.ts';
import { fourCounts, lightCounts, stateCounts } from './state-counts.ts';
import { buildEntry, buildPlan, buildTask, buildTerms } from './testing.ts';

const done = buildTask({
  id: 'done',
  parentId: 'goal',
  terms: [buildTerms({ dueOn: '2019-06-30', weight: 3 })],
  entries: [buildEntry({ effectiveOn: '2019-06-01', claim: 'complete', isVerified: true })],
});
const halfway = buildTask({
  id: 'halfway',
  parentId: 'goal',
  terms: [buildTerms({ dueOn: '2019-06-30' })],
  entries: [buildEntry({ effectiveOn: '2019-06-15', percentComplete: 50 })],
});
const later = buildTask({ id: 'later', terms: [buildTerms({ startsOn: '2020-01-01', dueOn: '2020-12-31' })] });
const cancelled = buildTask({ id: 'cancelled', terms: [buildTerms({ dueOn: '2019-03-31', standing: 'cancelled' })] });
const plan = buildPlan([buildTask({ id: 'goal', terms: [] }), done, halfway, later, cancelled]);

describe('the headline', () => {
  it('shows fulfilment, the whole plan and weighted progress together', () => {
    expect(headlineFigures(assessPlan(plan, '2019-07-01'))).toEqual({
      fulfilment: { n: 1, N: 2, rate: 0.5 },
      wholePlan: { n: 1, N: 3, rate: 1 / 3 },
      weighted: {
        verified: 3 / 5,
        reported: 3.5 / 5,
        expected: 4 / 5,
        unweightedVerified: 1 / 3,
        unweightedReported: 0.5,
        N: 3,
        sumWeight: 5,
      },
    });
  });

  it('has no rate where nothing is due, and none at all before the plan', () => {
    expect(headlineFigures(assessPlan(plan, '2019-06-29')).fulfilment).toEqual({ n: 0, N: 0, rate: null });
    const before = headlineFigures(assessPlan(plan, '2018-12-31'));
    expect([before.wholePlan.rate, before.weighted.verified, before.weighted.expected]).toEqual([null, null, null]);
  });

  it('counts what is due on the day itself', () => {
    expect(headlineFigures(assessPlan(plan, '2019-06-30')).fulfilment).toEqual({ n: 1, N: 2, rate: 0.5 });
  });

  it('judges a period by the plan version in force at its start', () => {
    const amended = buildTask({
      id: 'amended',
      terms: [buildTerms({ dueOn: '2019-06-30' }), buildTerms({ inForceFrom: '2019-06-15', dueOn: '2020-06-30' })],
    });
    const moved = buildPlan([amended, done]);
    expect(headlineFigures(assessPlan(moved, '2019-06-30')).fulfilment).toMatchObject({ n: 1, N: 1 });
    expect(headlineFigures(assessPlan(moved, '2019-06-30', { termsOn: '2019-04-01' })).fulfilment).toMatchObject({ n: 1, N: 2 });
  });
});

it('explains a figure by its rows', () => {
  const { rows, ...figure } = figureRows(assessPlan(plan, '2019-07-01'), 'fulfilment');
  expect(figure).toMatchObject({ figure: 'fulfilment', value: 0.5, n: 1, N: 2 });
  expect(rows).toEqual([
    { taskId: 'done', number: 'done', weight: 3, counted: 1, contribution: 1 },
    { taskId: 'halfway', number: 'halfway', weight: 1, counted: 1, contribution: 0 },
  ]);
});

it('counts states, lights and the four groups', () => {
  const assessment = assessPlan(plan, '2019-07-01');
  expect(stateCounts(assessment)).toMatchObject({ completed_on_time: 1, overdue: 1, not_due: 1, cancelled: 1, in_progress: 0 });
  expect(lightCounts(assessment)).toMatchObject({ completed: 1, off_track: 1, not_due: 1, none: 1, on_track: 0 });
  expect(fourCounts(assessment)).toEqual({ done: 1, partly: 1, notDone: 0, notYetDue: 1, total: 3 });
});

it("rolls a parent's figures up from its leaves", () => {
  const figures = rollUp(plan, assessPlan(plan, '2019-07-01'));
  expect([...figures.keys()]).toEqual(['goal']);
  expect(figures.get('goal')).toMatchObject({
    leaves: 2,
    fulfilment: { n: 1, N: 2, rate: 0.5 },
    wholePlan: { n: 1, N: 2 },
    weight: 4,
    p: 0.75,
    q: 0.875,
    e: 1,
    states: { completed_on_time: 1, overdue: 1 },
    worstLight: 'off_track',
  });
});
