import type { Dashboard } from '@atkaruu/shared/reports/contract';
import { lights, taskStates } from '@atkaruu/shared/tasks/task';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskSearch } from '../../api/search-params.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { LightShape } from '../../ui/Light.tsx';
import { Section } from '../../ui/Section.tsx';
import { MethodLink } from './MethodLink.tsx';
import styles from './StateStrip.module.css';
import { TaskListLink } from './TaskListLink.tsx';

/** Every task by state and by light, and those nobody reported on. */
export function StateStrip({ states, lights: lightCounts, silent }: Pick<Dashboard, 'states' | 'lights' | 'silent'>) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Section id="states" title={t('overview.strip.title')} howCounted={<MethodLink rule="states" />}>
      <dl className={styles.strip}>
        <dt>{t('overview.strip.states')}</dt>
        <dd>
          <ul className={styles.list}>
            {taskStates.map((state) => (
              <Item key={state} count={states[state]} tasks={{ state: [state] }}>
                {t(`state.${state}`)}
              </Item>
            ))}
          </ul>
        </dd>
        <dt>{t('overview.strip.lights')}</dt>
        <dd>
          <ul className={styles.list}>
            {lights.map((light) => (
              <Item key={light} count={lightCounts[light]} tasks={{ light: [light] }}>
                <LightShape light={light} size={12} /> {t(`light.${light}`)}
              </Item>
            ))}
          </ul>
        </dd>
        <dt>{t('overview.strip.silent')}</dt>
        <dd>
          {silent === 0 ? (
            t('overview.strip.noneSilent')
          ) : (
            <TaskListLink tasks={{ silent: true }}>
              {t('overview.strip.silentTasks', { count: silent, n: format.number(silent) })}
            </TaskListLink>
          )}
        </dd>
      </dl>
    </Section>
  );
}

function Item({ count, tasks, children }: { count: number; tasks: TaskSearch; children: ReactNode }) {
  const format = useFormat();
  if (count === 0) return null;
  return (
    <li>
      <TaskListLink tasks={tasks} className={styles.item}>
        {children} <span className={styles.number}>{format.number(count)}</span>
      </TaskListLink>
    </li>
  );
}
