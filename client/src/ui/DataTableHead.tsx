import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './DataTable.module.css';
import { Icon } from './Icon.tsx';
import { nextSort, type SortRule, type TableColumn } from './table-column.ts';

interface Props<Row> {
  column: TableColumn<Row>;
  sort: readonly SortRule[];
  onSortChange: ((sort: SortRule[]) => void) | undefined;
  /** Pixels from the start of the table for a pinned column, else null. */
  offset: number | null;
  width: number;
  onResizeStart: (event: unknown) => void;
  onWidthChange: (width: number) => void;
}

const STEP = 16;
const MIN_WIDTH = 48;

export function DataTableHead<Row>({ column, sort, onSortChange, offset, ...sizing }: Props<Row>) {
  const index = sort.findIndex(({ id }) => id === column.id);
  const rule = sort[index];
  const order = rule === undefined ? undefined : rule.isDescending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      data-align={column.align}
      data-pinned={offset !== null}
      style={offset === null ? undefined : { insetInlineStart: offset }}
      aria-sort={order}
      title={column.hint}
    >
      {column.canSort && onSortChange ? (
        <SortButton
          header={column.header}
          order={order}
          place={sort.length > 1 && index >= 0 ? index + 1 : null}
          onSort={(keepsOthers) => {
            onSortChange(nextSort(sort, column.id, keepsOthers));
          }}
        />
      ) : (
        column.header
      )}
      <ResizeHandle header={column.header} {...sizing} />
    </th>
  );
}

interface SortButtonProps {
  header: string;
  order: 'ascending' | 'descending' | undefined;
  /** Which of several columns this is; null for the only one. */
  place: number | null;
  onSort: (keepsOthers: boolean) => void;
}

function SortButton({ header, order, place, onSort }: SortButtonProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles.sort}
      title={t('table.sortHint')}
      onClick={(event) => {
        onSort(event.shiftKey);
      }}
    >
      <span>{header}</span>
      <span className={styles.mark} data-order={order ?? 'none'}>
        <Icon name={order === 'descending' ? 'down' : 'up'} size={14} />
        {place}
      </span>
    </button>
  );
}

type HandleProps = Pick<Props<never>, 'width' | 'onResizeStart' | 'onWidthChange'> & { header: string };

function ResizeHandle({ header, width, onResizeStart, onWidthChange }: HandleProps) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onWidthChange(Math.max(MIN_WIDTH, width + step));
  };
  return (
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={t('table.resize', { column: header })}
      aria-valuenow={width}
      aria-valuemin={MIN_WIDTH}
      aria-valuemax={1200}
      tabIndex={0}
      className={styles.resize}
      data-print="hide"
      onMouseDown={onResizeStart}
      onTouchStart={onResizeStart}
      onKeyDown={onKeyDown}
    />
  );
}
