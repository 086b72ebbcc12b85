import type { TaskState } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { BodyShare } from './body-rows.ts';
import styles from './StateBar.module.css';
import { TasksLink, type Scope } from './task-links.tsx';

/** From done to not yet due, then what has left the plan. */
export const stateOrder = [
  'completed_on_time',
  'completed_late',
  'awaiting_verification',
  'in_progress',
  'overdue',
  'not_started',
  'not_due',
  'suspended',
  'cancelled',
] as const satisfies readonly TaskState[];

interface Props {
  share: BodyShare;
  scope: Scope | null;
  /** The longest bar of the table: lengths can be compared. */
  longest: number;
}

/** How many tasks in which state; every part leads to its list. */
export function StateBar({ share, scope, longest }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  if (share.total === 0) return <span>–</span>;
  return (
    <div className={styles.frame}>
      <ul className={styles.bar} style={{ inlineSize: `${(share.total / Math.max(1, longest)) * 100}%` }}>
        {stateOrder
          .filter((state) => share.states[state] > 0)
          .map((state) => (
            <li key={state} style={{ flexGrow: share.states[state] }}>
              <TasksLink
                scope={scope}
                search={{ state: [state] }}
                className={styles.part}
                label={`${t(`state.${state}`)}: ${format.number(share.states[state])}`}
              >
                <span className={styles.count} data-state={state}>
                  {format.number(share.states[state])}
                </span>
              </TasksLink>
            </li>
          ))}
      </ul>
    </div>
  );
}

/** What the parts of the bars mean; only states that occur. */
export function StateKey({ shares }: { shares: readonly BodyShare[] }) {
  const { t } = useTranslation();
  const found = stateOrder.filter((state) => shares.some(({ states }) => states[state] > 0));
  return (
    <ul className={styles.key}>
      {found.map((state) => (
        <li key={state}>
          <span className={styles.swatch} data-state={state} aria-hidden="true" />
          {t(`state.${state}`)}
        </li>
      ))}
    </ul>
  );
}
