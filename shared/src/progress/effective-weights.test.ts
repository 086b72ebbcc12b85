import { expect, it } from 'vitest';
import { effectiveWeights } from './effective-weights.ts';
import type { TaskFacts } from './facts.ts';
import { buildTask, buildTerms } from './testing.ts';

const leaf = (id: string, parentId: string | null = null, weight: number | null = null): TaskFacts =>
  buildTask({ id, parentId, terms: [buildTerms({ dueOn: '2019-12-31', weight })] });
const parent = (id: string, parentId: string | null = null): TaskFacts => buildTask({ id, parentId, terms: [] });
const weighted = (id: string, weight: number, parentId: string | null = null): TaskFacts =>
  buildTask({ id, parentId, terms: [buildTerms({ kind: 'none', weight })] });
const weightsOf = (tasks: readonly TaskFacts[], on = '2019-06-01'): Record<string, number> =>
  Object.fromEntries(effectiveWeights(tasks, on));

it('weighs every leaf alike by default, however deep', () => {
  expect(weightsOf([leaf('c', 'b'), parent('b', 'a'), parent('a'), leaf('d', 'a'), leaf('e')])).toEqual({ c: 1, d: 1, e: 1 });
});

it('distributes an explicit weight over the parts in proportion to theirs', () => {
  expect(weightsOf([weighted('a', 6), leaf('b', 'a'), leaf('c', 'a', 2), leaf('d')])).toEqual({ b: 2, c: 4, d: 1 });
  expect(weightsOf([weighted('a', 6), weighted('b', 1, 'a'), leaf('c', 'b'), leaf('d', 'b'), leaf('e', 'a', 2)])).toEqual({
    c: 1,
    d: 1,
    e: 4,
  });
});

it('hands on equal parts where all parts weigh nothing', () => {
  expect(weightsOf([weighted('a', 3), leaf('b', 'a', 0), leaf('c', 'a', 0)])).toEqual({ b: 1.5, c: 1.5 });
});

it('keeps the share of a cancelled leaf and leaves out what is not in the plan yet', () => {
  const cancelled = buildTask({ id: 'b', parentId: 'a', terms: [buildTerms({ dueOn: '2019-12-31', standing: 'cancelled' })] });
  const later = buildTask({ id: 'c', parentId: 'a', terms: [buildTerms({ inForceFrom: '2020-01-01', dueOn: '2020-12-31' })] });
  const tasks = [weighted('a', 3), cancelled, later, leaf('d', 'a')];
  expect(weightsOf(tasks)).toEqual({ b: 1.5, d: 1.5 });
  expect(weightsOf(tasks, '2020-01-01')).toEqual({ b: 1, c: 1, d: 1 });
});

it('treats a task as a leaf until its steps come into force, and gives the steps its weight', () => {
  const steps = ['b', 'c', 'd', 'e'].map((id) =>
    buildTask({ id, parentId: 'a', terms: [buildTerms({ inForceFrom: '2020-01-01', dueOn: '2020-06-30' })] }),
  );
  const tasks = [leaf('a'), ...steps, leaf('z')];
  expect(weightsOf(tasks)).toEqual({ a: 1, z: 1 });
  expect(weightsOf(tasks, '2020-01-01')).toEqual({ b: 0.25, c: 0.25, d: 0.25, e: 0.25, z: 1 });
});

it('weighs a parent with terms of its own by its parts when both came together', () => {
  expect(weightsOf([leaf('a'), leaf('b', 'a'), leaf('c', 'a')])).toEqual({ b: 1, c: 1 });
});

it('loses no leaf below a missing parent or in a circle', () => {
  expect(weightsOf([leaf('a', 'missing'), leaf('b', 'c'), leaf('c', 'b'), leaf('d', 'd')])).toEqual({ a: 1, c: 1, d: 1 });
});

it('walks a tree of any depth', () => {
  const depth = 20_000;
  const chain = Array.from({ length: depth }, (_, index) => parent(`t${index}`, index === 0 ? null : `t${index - 1}`));
  expect(weightsOf([...chain, leaf('leaf', `t${depth - 1}`)])).toEqual({ leaf: 1 });
});
