import { describe, expect, it } from 'vitest';
import { defaultLayout, drawnOrder, moved, restoreLayout } from './table-layout.ts';

const columns = [{ id: 'number', isRowHeader: true }, { id: 'title' }, { id: 'dueOn' }, { id: 'weight', isHiddenAtFirst: true }];

describe('the layout of a table', () => {
  it('begins with the columns as they are given', () => {
    expect(defaultLayout(columns)).toMatchObject({
      order: ['number', 'title', 'dueOn', 'weight'],
      hidden: ['weight'],
      pinned: ['number'],
    });
  });

  it('is remembered; a column that came later stands at the end, one that went is forgotten', () => {
    const old = { ...defaultLayout(columns), order: ['number', 'gone', 'dueOn', 'title'] };
    expect(restoreLayout(JSON.stringify(old), columns)?.order).toEqual(['number', 'dueOn', 'title', 'weight']);
  });

  it('is not taken from what cannot be read', () => {
    expect([restoreLayout('{broken', columns), restoreLayout('{"order":1}', columns)]).toEqual([null, null]);
  });

  it('draws pinned columns first and never moves a column out of its part', () => {
    const layout = { ...defaultLayout(columns), pinned: ['dueOn'] };
    expect(drawnOrder(layout)).toEqual(['dueOn', 'number', 'title', 'weight']);
    expect(moved(layout, 'number', -1)).toEqual(drawnOrder(layout));
    expect(moved(layout, 'number', 1)).toEqual(['dueOn', 'title', 'number', 'weight']);
  });
});
