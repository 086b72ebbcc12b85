import { useState } from 'react';
import type { TableColumn } from './table-column.ts';
import { defaultLayout, restoreLayout, type TableLayout } from './table-layout.ts';

/** The person's own layout of the table `name`, kept on this device. */
export function useTableLayout<Row>(name: string, columns: readonly TableColumn<Row>[]) {
  const storageKey = `atkaruu-table-${name}`;
  const [layout, setLayout] = useState(() => restoreLayout(localStorage.getItem(storageKey), columns) ?? defaultLayout(columns));

  const onLayoutChange = (next: TableLayout) => {
    localStorage.setItem(storageKey, JSON.stringify(next));
    setLayout(next);
  };
  const onLayoutReset = () => {
    localStorage.removeItem(storageKey);
    setLayout(defaultLayout(columns));
  };
  return { layout, onLayoutChange, onLayoutReset };
}
