import type { Ratio as RatioFigures } from '@atkaruu/shared/reports/contract';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Ratio } from '../../ui/Ratio.tsx';
import type { SortRule, TableColumn } from '../../ui/table-column.ts';
import { useTableLayout } from '../../ui/use-table-layout.ts';
import type { BodyRow, BodyShare, Capacity } from './body-rows.ts';
import { FEWEST_RANKED } from './body-rows.ts';
import { BodyName } from './BodyName.tsx';
import styles from './BodyTable.module.css';
import { StateBar } from './StateBar.tsx';
import { TasksLink, type Scope } from './task-links.tsx';

/** A body’s row, or the row of the whole plan below them. */
export type TableRow = { kind: 'body'; row: BodyRow } | { kind: 'plan'; share: BodyShare };

interface Props {
  caption: string;
  capacity: Capacity;
  rows: readonly TableRow[];
  planSlug: string;
  on: IsoDate;
  sort: readonly SortRule[];
  onSortChange: (sort: SortRule[]) => void;
}

export function BodyTable({ caption, capacity, rows, planSlug, on, sort, onSortChange }: Props) {
  const columns = useColumns({ capacity, rows, planSlug, on });
  const { layout, onLayoutChange } = useTableLayout(`bodies-${capacity}`, columns);
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowId={(row) => (row.kind === 'plan' ? 'plan' : (row.row.bodyId ?? 'nobody'))}
      layout={layout}
      onLayoutChange={onLayoutChange}
      sort={sort}
      onSortChange={onSortChange}
      empty={null}
      phoneRow={(row) => (
        <PhoneBody row={row} cells={cellsOf(row, { capacity, planSlug })} on={on} longest={longestOf(rows, capacity)} />
      )}
    />
  );
}

interface Cells {
  share: BodyShare;
  scope: Scope | null;
}

function cellsOf(row: TableRow, { capacity, planSlug }: { capacity: Capacity; planSlug: string }): Cells {
  if (row.kind === 'plan') return { share: row.share, scope: { planSlug, bodyId: null, capacity } };
  const { bodyId } = row.row;
  return { share: row.row[capacity], scope: bodyId === null ? null : { planSlug, bodyId, capacity } };
}

function longestOf(rows: readonly TableRow[], capacity: Capacity): number {
  return Math.max(0, ...rows.map((row) => (row.kind === 'plan' ? 0 : row.row[capacity].total)));
}

function useColumns({
  capacity,
  rows,
  planSlug,
  on,
}: Pick<Props, 'capacity' | 'rows' | 'planSlug' | 'on'>): TableColumn<TableRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const longest = longestOf(rows, capacity);
    const cells = (draw: (cells: Cells, row: TableRow) => ReactNode) => (row: TableRow) =>
      draw(cellsOf(row, { capacity, planSlug }), row);
    return [
      {
        id: 'name',
        header: t('bodies.body'),
        width: 348,
        canSort: true,
        isRowHeader: true,
        cell: (row) => (row.kind === 'plan' ? <strong>{t('bodies.wholePlan')}</strong> : <BodyName row={row.row} on={on} />),
      },
      {
        id: 'rate',
        header: t('bodies.fulfilled'),
        hint: t('bodies.fulfilledHint'),
        width: 184,
        canSort: true,
        cell: cells(({ share, scope }) => <Fulfilled share={share} scope={scope} />),
      },
      {
        id: 'total',
        header: t('bodies.total'),
        width: 84,
        canSort: true,
        align: 'end',
        cell: cells(({ share, scope }) => <Count count={share.total} scope={scope} />),
      },
      {
        id: 'overdue',
        header: t('bodies.overdue'),
        width: 116,
        canSort: true,
        align: 'end',
        cell: cells(({ share, scope }) => <Count count={share.overdue} scope={scope} search={{ state: ['overdue'] }} isBad />),
      },
      {
        id: 'silent',
        header: t('bodies.silent'),
        hint: t('bodies.silentHint'),
        width: 116,
        canSort: true,
        align: 'end',
        cell: cells(({ share, scope }) => <Count count={share.silent} scope={scope} search={{ silent: true }} />),
      },
      {
        id: 'states',
        header: t('bodies.states'),
        isWide: true,
        width: 260,
        cell: cells(({ share, scope }, row) => (
          <StateBar share={share} scope={scope} longest={row.kind === 'plan' ? share.total : longest} />
        )),
      },
    ];
  }, [t, capacity, rows, planSlug, on]);
}

function Fulfilled({ share, scope }: Cells) {
  const { t } = useTranslation();
  const { fulfilment } = share;
  if (fulfilment.rate === null) return <span title={t('bodies.nothingDue')}>–</span>;
  return (
    <>
      <TasksLink scope={scope} search={{ due: true }} className={styles.plain}>
        <Ratio ratio={withRate(fulfilment)} withBar />
      </TasksLink>
      {fulfilment.N < FEWEST_RANKED && <span className={styles.few}>{t('bodies.few')}</span>}
    </>
  );
}

function withRate({ n, N, rate }: RatioFigures) {
  return { n, N, rate };
}

interface CountProps {
  count: number;
  scope: Scope | null;
  search?: Parameters<typeof TasksLink>[0]['search'];
  isBad?: boolean;
}

function Count({ count, scope, search = {}, isBad = false }: CountProps) {
  const format = useFormat();
  return (
    <TasksLink scope={scope} search={search} isEmpty={count === 0} className={isBad ? styles.bad : styles.plain}>
      {format.number(count)}
    </TasksLink>
  );
}

interface PhoneProps {
  row: TableRow;
  cells: Cells;
  on: IsoDate;
  longest: number;
}

function PhoneBody({ row, cells, on, longest }: PhoneProps) {
  const { t } = useTranslation();
  const { share, scope } = cells;
  return (
    <div className={styles.phone}>
      {row.kind === 'plan' ? <strong>{t('bodies.wholePlan')}</strong> : <BodyName row={row.row} on={on} />}
      <Fulfilled share={share} scope={scope} />
      <p className={styles.phoneFacts}>
        <span>
          {t('bodies.total')}: <Count count={share.total} scope={scope} />
        </span>
        <span>
          {t('bodies.overdue')}: <Count count={share.overdue} scope={scope} search={{ state: ['overdue'] }} isBad />
        </span>
        <span>
          {t('bodies.silent')}: <Count count={share.silent} scope={scope} search={{ silent: true }} />
        </span>
      </p>
      <StateBar share={share} scope={scope} longest={row.kind === 'plan' ? share.total : longest} />
    </div>
  );
}
