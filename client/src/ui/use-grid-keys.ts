import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';

interface Options {
  isGrid: boolean;
  rowCount: number;
  columnCount: number;
  table: RefObject<HTMLTableElement | null>;
  scrollTo: (row: number) => void;
}

interface Place {
  row: number;
  column: number;
}

export interface CellProps {
  tabIndex?: number;
  'data-cell'?: string;
  onFocus?: () => void;
}

const PAGE = 10;

function steps(key: string, isControl: boolean, last: Place): ((place: Place) => Place) | null {
  const edge = isControl ? last.row : null;
  switch (key) {
    case 'ArrowUp':
      return ({ row, column }) => ({ row: row - 1, column });
    case 'ArrowDown':
      return ({ row, column }) => ({ row: row + 1, column });
    case 'ArrowLeft':
      return ({ row, column }) => ({ row, column: column - 1 });
    case 'ArrowRight':
      return ({ row, column }) => ({ row, column: column + 1 });
    case 'PageUp':
      return ({ row, column }) => ({ row: row - PAGE, column });
    case 'PageDown':
      return ({ row, column }) => ({ row: row + PAGE, column });
    case 'Home':
      return ({ row }) => ({ row: edge === null ? row : 0, column: 0 });
    case 'End':
      return ({ row }) => ({ row: edge ?? row, column: last.column });
    default:
      return null;
  }
}

function within({ row, column }: Place, last: Place): Place {
  return { row: Math.min(Math.max(row, 0), last.row), column: Math.min(Math.max(column, 0), last.column) };
}

function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}

/** A figure typed on a cell replaces what is there, as in a spreadsheet. */
function isTyped(event: KeyboardEvent): boolean {
  return /^\d$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** What Enter or F2 presses: the edit of the cell; for Enter also its link or button, else the link of the row. */
function aimOf(cell: Element, key: 'Enter' | 'F2'): HTMLElement | null {
  const edit = cell.querySelector<HTMLElement>('[data-cell-edit]');
  if (edit || key === 'F2') return edit;
  const row = cell.closest('tr');
  return cell.querySelector<HTMLElement>('a[href], button') ?? row?.querySelector<HTMLElement>('a[data-row-link]') ?? null;
}

/** Arrows between cells for tables that can be edited (WAI-ARIA grid): one tab stop; Enter, F2 or a digit starts the edit of the cell. */
export function useGridKeys({ isGrid, rowCount, columnCount, table, scrollTo }: Options) {
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const isMoving = useRef(false);
  const last = { row: rowCount - 1, column: columnCount - 1 };
  const place = within(active, last);

  useEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    table.current?.querySelector<HTMLElement>(`[data-cell="${place.row}:${place.column}"]`)?.focus();
  });

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (!isGrid || isField(event.target)) return;
    const cell = event.target instanceof Element && event.target.matches('[data-cell]') ? event.target : null;
    if (cell && isTyped(event)) {
      // Not prevented: the field that the press opens takes the focus and the browser types the character into it.
      cell.querySelector<HTMLElement>('[data-cell-edit]')?.click();
      return;
    }
    if (event.key === 'Enter' || event.key === 'F2') {
      const aim = cell && aimOf(cell, event.key);
      if (!aim) return;
      event.preventDefault();
      aim.click();
      return;
    }
    const step = steps(event.key, event.ctrlKey || event.metaKey, last);
    if (!step) return;
    event.preventDefault();
    const next = within(step(place), last);
    isMoving.current = true;
    scrollTo(next.row);
    setActive(next);
  };

  const cellProps = (row: number, column: number): CellProps =>
    isGrid
      ? {
          tabIndex: row === place.row && column === place.column ? 0 : -1,
          'data-cell': `${row}:${column}`,
          onFocus: () => {
            setActive({ row, column });
          },
        }
      : {};
  return { onKeyDown, cellProps };
}
