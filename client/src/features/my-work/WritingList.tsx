import type { Work } from '@atkaruu/shared/my-work/contract';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Section } from '../../ui/Section.tsx';
import { TaskLink } from './TaskBriefs.tsx';
import styles from './Work.module.css';

/** Reports on tasks that were begun and not sent, on whichever device. */
export function WritingList({ writing }: { writing: Work['writing'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { shortNameOf } = useBodies();
  if (writing.length === 0) return null;
  return (
    <Section title={t('work.writing')} count={format.number(writing.length)}>
      <ul className={styles.list}>
        {writing.map(({ task, bodyId, editedAt }) => (
          <li key={`${task.id} ${bodyId ?? ''}`} className={styles.item}>
            <span className={styles.title}>
              <TaskLink task={task} />
            </span>
            {bodyId !== null && <span className={styles.quiet}>{shortNameOf(bodyId)}</span>}
            <span className={styles.quiet}>
              {t('work.typed', { date: format.date(new Date(editedAt).toISOString().slice(0, 10)) })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
