import { describe, expect, it } from 'vitest';
import { chosenFilters, filterParts, isTree, toggledChoice, withoutFilters } from './task-filters.ts';

describe('the filters of the list', () => {
  const search = { q: 'дорога', state: ['overdue', 'in_progress'], asOf: '2021-09-30', due: false } as const;
  const typed = { ...search, state: [...search.state] };

  it('gives every chosen value its own way out', () => {
    expect(filterParts(typed).map(({ name, value }) => [name, value])).toEqual([
      ['q', 'дорога'],
      ['state', 'overdue'],
      ['state', 'in_progress'],
      ['due', false],
    ]);
    expect(filterParts(typed)[1]?.rest.state).toEqual(['in_progress']);
    expect(filterParts({ light: ['completed'] })[0]?.rest.light).toBeUndefined();
  });

  it('keeps the status date, the order and the columns when the filters go', () => {
    const left = withoutFilters({ ...typed, sort: ['-dueOn'], columns: ['number'] });
    expect(chosenFilters(left)).toEqual([]);
    expect(left).toMatchObject({ asOf: '2021-09-30', sort: ['-dueOn'], columns: ['number'] });
  });

  it('is a tree in the decree’s order, also below one task, and flat otherwise', () => {
    expect(isTree({})).toBe(true);
    expect(isTree({ parent: 'a', sort: ['number'] })).toBe(true);
    expect(isTree({ sort: ['-number'] })).toBe(false);
    expect(isTree({ leaf: true })).toBe(false);
  });

  it('drops a filter with its last choice', () => {
    expect(toggledChoice(undefined, 'a')).toEqual(['a']);
    expect(toggledChoice(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggledChoice(['a'], 'a')).toBeUndefined();
  });
});
