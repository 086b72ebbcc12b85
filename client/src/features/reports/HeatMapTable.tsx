import type { HeatMap } from '@atkaruu/shared/reports/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { LightShape } from '../../ui/Light.tsx';
import { cellKind, quarterOf, yearsOf, type HeatCell, type HeatColumn } from '@atkaruu/shared/reports/heat-map-view';
import styles from './HeatMapTable.module.css';
import { TaskListLink } from './TaskListLink.tsx';
import { tasksLedBy } from './tasks-led-by.ts';

const romanQuarters = ['I', 'II', 'III', 'IV'];

export function HeatMapTable({ heatMap }: { heatMap: HeatMap }) {
  const { t } = useTranslation();
  const { columns, rows, totals, total } = heatMap;
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={t('section.tableOf', { title: t('overview.heat.title') })}
      tabIndex={0}
    >
      <table className={styles.table}>
        <caption className="visually-hidden">{t('overview.heat.title')}</caption>
        <HeatHead columns={columns} />
        <tbody>
          {rows.map(({ bodyId, cells, total: ofRow }) => (
            <tr key={bodyId ?? ''}>
              <th scope="row" className={styles.body}>
                <BodyName bodyId={bodyId} />
              </th>
              {cells.map((cell, index) => (
                <Cell key={columns[index]?.key} cell={cell} column={columns[index]} bodyId={bodyId} />
              ))}
              <Sum {...ofRow} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={styles.body}>
              {t('overview.heat.total')}
            </th>
            {totals.map((cell, index) => (
              <Cell key={columns[index]?.key} cell={cell} column={columns[index]} bodyId="all" />
            ))}
            <Sum {...total} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function HeatHead({ columns }: { columns: readonly HeatColumn[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={styles.body}>
          {t('overview.heat.body')}
        </th>
        {yearsOf(columns).map(({ year, quarters }) => (
          <th key={year} scope="colgroup" colSpan={quarters} className={styles.year}>
            {year}
          </th>
        ))}
        <th scope="col" rowSpan={2} className={styles.sum}>
          {t('overview.heat.total')}
        </th>
      </tr>
      <tr>
        {columns.map((column) => (
          <th key={column.key} scope="col" data-first={quarterOf(column) === 1} title={format.period(column.key)}>
            {romanQuarters[quarterOf(column) - 1]}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function BodyName({ bodyId }: { bodyId: string | null }) {
  const { t } = useTranslation();
  const { slug } = usePlan();
  const { nameOf, shortNameOf } = useBodies();
  if (bodyId === null) return <>{t('overview.heat.noLead')}</>;
  return (
    <Link to="/plans/$plan/bodies/$body" params={{ plan: slug, body: bodyId }} title={nameOf(bodyId)}>
      {shortNameOf(bodyId)}
    </Link>
  );
}

interface CellProps {
  cell: HeatCell;
  column: HeatColumn | undefined;
  /** `all` for the row of totals; null for tasks without a lead. */
  bodyId: string | null;
}

function Cell({ cell, column, bodyId }: CellProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useBodies();
  if (column === undefined) return null;
  const kind = cellKind(cell);
  const isFirst = quarterOf(column) === 1;
  if (kind === 'nothing') {
    return (
      <td className={styles.cell} data-first={isFirst}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('overview.heat.nothing')}</span>
      </td>
    );
  }
  const light = kind === 'later' ? null : cell.light;
  const counts = `${format.number(cell.verified)}/${format.number(cell.due)}`;
  const content = (
    <>
      {light !== null && <LightShape light={light} size={9} />}
      <span>{counts}</span>
    </>
  );
  const body = bodyId === null ? t('overview.heat.noLead') : bodyId === 'all' ? t('overview.heat.all') : nameOf(bodyId);
  const words = t('overview.heat.cell', { body, quarter: format.period(column.key), counts });
  const name = `${words}, ${light === null ? t('overview.heat.notYet') : t(`light.${light}`)}`;
  const due = { dueFrom: column.startsOn, dueTo: column.endsOn, inForce: true };
  return (
    <td className={styles.cell} data-light={light ?? undefined} data-later={kind === 'later'} data-first={isFirst}>
      <TaskListLink tasks={bodyId === 'all' ? due : { ...tasksLedBy(bodyId), ...due }} className={styles.link} name={name}>
        {content}
      </TaskListLink>
    </td>
  );
}

/** Due dates of all quarters: tasks that recur are in several of them, so that no list of tasks has this total. */
function Sum({ verified, due }: { verified: number; due: number }) {
  const format = useFormat();
  return <td className={styles.sum}>{due === 0 ? '–' : `${format.number(verified)}/${format.number(due)}`}</td>;
}
