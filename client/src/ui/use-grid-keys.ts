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

/** Arrows between cells for tables that can be edited (WAI-ARIA grid): one tab stop, Enter or F2 starts the edit of the cell. */
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
    if (event.key === 'Enter' || event.key === 'F2') {
      const cell = event.target instanceof Element ? event.target.closest('[data-cell]') : null;
      const edit = cell?.querySelector<HTMLElement>('[data-cell-edit], a[href]');
      if (event.target !== cell || !edit) return;
      event.preventDefault();
      edit.click();
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
