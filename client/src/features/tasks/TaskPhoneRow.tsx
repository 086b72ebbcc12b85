import type { Task } from '@atkaruu/shared/tasks/task';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Light } from '../../ui/Light.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { figuresOf } from './shown-figures.ts';
import styles from './TaskTable.module.css';
import { WholeLink } from './WholeLink.tsx';

/** Two lines: what, and how it stands. */
export function TaskPhoneRow({ task }: { task: Task }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const { shortNameOf } = useBodies();
  const { verified } = figuresOf(task);
  const lead = task.bodies.find(({ role }) => role === 'lead');
  return (
    <div className={styles.phone}>
      <Link
        to="/plans/$plan/tasks/$task"
        params={{ plan: slug, task: task.id }}
        className={styles.phoneTitle}
        data-parent={!task.isLeaf}
      >
        {task.number}. <LocalText text={task.title} />
      </Link>
      <span className={styles.phoneFacts}>
        <Light light={task.light} />
        {task.isLeaf ? (
          <>
            <span>{verified === null ? '–' : t('tasks.phone.verified', { percent: format.percent(verified / 100) })}</span>
            {task.dueOn !== null && <span>{t('tasks.phone.due', { date: format.date(task.dueOn) })}</span>}
            {lead && <span>{shortNameOf(lead.bodyId)}</span>}
          </>
        ) : (
          <WholeLink task={task} />
        )}
      </span>
    </div>
  );
}
