import { bodyRoles } from '@atkaruu/shared/progress/facts';
import type { Task } from '@atkaruu/shared/tasks/task';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { usePlan } from '../../api/use-plan.ts';
import { Section } from '../../ui/Section.tsx';
import styles from './TaskDetail.module.css';

/** Who answers for the task, by role, under the names of the status date. */
export function TaskBodies({ task }: { task: Task }) {
  const { t } = useTranslation();
  const { slug } = usePlan();
  const { nameOf } = useBodies();
  return (
    <Section title={t('task-page.bodies')}>
      {task.bodies.length === 0 ? (
        <p>{t('task-page.noBodies')}</p>
      ) : (
        <dl className={styles.roles}>
          {bodyRoles.map((role) => {
            const ofRole = task.bodies.filter((body) => body.role === role);
            if (ofRole.length === 0) return null;
            return (
              <div key={role}>
                <dt>{t(`bodyRole.${role}`)}</dt>
                {ofRole.map(({ bodyId }) => (
                  <dd key={bodyId}>
                    <Link to="/plans/$plan/bodies/$body" params={{ plan: slug, body: bodyId }}>
                      {nameOf(bodyId)}
                    </Link>
                  </dd>
                ))}
              </div>
            );
          })}
        </dl>
      )}
    </Section>
  );
}
