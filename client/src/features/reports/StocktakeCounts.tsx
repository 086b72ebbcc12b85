import type { Figure } from '@atkaruu/shared/progress/headline-figures';
import type { Dashboard } from '@atkaruu/shared/reports/contract';
import type { Stocktake } from '@atkaruu/shared/reports/stocktake-contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './StocktakeView.module.css';
import { TaskListLink } from './TaskListLink.tsx';

const groups = [
  { group: 'done', field: 'done' },
  { group: 'partly', field: 'partly' },
  { group: 'not_done', field: 'notDone' },
  { group: 'not_yet_due', field: 'notYetDue' },
] as const;

/** The headline figures, and the four counts beside those of the last period and of the year before. */
export function StocktakeCounts({ figures, stocktake }: { figures: Dashboard; stocktake: Stocktake }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { fulfilment, weighted } = figures.headline;
  const days = [
    { name: t('stocktake.now'), on: figures.asOf, counts: figures.fourCounts },
    ...(['lastPeriod', 'lastYear'] as const).flatMap((key) => {
      const day = stocktake[key];
      return day === null ? [] : [{ name: t(`stocktake.${key}`), on: day.on, counts: day.fourCounts }];
    }),
  ];
  return (
    <>
      <dl className={styles.figures}>
        <BigFigure figure="fulfilment" label={t('overview.figure.fulfilment')} value={fulfilment.rate}>
          {t('overview.figure.ofTasks', { n: format.number(fulfilment.n, 1), N: format.number(fulfilment.N, 1) })}
        </BigFigure>
        <BigFigure figure="weighted" label={t('overview.figure.weighted')} value={weighted.verified}>
          {`${t('overview.figure.expected')} ${format.percent(weighted.expected)}`}
        </BigFigure>
      </dl>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('stocktake.tasks')}</th>
            {days.map(({ name, on }) => (
              <th key={name} scope="col" title={format.date(on)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, field }) => (
            <tr key={group}>
              <th scope="row">{t(`group.${group}`)}</th>
              {days.map(({ name, on, counts }) => (
                <td key={name}>
                  <TaskListLink
                    tasks={{ group: [group], asOf: on }}
                    name={`${t(`group.${group}`)}, ${name}: ${format.number(counts[field])}`}
                  >
                    {format.number(counts[field])}
                  </TaskListLink>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

interface BigFigureProps {
  figure: Figure;
  label: string;
  value: number | null;
  children: string;
}

function BigFigure({ figure, label, value, children }: BigFigureProps) {
  const format = useFormat();
  const { slug } = usePlan();
  return (
    <div>
      <dt>{label}</dt>
      <dd className={styles.value}>
        <Link to="/plans/$plan/figures/$figure" params={{ plan: slug, figure }} aria-label={`${label}: ${format.percent(value)}`}>
          {format.percent(value)}
        </Link>
      </dd>
      <dd className={styles.note}>{children}</dd>
    </div>
  );
}
