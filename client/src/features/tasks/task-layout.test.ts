import { describe, expect, it } from 'vitest';
import { columnsOfFile, columnsToName, layoutOf, shownColumns } from './task-layout.ts';

const own = {
  order: ['number', 'title', 'state', 'dueOn', 'weight'],
  hidden: ['weight'],
  pinned: ['number', 'title'],
  widths: { title: 400 },
  density: 'compact' as const,
};

describe('the columns of the list', () => {
  it('follow the address before the person’s own layout, which keeps its widths', () => {
    const layout = layoutOf(own, ['number', 'title', 'weight', 'state']);
    expect(shownColumns(layout)).toEqual(['number', 'title', 'weight', 'state']);
    expect(layout).toMatchObject({ widths: { title: 400 }, density: 'compact' });
  });

  it('are named in the address only when they are not the usual ones', () => {
    expect(columnsToName(own, own)).toBeUndefined();
    expect(columnsToName({ ...own, hidden: [] }, own)).toEqual(['number', 'title', 'state', 'dueOn', 'weight']);
  });

  it('carry the wording of a deadline into the file, where the screen shows it under the date', () => {
    expect(columnsOfFile(own)).toEqual(['number', 'title', 'state', 'deadlineText', 'dueOn']);
  });
});
