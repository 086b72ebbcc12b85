import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { daysBetween } from '@atkaruu/shared/values/iso-date';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import styles from './TaskDetail.module.css';

/** Each occurrence of a recurring or ongoing task, the newest first. */
export function OccurrenceTable({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { occurrenceList, occurrences } = task;
  if (occurrenceList.length === 0) return null;
  const ratio = {
    n: occurrences.verified,
    N: occurrences.total,
    rate: occurrences.total === 0 ? null : occurrences.verified / occurrences.total,
  };
  return (
    <Section title={t('task-page.occurrences')} count={format.ratio(ratio)}>
      <div
        className={styles.scroll}
        role="region"
        aria-label={t('section.tableOf', { title: t('task-page.occurrences') })}
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('task-page.due')}</th>
              <th scope="col">{t('task-page.state')}</th>
              <th scope="col" data-align="end">
                {t('task-page.bar.verified')}
              </th>
              <th scope="col">{t('task-page.actual')}</th>
            </tr>
          </thead>
          <tbody>
            {occurrenceList.toReversed().map(({ dueOn, state, completedOn, percentVerified }) => {
              const late = completedOn === null ? 0 : daysBetween(dueOn, completedOn);
              return (
                <tr key={dueOn}>
                  <th scope="row">{format.date(dueOn)}</th>
                  <td>
                    <StateBadge state={state} />
                  </td>
                  <td data-align="end">{format.percent(percentVerified / 100)}</td>
                  <td>
                    {format.date(completedOn)} {late > 0 && <small>{format.lateness(late)}</small>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
