import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Section } from '../../ui/Section.tsx';
import { useDeadlineWords } from './use-deadline-words.ts';
import styles from './TaskDetail.module.css';
import { TextAsWritten } from './TextAsWritten.tsx';

/** The deadline as the act words it, how it is read, and lateness against the first version and the one in force. */
export function DeadlineFacts({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDeadlineWords();
  const { deadlineText, deadline, dueOn, originalDueOn, daysLate, daysLateOriginal } = task;
  const lateness = (days: number) => (days === 0 ? t('task-page.notLate') : format.lateness(days));
  return (
    <Section title={t('task-page.deadline')}>
      {deadlineText === null ? (
        <p>{t('task-page.noDeadline')}</p>
      ) : (
        <blockquote className={styles.quote}>
          <TextAsWritten text={deadlineText} />
        </blockquote>
      )}
      {deadline && (
        <p className={styles.reading}>
          {words(deadline)}
          {deadline.needsPerson && <strong> {t('tasks.deadlineGuess')}</strong>}
        </p>
      )}
      {dueOn !== null && (
        <dl className={styles.facts}>
          <div>
            <dt>{t('task-page.currentDue')}</dt>
            <dd>
              <span className="numeric">{format.date(dueOn)}</span> · {lateness(daysLate)}
            </dd>
          </div>
          <div>
            <dt>{t('task-page.originalDue')}</dt>
            <dd>
              <span className="numeric">{format.date(originalDueOn)}</span>
              {originalDueOn !== null && <> · {lateness(daysLateOriginal)}</>}
            </dd>
          </div>
        </dl>
      )}
    </Section>
  );
}
