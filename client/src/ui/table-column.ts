import type { ReactNode } from 'react';

/** A column as pages describe it; the table library stays behind DataTable. */
export interface TableColumn<Row> {
  id: string;
  /** The words of the head; also its name in the list of columns. */
  header: string;
  /** What `header` means, on hover and for screen readers. */
  hint?: string;
  cell: (row: Row) => ReactNode;
  align?: 'start' | 'end';
  /** Width in pixels; 120 unless told. */
  width?: number;
  /** Takes the room that is left. One column at most. */
  isWide?: boolean;
  /** Names its row (`th`); stays in sight while the table scrolls sideways. */
  isRowHeader?: boolean;
  /** May be ordered by, under this column's id. */
  canSort?: boolean;
  /** Starts hidden until somebody chooses it. */
  isHiddenAtFirst?: boolean;
  /** Its cells can be edited: the table becomes a grid, Enter or F2 presses the cell's `[data-cell-edit]`. */
  isEditable?: boolean;
}

export interface SortRule {
  id: string;
  isDescending: boolean;
}

/** What a click on a head does: up, down, not at all; with Shift the other rules stay. */
export function nextSort(rules: readonly SortRule[], id: string, keepsOthers: boolean): SortRule[] {
  const current = rules.find((rule) => rule.id === id);
  const next = current === undefined ? { id, isDescending: false } : current.isDescending ? null : { id, isDescending: true };
  if (!keepsOthers) return next ? [next] : [];
  const others = rules.map((rule) => (rule.id === id ? next : rule)).filter((rule) => rule !== null);
  return current === undefined && next ? [...others, next] : others;
}

/** `-daysLate` in an address is “daysLate, descending”. */
export function parseSort<Key extends string>(keys: readonly (Key | `-${Key}`)[] | undefined): SortRule[] {
  return (keys ?? []).map((key) =>
    key.startsWith('-') ? { id: key.slice(1), isDescending: true } : { id: key, isDescending: false },
  );
}

export function spellSort(rules: readonly SortRule[]): string[] {
  return rules.map(({ id, isDescending }) => (isDescending ? `-${id}` : id));
}
