import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Section } from '../../ui/Section.tsx';
import styles from './TaskDetail.module.css';
import { WholeLink } from './WholeLink.tsx';

/** A parent has no figures of its own: they are those of what is below it. */
export function WholeBelow({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  return (
    <Section title={t('task-page.below')}>
      <p className={styles.reading}>{t('task-page.belowLead')}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{t('task-page.fulfilled')}</dt>
          <dd>
            <WholeLink task={task} />
          </dd>
        </div>
        <div>
          <dt>{t('task-page.children')}</dt>
          <dd>
            <Link to="/plans/$plan/tasks" params={{ plan: slug }} search={{ parent: task.id }}>
              {t('task-page.childrenLink', { count: task.children, n: format.number(task.children) })}
            </Link>
          </dd>
        </div>
      </dl>
    </Section>
  );
}
