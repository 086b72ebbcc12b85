import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Light } from '../../ui/Light.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { figuresOf } from './shown-figures.ts';
import styles from './TaskDetail.module.css';
import { useLightReason } from './use-light-reason.ts';

/** How the task stands on the status date: light with its reason, dates, three bars. */
export function StatusStrip({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { asOf } = useStatusDate();
  const { thresholds } = usePlan();
  const reason = useLightReason(task, thresholds, asOf);
  return (
    <section className={styles.strip} aria-label={t('task-page.status', { date: format.date(asOf) })}>
      <p className={styles.verdict}>
        <Light light={task.light} size={18} />
        {task.isLeaf && <StateBadge state={task.state} />}
        <span>{reason}</span>
      </p>
      {task.isLeaf && <Dates task={task} />}
      <Bars task={task} />
    </section>
  );
}

function Dates({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dueOn, forecastOn, completedOn, slipDays, daysLate, state } = task;
  const late = state === 'completed_late' || state === 'completed_on_time' ? daysLate : 0;
  return (
    <dl className={styles.dates}>
      <div>
        <dt>{t(task.occurrences.total > 1 ? 'task-page.nextDue' : 'task-page.planned')}</dt>
        <dd>{format.date(dueOn)}</dd>
      </div>
      <div>
        <dt>{t('task-page.forecast')}</dt>
        <dd>
          {format.date(forecastOn)}
          {forecastOn !== null && slipDays !== 0 && <small>{format.lateness(slipDays)}</small>}
        </dd>
      </div>
      <div>
        <dt>{t('task-page.actual')}</dt>
        <dd>
          {format.date(completedOn)}
          {completedOn !== null && late !== 0 && <small>{format.lateness(late)}</small>}
        </dd>
      </div>
    </dl>
  );
}

function Bars({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const figures = figuresOf(task);
  return (
    <dl className={styles.bars}>
      {(['expected', 'reported', 'verified'] as const).map((name) => {
        const value = figures[name];
        return (
          <div key={name} data-silent={task.isSilent && name !== 'expected'}>
            <dt>{t(`task-page.bar.${name}`)}</dt>
            <dd>
              <svg viewBox="0 0 100 6" preserveAspectRatio="none" className={styles.bar} aria-hidden="true" focusable="false">
                <rect width="100" height="6" className={styles.track} />
                {value !== null && <rect width={value} height="6" data-series={name} />}
              </svg>
              <span className="numeric">{format.percent(value === null ? null : value / 100)}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
