import { describe, expect, it } from 'vitest';
import { nextSort, parseSort, spellSort } from './table-column.ts';

const up = (id: string) => ({ id, isDescending: false });
const down = (id: string) => ({ id, isDescending: true });

describe('a click on the head of a column', () => {
  it('orders upwards, then downwards, then as it was', () => {
    const first = nextSort([], 'dueOn', false);
    const second = nextSort(first, 'dueOn', false);
    expect([first, second, nextSort(second, 'dueOn', false)]).toEqual([[up('dueOn')], [down('dueOn')], []]);
  });

  it('replaces the order by another column', () => {
    expect(nextSort([down('dueOn'), up('number')], 'title', false)).toEqual([up('title')]);
  });

  it('with Shift adds a column at the end, and turns or drops it in its place', () => {
    const both = nextSort([down('dueOn')], 'number', true);
    expect(both).toEqual([down('dueOn'), up('number')]);
    expect(nextSort(both, 'dueOn', true)).toEqual([up('number')]);
    expect(nextSort([up('dueOn'), up('number')], 'dueOn', true)).toEqual([down('dueOn'), up('number')]);
  });
});

it('is written in an address and read back', () => {
  expect(spellSort(parseSort(['-daysLate', 'number']))).toEqual(['-daysLate', 'number']);
});
