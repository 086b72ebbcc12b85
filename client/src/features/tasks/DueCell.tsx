import type { Task } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './TaskTable.module.css';
import { TextAsWritten } from './TextAsWritten.tsx';

/** The due date and, under it, how the act words it. */
export function DueCell({ task }: { task: Task }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!task.isLeaf) return null;
  const { occurrences, deadlineText, deadline, dueOn } = task;
  if (dueOn === null && deadlineText === null) return <>–</>;
  return (
    <span className={styles.due}>
      <span className="numeric">{format.date(dueOn)}</span>
      {occurrences.total > 1 && (
        <span className={styles.quiet}>
          {t('tasks.occurrences', { n: format.number(occurrences.verified), N: format.number(occurrences.total) })}
        </span>
      )}
      {deadlineText !== null && (
        <span className={styles.quiet} title={deadlineText}>
          <TextAsWritten text={deadlineText} />
        </span>
      )}
      {deadline?.needsPerson && <span className={styles.guess}>{t('tasks.deadlineGuess')}</span>}
    </span>
  );
}
