import { exportColumns, type ExportColumn } from '@atkaruu/shared/exports/contract';
import type { TableLayout } from '../../ui/table-layout.ts';
import { drawnOrder } from '../../ui/table-layout.ts';

/** A table column is also a column of the export, under the same name. */
export type TaskColumnId = ExportColumn;

export function isColumnId(id: string): id is TaskColumnId {
  return exportColumns.some((column) => column === id);
}

/** The columns in sight, from the start to the end. */
export function shownColumns(layout: TableLayout): TaskColumnId[] {
  return drawnOrder(layout)
    .filter((id) => !layout.hidden.includes(id))
    .filter(isColumnId);
}

/** The person's layout with the columns that the address names, if it does. */
export function layoutOf(own: TableLayout, named: readonly TaskColumnId[] | undefined): TableLayout {
  if (named === undefined) return own;
  const rest = own.order.filter((id) => !named.some((name) => name === id));
  return { ...own, order: [...named, ...rest], hidden: rest.filter((id) => !own.pinned.includes(id)) };
}

/** The columns to name in the address; none when they are those everybody sees at first. */
export function columnsToName(layout: TableLayout, first: TableLayout): TaskColumnId[] | undefined {
  const shown = shownColumns(layout);
  return shown.join() === shownColumns(first).join() ? undefined : shown;
}

/** What a file must hold to say what the screen says: the due date stands with its wording in one column. */
export function columnsOfFile(layout: TableLayout): TaskColumnId[] {
  const shown = shownColumns(layout);
  if (shown.includes('deadlineText')) return shown;
  return shown.flatMap((id) => (id === 'dueOn' ? ['deadlineText', id] : [id]));
}
