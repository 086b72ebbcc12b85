import type { Dashboard } from '@atkaruu/shared/reports/contract';
import type { CountGroup } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Section } from '../../ui/Section.tsx';
import styles from './FourCounts.module.css';
import { MethodLink } from './MethodLink.tsx';
import { TaskListLink } from './TaskListLink.tsx';

type Counts = Dashboard['fourCounts'];

const groups = [
  { group: 'done', field: 'done' },
  { group: 'partly', field: 'partly' },
  { group: 'not_done', field: 'notDone' },
  { group: 'not_yet_due', field: 'notYetDue' },
] as const satisfies readonly { group: CountGroup; field: keyof Counts }[];

export function FourCounts({ fourCounts }: { fourCounts: Counts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { lastYear, total } = fourCounts;
  return (
    <Section
      id="counts"
      title={t('overview.counts.title')}
      count={t('overview.counts.total', { count: total, n: format.number(total) })}
      howCounted={<MethodLink rule="fourCounts" />}
    >
      <dl className={styles.counts}>
        {groups.map(({ group, field }) => (
          <div key={group} className={styles.count}>
            <dt>{t(`group.${group}`)}</dt>
            <dd>
              <TaskListLink
                tasks={{ group: [group] }}
                className={styles.value}
                name={`${t(`group.${group}`)}: ${format.number(fourCounts[field])}`}
              >
                {format.number(fourCounts[field])}
              </TaskListLink>
            </dd>
            {lastYear && (
              <dd className={styles.change}>
                <Change now={fourCounts[field]} before={lastYear[field]} />{' '}
                <TaskListLink tasks={{ group: [group], asOf: lastYear.on }}>
                  {t('overview.counts.before', { date: format.date(lastYear.on), n: format.number(lastYear[field]) })}
                </TaskListLink>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {lastYear === null && <p className={styles.change}>{t('overview.counts.noYear')}</p>}
    </Section>
  );
}

function Change({ now, before }: { now: number; before: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (now === before) return <>{t('overview.counts.same')}.</>;
  const isMore = now > before;
  return (
    <>
      <span aria-hidden="true">{isMore ? '↑' : '↓'}</span>{' '}
      {t(isMore ? 'overview.counts.more' : 'overview.counts.less', { n: format.number(Math.abs(now - before)) })}.
    </>
  );
}
