import { useMediaQuery } from '@mantine/hooks';
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
import { Gap, SkeletonRows } from './DataTableFiller.tsx';
import { DataTableRow } from './DataTableRow.tsx';
import { PhoneRows } from './PhoneRows.tsx';
import { ErrorState } from './States.tsx';
import { drawnOrder, type TableLayout } from './table-layout.ts';
import type { SortRule, TableColumn } from './table-column.ts';
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
  /** The row on a phone: two lines, the first with the row's link. Without it the table scrolls sideways there too. */
  phoneRow?: (row: Row) => ReactNode;
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
  const isPhone = useMediaQuery('screen and (max-width: 52rem)', false, { getInitialValueInEffect: false });

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
    const isPinned = column.getIsPinned() !== false;
    return described ? [{ column: described, width: column.getSize(), offset: isPinned ? column.getStart('start') : null }] : [];
  });
  const isGrid = drawn.some(({ column }) => column.isEditable);
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

  if (props.error && rows.length === 0)
    return <ErrorState error={props.error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />;
  if (!props.isLoading && rows.length === 0) return <>{props.empty}</>;
  if (isPhone && props.phoneRow && !props.isLoading) return <PhoneRows {...props} phoneRow={props.phoneRow} total={total} />;
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
            {drawn.map(({ column, width }) => (
              <col
                key={column.id}
                style={column.isWide && layout.widths[column.id] === undefined ? undefined : { inlineSize: width }}
              />
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
                    offset={header.column.getIsPinned() === false ? null : header.column.getStart('start')}
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
                <DataTableRow
                  key={row.id}
                  row={row.original}
                  index={index}
                  cells={drawn}
                  isGrid={isGrid}
                  isSelected={props.isSelected?.(row.original)}
                  measure={shown.measure}
                  cellProps={cellProps}
                />
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
