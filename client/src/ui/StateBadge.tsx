import type { MilestoneState } from '@atkaruu/shared/milestones/milestone';
import type { TaskState } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import styles from './StateBadge.module.css';

type Tone = 'done' | 'late' | 'waiting' | 'bad' | 'working' | 'quiet' | 'off';

const toneOfTask = {
  cancelled: 'off',
  suspended: 'off',
  completed_on_time: 'done',
  completed_late: 'late',
  awaiting_verification: 'waiting',
  overdue: 'bad',
  in_progress: 'working',
  not_started: 'quiet',
  not_due: 'quiet',
} as const satisfies Record<TaskState, Tone>;

const toneOfMilestone = {
  achieved_on_time: 'done',
  achieved_late: 'late',
  achieved: 'done',
  overdue: 'bad',
  forecast_late: 'waiting',
  planned: 'quiet',
} as const satisfies Record<MilestoneState, Tone>;

/** The word says the state; the tone only helps the eye. `null`: a parent has no state of its own. */
export function StateBadge({ state }: { state: TaskState | null }) {
  const { t } = useTranslation();
  if (state === null) return <span>–</span>;
  return (
    <span className={styles.badge} data-tone={toneOfTask[state]}>
      {t(`state.${state}`)}
    </span>
  );
}

export function MilestoneStateBadge({ state }: { state: MilestoneState }) {
  const { t } = useTranslation();
  return (
    <span className={styles.badge} data-tone={toneOfMilestone[state]}>
      {t(`milestoneState.${state}`)}
    </span>
  );
}
