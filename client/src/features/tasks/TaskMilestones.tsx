import type { Milestone } from '@atkaruu/shared/milestones/milestone';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { milestones } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { Section } from '../../ui/Section.tsx';
import { MilestoneStateBadge } from '../../ui/StateBadge.tsx';
import { ErrorState, Loading } from '../../ui/States.tsx';
import styles from './TaskDetail.module.css';

/** The dated points inside the task. */
export function TaskMilestones({ taskId }: { taskId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const { asOf, knownAt } = useStatusDate();
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.plan(slug, 'milestones', 'of-task', taskId, asOf, knownAt),
    queryFn: async ({ signal }) =>
      (
        await milestones.listMilestones(
          { params: { plan: slug }, query: { task: taskId, asOf, knownAt, limit: 200 } },
          { signal },
        )
      ).data,
  });
  if (data?.total === 0) return null;
  const datesOf = ({ plannedOn, forecastOn, achievedOn, days }: Milestone): string[] => [
    ...(plannedOn === null ? [] : [t('task-page.milestone.planned', { date: format.date(plannedOn) })]),
    ...(forecastOn === null || achievedOn !== null ? [] : [t('task-page.milestone.forecast', { date: format.date(forecastOn) })]),
    ...(achievedOn === null ? [] : [t('task-page.milestone.achieved', { date: format.date(achievedOn) })]),
    ...(days > 0 ? [format.lateness(days)] : []),
  ];
  return (
    <Section title={t('task-page.milestones')} count={data && format.number(data.total)}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading lines={2} />}
      {data && (
        <ul className={styles.list}>
          {data.items.map((milestone) => (
            <li key={milestone.id}>
              <span>
                <LocalText text={milestone.title} /> <MilestoneStateBadge state={milestone.state} />
              </span>
              <span className={styles.quiet}>{datesOf(milestone).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
