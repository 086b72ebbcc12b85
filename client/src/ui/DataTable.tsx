import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  functionalUpdate,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useId, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import styles from './DataTable.module.css';
import { DataTableHead } from './DataTableHead.tsx';
import { openRow } from './open-row.ts';
import { ErrorState } from './States.tsx';
import { drawnOrder, type TableLayout } from './table-layout.ts';
import type { SortRule, TableColumn } from './table-column.ts';
import { SKELETON_DELAY_MS, useDelayed } from './use-delayed.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useShownRows } from './use-shown-rows.ts';

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
});

const ROW_HEIGHT = { comfortable: 45, compact: 33 };
const WIDTH = 120;
const SKELETON_ROWS = 8;

export interface DataTableProps<Row extends object> {
  /** Names the table; drawn above it only for screen readers. */
  caption: string;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  layout: TableLayout;
  onLayoutChange: (layout: TableLayout) => void;
  sort?: readonly SortRule[];
  onSortChange?: (sort: SortRule[]) => void;
  isSelected?: (row: Row) => boolean;
  /** Every match, not only what is loaded. */
  total?: number;
  hasMore?: boolean;
  isFetchingMore?: boolean;
  /** Must be stable (useCallback); may be called more than once for one page. */
  onFetchMore?: () => void;
  isLoading?: boolean;
  error?: unknown;
  onRetry?: () => void;
  /** `<Empty …/>` or `<FilteredEmpty …/>`, drawn instead of rows. */
  empty: ReactNode;
  /** `page`: scrolls within the window, head in sight (long lists). `content`: as high as its rows. */
  height?: 'page' | 'content';
}

/** The one doorway to the table library. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    caption,
    columns,
    rows,
    rowId,
    layout,
    onLayoutChange,
    total = rows.length,
    hasMore = false,
    height = 'content',
  } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const tableElement = useRef<HTMLTableElement>(null);
  const captionId = useId();

  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<typeof features, Row> => ({
        id: column.id,
        size: column.width ?? WIDTH,
        minSize: 48,
        header: () => column.header,
        cell: ({ row }) => column.cell(row.original),
      })),
    [columns],
  );
  const table = useTable<typeof features, Row>({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    columnResizeMode: 'onChange',
    state: {
      columnOrder: drawnOrder(layout),
      columnPinning: { start: drawnOrder(layout).filter((id) => layout.pinned.includes(id)), end: [] },
      columnVisibility: Object.fromEntries(layout.hidden.map((id) => [id, false])),
      columnSizing: layout.widths,
    },
    onColumnSizingChange: (updater) => {
      onLayoutChange({ ...layout, widths: functionalUpdate(updater, layout.widths) });
    },
  });

  const byId = new Map(columns.map((column) => [column.id, column]));
  const drawn = table.getVisibleLeafColumns().flatMap((column) => {
    const described = byId.get(column.id);
    return described ? [{ column, described }] : [];
  });
  const isGrid = drawn.some(({ described }) => described.isEditable);
  const modelRows = table.getRowModel().rows;
  const shown = useShownRows({
    scroller,
    count: rows.length,
    rowHeight: ROW_HEIGHT[layout.density],
    hasMore,
    onFetchMore: props.isFetchingMore ? undefined : props.onFetchMore,
  });
  const { onKeyDown, cellProps } = useGridKeys({
    isGrid,
    rowCount: rows.length,
    columnCount: drawn.length,
    table: tableElement,
    scrollTo: shown.scrollTo,
  });

  const hasOwnWidth = ({ column, described }: (typeof drawn)[number]) =>
    !described.isWide || layout.widths[column.id] !== undefined;
  const pinnedStyle = (column: (typeof drawn)[number]['column']) =>
    column.getIsPinned() ? { insetInlineStart: column.getStart('start') } : undefined;

  if (props.error && rows.length === 0)
    return <ErrorState error={props.error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />;
  if (!props.isLoading && rows.length === 0) return <>{props.empty}</>;
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller} data-height={height} role="region" aria-labelledby={captionId} tabIndex={0}>
        <table
          ref={tableElement}
          className={styles.table}
          data-density={layout.density}
          role={isGrid ? 'grid' : undefined}
          aria-rowcount={total + 1}
          aria-busy={props.isLoading ?? false}
          style={{ minInlineSize: table.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          <caption id={captionId} className="visually-hidden">
            {caption}
          </caption>
          <colgroup>
            {drawn.map((entry) => (
              <col key={entry.column.id} style={hasOwnWidth(entry) ? { inlineSize: entry.column.getSize() } : undefined} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {table.getFlatHeaders().flatMap((header) => {
                const described = byId.get(header.column.id);
                if (!described) return [];
                return (
                  <DataTableHead
                    key={header.id}
                    column={described}
                    sort={props.sort ?? []}
                    onSortChange={props.onSortChange}
                    isPinned={header.column.getIsPinned() !== false}
                    style={pinnedStyle(header.column)}
                    width={header.getSize()}
                    onResizeStart={header.getResizeHandler()}
                    onWidthChange={(width) => {
                      onLayoutChange({ ...layout, widths: { ...layout.widths, [header.column.id]: width } });
                    }}
                  />
                );
              })}
            </tr>
          </thead>
          <tbody>
            {shown.above > 0 && <Gap height={shown.above} columns={drawn.length} />}
            {shown.indexes.flatMap((index) => {
              const row = modelRows[index];
              if (!row) return [];
              return (
                <tr
                  key={row.id}
                  ref={shown.measure}
                  data-index={index}
                  aria-rowindex={index + 2}
                  aria-selected={props.isSelected ? props.isSelected(row.original) : undefined}
                  className={styles.row}
                  onClick={openRow}
                >
                  {drawn.map(({ column, described }, place) => {
                    const Cell = described.isRowHeader ? 'th' : 'td';
                    return (
                      <Cell
                        key={column.id}
                        scope={described.isRowHeader ? 'row' : undefined}
                        role={isGrid ? (described.isRowHeader ? 'rowheader' : 'gridcell') : undefined}
                        data-align={described.align}
                        data-pinned={column.getIsPinned() !== false}
                        style={pinnedStyle(column)}
                        {...cellProps(index, place)}
                      >
                        {described.cell(row.original)}
                      </Cell>
                    );
                  })}
                </tr>
              );
            })}
            {shown.below > 0 && <Gap height={shown.below} columns={drawn.length} />}
            {props.isLoading && rows.length === 0 && <SkeletonRows columns={drawn.length} />}
          </tbody>
        </table>
      </div>
      {total > rows.length && rows.length > 0 && (
        <p className={styles.foot} role="status">
          {props.isFetchingMore
            ? t('table.loadingMore')
            : t('table.loaded', { loaded: format.number(rows.length), total: format.number(total) })}
        </p>
      )}
      {props.error !== undefined && props.error !== null && rows.length > 0 && (
        <ErrorState error={props.error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />
      )}
    </div>
  );
}

/** The height of rows that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ blockSize: height, padding: 0, border: 0 }} />
    </tr>
  );
}

function SkeletonRows({ columns }: { columns: number }) {
  const isLong = useDelayed(SKELETON_DELAY_MS);
  return Array.from({ length: SKELETON_ROWS }, (_, row) => (
    <tr key={row} aria-hidden="true">
      {Array.from({ length: columns }, (_, column) => (
        <td key={column}>{isLong ? <span className={styles.bone} /> : ' '}</td>
      ))}
    </tr>
  ));
}
