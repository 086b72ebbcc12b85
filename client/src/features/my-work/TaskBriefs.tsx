import type { TaskBrief } from '@atkaruu/shared/my-work/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { Section, ToolButton } from '../../ui/Section.tsx';
import styles from './Work.module.css';

export function TaskLink({ task }: { task: TaskBrief }) {
  const { slug } = usePlan();
  return (
    <Link to="/plans/$plan/tasks/$task" params={{ plan: slug, task: task.id }}>
      {task.number}. <LocalText text={task.title} />
    </Link>
  );
}

const FIRST = 10;

/** Tasks with their day; nothing is drawn when there are none. */
export function TaskBriefs({ title, tasks }: { title: string; tasks: readonly TaskBrief[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  if (tasks.length === 0) return null;
  return (
    <Section title={title} count={format.number(tasks.length)}>
      <ul className={styles.list}>
        {(isWhole ? tasks : tasks.slice(0, FIRST)).map((task) => (
          <li key={task.id} className={styles.item}>
            <span className={styles.title}>
              <TaskLink task={task} />
            </span>
            <span className={styles.quiet}>{format.percent(task.percentReported / 100)}</span>
            <span className={styles.quiet}>{t('work.due', { date: format.date(task.dueOn) })}</span>
            {task.daysLate > 0 && <span className={styles.late}>{t('work.late', { days: format.days(task.daysLate) })}</span>}
          </li>
        ))}
      </ul>
      {!isWhole && tasks.length > FIRST && (
        <ToolButton icon="down" label={t('work.showAll', { n: format.number(tasks.length) })} onClick={() => setWhole(true)} />
      )}
    </Section>
  );
}
