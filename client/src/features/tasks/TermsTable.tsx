import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './TaskDetail.module.css';
import { changedTerms } from './changed-terms.ts';
import { TextAsWritten } from './TextAsWritten.tsx';

/** What each version of the plan says of the task; what a version changed stands out. */
export function TermsTable({ terms }: { terms: TaskDetail['terms'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (terms.length === 0) return null;
  return (
    <Section title={t('task-page.terms')} count={format.number(terms.length)}>
      <div
        className={styles.scroll}
        role="region"
        aria-label={t('section.tableOf', { title: t('task-page.terms') })}
        tabIndex={0}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('task-page.inForceFrom')}</th>
              <th scope="col">{t('task-page.deadline')}</th>
              <th scope="col">{t('task-page.due')}</th>
              <th scope="col">{t('task-page.standing')}</th>
              <th scope="col">{t('task-page.reasonOfChange')}</th>
            </tr>
          </thead>
          <tbody>
            {changedTerms(terms).map(({ terms: one, changed }) => (
              <tr key={one.planVersionId}>
                <th scope="row">{format.date(one.inForceFrom)}</th>
                <td data-changed={changed.includes('deadlineText')}>
                  {one.deadlineText === null ? '–' : <TextAsWritten text={one.deadlineText} />}
                </td>
                <td data-changed={changed.includes('dueOn')}>{format.date(one.dueOn)}</td>
                <td data-changed={changed.includes('standing')}>{t(`standing.${one.standing}`)}</td>
                <td>
                  <LocalText text={one.reason} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
