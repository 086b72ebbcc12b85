import type { Figure } from '@atkaruu/shared/reports/contract';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useDownloadCsv } from '../../ui/use-download-csv.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LocalText, useLocalText } from '../../ui/LocalText.tsx';
import { Section, ToolButton } from '../../ui/Section.tsx';
import { Empty } from '../../ui/States.tsx';
import type { TableColumn } from '../../ui/table-column.ts';
import { useTableLayout } from '../../ui/use-table-layout.ts';
import styles from './FigureRows.module.css';
import { reAdd } from './re-add.ts';

type Row = Figure['rows'][number];

const DIGITS = 4;

/** The tasks that make the number, and their sum beside it. */
export function FigureRows({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localText = useLocalText();
  const { slug } = usePlan();
  const columns = useColumns();
  const downloadCsv = useDownloadCsv();
  const { layout, onLayoutChange } = useTableLayout<Row>('figure-rows', columns);
  const title = t('figurePage.rows');
  const count = figure.rows.length;
  const onDownload = () => {
    const made = [figure.asOf, figure.knownAt, figure.planVersion, figure.ruleVersion, figure.sha256];
    downloadCsv(`${slug}-${figure.figure}-${figure.asOf}.csv`, [
      ['number', 'title', 'weight', 'counted', 'contribution', 'asOf', 'knownAt', 'planVersion', 'ruleVersion', 'sha256'],
      ...figure.rows.map((row) => [row.number, localText(row.title), row.weight, row.counted, row.contribution, ...made]),
    ]);
  };
  return (
    <Section
      id="rows"
      title={title}
      count={t('figurePage.rows.count', { count, n: format.number(count) })}
      actions={<ToolButton icon="download" label="CSV" name={t('section.downloadOf', { title })} onClick={onDownload} />}
    >
      <SumLine figure={figure} />
      <DataTable
        caption={t('section.tableOf', { title })}
        columns={columns}
        rows={figure.rows}
        rowId={({ taskId }) => taskId}
        layout={layout}
        onLayoutChange={onLayoutChange}
        height="page"
        empty={<Empty why={t('figurePage.rows.none')} next={t('figurePage.rows.noneNext')} />}
        phoneRow={(row) => <PhoneRow row={row} />}
      />
    </Section>
  );
}

/** Added here from the rows, not taken from the answer. */
function SumLine({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (figure.rows.length === 0) return null;
  const { contribution, counted, rate, agrees } = reAdd(figure);
  return (
    <p className={styles.sum} data-agrees={agrees} role={agrees ? undefined : 'alert'}>
      <span>
        {t('figurePage.sum')}: <span className="numeric">Σ {format.number(contribution, DIGITS)}</span> ÷{' '}
        <span className="numeric">Σ {format.number(counted, DIGITS)}</span> ={' '}
        <strong className="numeric">{format.percent(rate, 1)}</strong>
      </span>
      <span className={styles.verdict}>
        <Icon name={agrees ? 'check' : 'close'} size={16} />
        {t(agrees ? 'figurePage.sum.agrees' : 'figurePage.sum.differs')}
      </span>
    </p>
  );
}

function TaskLink({ row, children }: { row: Row; children: React.ReactNode }) {
  const { slug } = usePlan();
  return (
    <Link to="/plans/$plan/tasks/$task" params={{ plan: slug, task: row.taskId }} data-row-link>
      {children}
    </Link>
  );
}

function PhoneRow({ row }: { row: Row }) {
  const format = useFormat();
  return (
    <>
      <TaskLink row={row}>
        {row.number} <LocalText text={row.title} />
      </TaskLink>
      <span className="numeric">
        {format.number(row.contribution, 3)} ÷ {format.number(row.counted, 3)}
      </span>
    </>
  );
}

function useColumns(): TableColumn<Row>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'number',
        header: t('figurePage.column.number'),
        width: 88,
        isRowHeader: true,
        cell: (row) => <TaskLink row={row}>{row.number}</TaskLink>,
      },
      {
        id: 'title',
        header: t('figurePage.column.title'),
        width: 320,
        isWide: true,
        cell: ({ title }) => <LocalText text={title} />,
      },
      ...(['weight', 'counted', 'contribution'] as const).map((id) => ({
        id,
        header: t(`figurePage.column.${id}`),
        align: 'end' as const,
        width: 116,
        cell: (row: Row) => format.number(row[id], DIGITS),
      })),
    ],
    [t, format],
  );
}
