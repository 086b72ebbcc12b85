import type { Task } from '@atkaruu/shared/tasks/task';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskSearch } from '../../api/search-params.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { Section } from '../../ui/Section.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { Empty, ErrorState, Loading } from '../../ui/States.tsx';
import styles from './BodyTaskLists.module.css';
import { useFirstTasks } from './use-body-tasks.ts';

const FIRST = 10;

/** What is overdue, longest first, and what comes due next; in every role the body has. */
export function BodyTaskLists({ bodyId, asOf }: { bodyId: string; asOf: IsoDate }) {
  const { t } = useTranslation();
  return (
    <>
      <FirstTasks
        title={t('bodies.overdueTasks')}
        none={t('bodies.overdueTasks.none')}
        search={{ body: bodyId, state: ['overdue'], sort: ['-daysLate'] }}
      />
      <FirstTasks
        title={t('bodies.nextTasks')}
        none={t('bodies.nextTasks.none')}
        search={{
          body: bodyId,
          state: ['in_progress', 'not_started', 'not_due', 'awaiting_verification'],
          dueFrom: asOf,
          inForce: true,
          sort: ['dueOn'],
        }}
      />
    </>
  );
}

function FirstTasks({ title, none, search }: { title: string; none: string; search: TaskSearch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const { data, error, refetch } = useFirstTasks(search, FIRST);
  const all = data && data.total > 0 && (
    <Link to="/plans/$plan/tasks" params={{ plan: slug }} search={search}>
      {t('plans.tasks', { count: data.total, n: format.number(data.total) })}
    </Link>
  );
  return (
    <Section title={title} count={all}>
      {data === undefined && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading lines={4} />)}
      {data?.total === 0 && <Empty why={none} />}
      {data && data.total > 0 && (
        <ol className={styles.list}>
          {data.items.map((task) => (
            <TaskLine key={task.id} task={task} planSlug={slug} />
          ))}
        </ol>
      )}
      {data && data.total > FIRST && (
        <p className={styles.more}>
          <Link to="/plans/$plan/tasks" params={{ plan: slug }} search={search}>
            {t('bodies.showAll', { n: format.number(data.total) })}
          </Link>
        </p>
      )}
    </Section>
  );
}

function TaskLine({ task, planSlug }: { task: Task; planSlug: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <li className={styles.line}>
      <Link to="/plans/$plan/tasks/$task" params={{ plan: planSlug, task: task.id }} className={styles.title}>
        {task.number} <LocalText text={task.title} />
      </Link>
      <span className={styles.facts}>
        <span>{t('bodies.due', { date: format.date(task.dueOn) })}</span>
        {task.daysLate > 0 ? (
          <span className={styles.late}>{format.lateness(task.daysLate)}</span>
        ) : (
          <StateBadge state={task.state} />
        )}
      </span>
    </li>
  );
}
