import { expect, it } from 'vitest';
import { unfolded } from './task-tree.ts';

const rows = [
  { id: '1', parentId: null, isLeaf: false },
  { id: '1.1', parentId: '1', isLeaf: false },
  { id: '1.1.1', parentId: '1.1', isLeaf: true },
  { id: '2', parentId: null, isLeaf: true },
];

it('hides everything below a folded task, however deep', () => {
  expect(unfolded(rows, new Set(['1'])).map(({ id }) => id)).toEqual(['1', '2']);
});

it('keeps a fold inside a fold when the outer one opens', () => {
  expect(unfolded(rows, new Set(['1.1'])).map(({ id }) => id)).toEqual(['1', '1.1', '2']);
});
