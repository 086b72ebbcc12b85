import styles from './DataTable.module.css';
import { openRow } from './open-row.ts';
import type { TableColumn } from './table-column.ts';
import type { CellProps } from './use-grid-keys.ts';

export interface DrawnColumn<Row> {
  column: TableColumn<Row>;
  width: number;
  /** Pixels from the start of the table for a pinned column, else null. */
  offset: number | null;
}

interface Props<Row> {
  row: Row;
  index: number;
  cells: readonly DrawnColumn<Row>[];
  isGrid: boolean;
  isSelected: boolean | undefined;
  measure: ((element: Element | null) => void) | undefined;
  cellProps: (row: number, column: number) => CellProps;
}

export function DataTableRow<Row>({ row, index, cells, isGrid, isSelected, measure, cellProps }: Props<Row>) {
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      data-selected={isSelected}
      aria-selected={isGrid ? isSelected : undefined}
      className={styles.row}
      onClick={openRow}
    >
      {cells.map(({ column, offset }, place) => {
        const Cell = column.isRowHeader ? 'th' : 'td';
        return (
          <Cell
            key={column.id}
            scope={column.isRowHeader ? 'row' : undefined}
            role={isGrid ? (column.isRowHeader ? 'rowheader' : 'gridcell') : undefined}
            data-align={column.align}
            data-pinned={offset !== null}
            style={offset === null ? undefined : { insetInlineStart: offset }}
            {...cellProps(index, place)}
          >
            {column.cell(row)}
          </Cell>
        );
      })}
    </tr>
  );
}
