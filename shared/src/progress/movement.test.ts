import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskStates } from '../tasks/task.ts';
import { assessPlan } from './assess-plan.ts';
import { movementBetween } from './movement.ts';
import { countStates } from './state-counts.ts';
import { buildEntry, buildPlan, buildTask, buildTerms } from './testing.ts';

const finished = (id: string, on: string) =>
  buildTask({ id, entries: [buildEntry({ effectiveOn: on, claim: 'complete', isVerified: true })] });

describe('the movement between two days', () => {
  it('says from which state to which the tasks went', () => {
    const plan = buildPlan([finished('a', '2019-08-01'), finished('b', '2019-08-01'), buildTask({ id: 'c' })]);
    expect(movementBetween(assessPlan(plan, '2019-06-30'), assessPlan(plan, '2019-09-30'))).toEqual([
      { from: 'not_started', to: 'completed_on_time', count: 2 },
      { from: 'not_started', to: 'not_started', count: 1 },
    ]);
  });

  it('shows a task that entered the plan in between as new', () => {
    const added = buildTask({ id: 'b', terms: [buildTerms({ inForceFrom: '2019-08-01', dueOn: '2020-12-31' })] });
    const before = assessPlan(buildPlan([buildTask({ id: 'a' })]), '2019-06-30');
    const now = assessPlan(buildPlan([buildTask({ id: 'a' }), added]), '2019-09-30');
    expect(movementBetween(before, now).filter(({ from }) => from === null)).toHaveLength(1);
    expect(movementBetween(now, before).filter(({ to }) => to === null)).toHaveLength(1);
  });

  it('is empty for an empty plan', () => {
    const nothing = assessPlan(buildPlan([]), '2019-06-30');
    expect(movementBetween(nothing, nothing)).toEqual([]);
  });

  it('adds up to the states of both days, up to 10,000 tasks', () => {
    const days = fc.constantFrom('2019-03-01', '2019-08-01', '2020-02-01');
    fc.assert(
      fc.property(fc.array(days, { maxLength: 40 }), days, days, (ends, first, second) => {
        const plan = buildPlan(ends.map((on, index) => finished(String(index), on)));
        const [before, now] = [assessPlan(plan, first), assessPlan(plan, second)];
        const cells = movementBetween(before, now);
        for (const state of taskStates) {
          const sum = (side: 'from' | 'to') =>
            cells.filter((cell) => cell[side] === state).reduce((total, { count }) => total + count, 0);
          expect([sum('from'), sum('to')]).toEqual([countStates(before.leaves)[state], countStates(now.leaves)[state]]);
        }
      }),
      { numRuns: 60 },
    );
    const many = assessPlan(
      buildPlan(Array.from({ length: 10_000 }, (_, index) => buildTask({ id: String(index) }))),
      '2019-06-30',
    );
    expect(movementBetween(many, many)).toEqual([{ from: 'not_started', to: 'not_started', count: 10_000 }]);
  });
});
