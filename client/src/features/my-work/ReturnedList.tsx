import type { Work } from '@atkaruu/shared/my-work/contract';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Section } from '../../ui/Section.tsx';
import { TaskLink } from './TaskBriefs.tsx';
import styles from './Work.module.css';

/** What a verifier sent back, with what was said. */
export function ReturnedList({ returned }: { returned: Work['returned'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (returned.length === 0) return null;
  return (
    <Section title={t('work.returned')} count={format.number(returned.length)}>
      <ul className={styles.list}>
        {returned.map(({ task, entry }) => (
          <li key={entry.id} className={styles.item}>
            <span className={styles.title}>
              <TaskLink task={task} />
            </span>
            <span className={styles.quiet}>{format.date(entry.returnedOn)}</span>
            <p className={styles.note}>{t('work.said', { name: entry.returnedBy ?? '–', note: entry.reviewNote ?? '–' })}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
