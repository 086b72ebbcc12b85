import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RowSet } from './row-set.ts';

const positions = fc.uniqueArray(fc.nat(199));
const setOf = (list: readonly number[]) => RowSet.where(200, (position) => list.includes(position));
const ascending = (list: readonly number[]) => [...list].sort((a, b) => a - b);

it('holds what it was given, in order, and counts it', () => {
  fc.assert(
    fc.property(positions, (list) => {
      const set = setOf(list);
      expect([...set]).toEqual(ascending(list));
      expect(set.count).toBe(list.length);
      for (let position = 0; position < 200; position++) expect(set.has(position)).toBe(list.includes(position));
    }),
  );
});

it('holds together with another what both hold', () => {
  fc.assert(
    fc.property(positions, positions, (one, other) => {
      const both = one.filter((position) => other.includes(position));
      expect([...setOf(one).and(setOf(other))]).toEqual(ascending(both));
      expect([...setOf(one).filter((position) => other.includes(position))]).toEqual(ascending(both));
    }),
  );
});

it('is empty for no rows', () => {
  expect([...RowSet.where(0, () => true)]).toEqual([]);
  expect(RowSet.where(0, () => true).count).toBe(0);
});
