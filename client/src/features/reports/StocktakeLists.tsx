import type { Dashboard } from '@atkaruu/shared/reports/contract';
import { useTranslation } from 'react-i18next';
import type { TaskSearch } from '../../api/search-params.ts';
import { useBodies } from '../../api/use-bodies.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './StocktakeView.module.css';
import { TaskListLink } from './TaskListLink.tsx';
import { tasksLedBy } from './tasks-led-by.ts';

const MOST_BODIES = 5;

/** By the number overdue, never by per cent. */
export function OverdueByBody({ byBody }: Pick<Dashboard, 'byBody'>) {
  const { t } = useTranslation();
  const { shortNameOf } = useBodies();
  const stuck = byBody
    .filter(({ asLead }) => asLead.overdue > 0)
    .sort((first, second) => second.asLead.overdue - first.asLead.overdue)
    .slice(0, MOST_BODIES);
  if (stuck.length === 0) return <p className={styles.note}>{t('stocktake.stuck.none')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('stocktake.stuck.body')}</th>
          <th scope="col">{t('stocktake.stuck.overdue')}</th>
          <th scope="col">{t('stocktake.stuck.led')}</th>
        </tr>
      </thead>
      <tbody>
        {stuck.map(({ bodyId, asLead }) => {
          const name = bodyId === null ? t('overview.heat.noLead') : shortNameOf(bodyId);
          return (
            <tr key={bodyId}>
              <th scope="row">{name}</th>
              <td>
                <Counted tasks={{ ...tasksLedBy(bodyId), state: ['overdue'] }} of={name} count={asLead.overdue} />
              </td>
              <td>
                <Counted
                  tasks={bodyId === null ? { led: false, leaf: true } : tasksLedBy(bodyId)}
                  of={name}
                  count={asLead.total}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

export function OverdueByAge({ ageing }: Pick<Dashboard, 'ageing'>) {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('stocktake.slips.bucket')}</th>
          <th scope="col">{t('stocktake.tasks')}</th>
          <th scope="col">{t('stocktake.slips.cause')}</th>
        </tr>
      </thead>
      <tbody>
        {ageing.map(({ bucket, total, byCause }) => {
          const [top] = [...byCause].sort((first, second) => second.count - first.count);
          return (
            <tr key={bucket}>
              <th scope="row">{t(`ageing.${bucket}`)}</th>
              <td>
                <Counted tasks={{ state: ['overdue'], ageing: [bucket] }} of={t(`ageing.${bucket}`)} count={total} />
              </td>
              <td>{top === undefined ? '–' : t(`cause.${top.cause}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What the rules bring before a leader; what is not recorded is said to be missing. */
export function WaitingForDecision({ figures }: { figures: Dashboard }) {
  const { t } = useTranslation();
  const old = figures.ageing.find(({ bucket }) => bucket === '>365')?.total ?? 0;
  const lines: { key: 'year' | 'waiting' | 'silent'; count: number; tasks: TaskSearch }[] = [
    { key: 'year', count: old, tasks: { state: ['overdue'], ageing: ['>365'] } },
    { key: 'waiting', count: figures.states.awaiting_verification, tasks: { state: ['awaiting_verification'] } },
    { key: 'silent', count: figures.silent, tasks: { silent: true } },
  ];
  return (
    <>
      <table className={styles.table}>
        <tbody>
          {lines.map(({ key, count, tasks }) => (
            <tr key={key}>
              <th scope="row">{t(`stocktake.decide.${key}`)}</th>
              <td>
                <Counted tasks={tasks} of={t(`stocktake.decide.${key}`)} count={count} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{t('stocktake.decide.missing')}</p>
    </>
  );
}

function Counted({ tasks, of, count }: { tasks: TaskSearch; of: string; count: number }) {
  const format = useFormat();
  return (
    <TaskListLink tasks={tasks} name={`${of}: ${format.number(count)}`}>
      {format.number(count)}
    </TaskListLink>
  );
}
