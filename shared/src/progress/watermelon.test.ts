import { expect, it } from 'vitest';
import { assessPlan } from './assess-plan.ts';
import { buildEntry, buildPlan, buildTask, buildTerms } from './testing.ts';
import { watermelonIndex } from './watermelon.ts';

const overdue = buildTask({ id: '1', terms: [buildTerms({ dueOn: '2019-03-31' })] });
const done = buildTask({
  id: '2',
  terms: [buildTerms({ dueOn: '2019-03-31' })],
  entries: [buildEntry({ effectiveOn: '2019-03-01', claim: 'complete', isVerified: true })],
});
const cancelled = buildTask({ id: '3', terms: [buildTerms({ dueOn: '2019-03-31', standing: 'cancelled' })] });
const on = assessPlan(buildPlan([overdue, done, cancelled]), '2019-06-30');

it('counts what is declared better than it is, among the tasks in force', () => {
  expect(watermelonIndex(on, [])).toEqual({ n: 0, N: 2, rate: 0 });
  const declared = [overdue, done, cancelled].map(({ id }) => ({ taskId: id, light: 'on_track' as const }));
  expect(watermelonIndex(on, declared)).toEqual({ n: 1, N: 2, rate: 0.5 });
  expect(watermelonIndex(on, [{ taskId: '1', light: 'off_track' }])).toEqual({ n: 0, N: 2, rate: 0 });
});

it('says nothing where no task is in force', () => {
  const empty = assessPlan(buildPlan([cancelled]), '2019-06-30');
  expect(watermelonIndex(empty, [{ taskId: '3', light: 'on_track' }])).toEqual({ n: 0, N: 0, rate: null });
});
