import type { Task } from '@atkaruu/shared/tasks/task';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { Ratio } from '../../ui/Ratio.tsx';
import styles from './TaskTable.module.css';

/** A parent's n of N, leading to the tasks below it. */
export function WholeLink({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { slug } = usePlan();
  const { n, N } = task.fulfilled;
  const ratio = { n, N, rate: N === 0 ? null : n / N };
  return (
    <Link
      to="/plans/$plan/tasks"
      params={{ plan: slug }}
      search={{ parent: task.id, leaf: true, inForce: true }}
      className={styles.whole}
      title={t('tasks.whole', { number: task.number })}
    >
      <Ratio ratio={ratio} />
    </Link>
  );
}
