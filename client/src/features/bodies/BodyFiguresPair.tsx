import { lights, type Light as LightName } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Light } from '../../ui/Light.tsx';
import { Section } from '../../ui/Section.tsx';
import { Empty } from '../../ui/States.tsx';
import type { BodyShare, Capacity } from './body-rows.ts';
import styles from './BodyFiguresPair.module.css';
import { StateBar, stateOrder } from './StateBar.tsx';
import { TasksLink, type Scope } from './task-links.tsx';
import { useTasksInCapacity } from './use-body-tasks.ts';

interface Props {
  bodyId: string;
  asLead: BodyShare;
  asCoExecutor: BodyShare;
}

/** As lead and as co-executor apart: the two never add up to one figure. */
export function BodyFiguresPair({ bodyId, asLead, asCoExecutor }: Props) {
  const { slug } = usePlan();
  const longest = Math.max(asLead.total, asCoExecutor.total);
  return (
    <div className={styles.pair}>
      <Share share={asLead} scope={{ planSlug: slug, bodyId, capacity: 'asLead' }} longest={longest} />
      <Share share={asCoExecutor} scope={{ planSlug: slug, bodyId, capacity: 'asCoExecutor' }} longest={longest} />
    </div>
  );
}

interface ShareProps {
  share: BodyShare;
  scope: Scope & { bodyId: string };
  longest: number;
}

function Share({ share, scope, longest }: ShareProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { fulfilment, total, overdue, silent } = share;
  const count = (
    <TasksLink scope={scope} search={{}} isEmpty={total === 0}>
      {t('plans.tasks', { count: total, n: format.number(total) })}
    </TasksLink>
  );
  if (total === 0) {
    return (
      <Section title={t(`bodies.${scope.capacity}`)}>
        <Empty why={t(`bodies.${scope.capacity}.noneOfBody`)} />
      </Section>
    );
  }
  return (
    <Section title={t(`bodies.${scope.capacity}`)} count={count}>
      <dl className={styles.headline}>
        <div>
          <dt>{t('bodies.fulfilled')}</dt>
          <dd>
            {fulfilment.rate === null ? (
              <>
                – <span className={styles.why}>{t('bodies.nothingDue')}</span>
              </>
            ) : (
              <TasksLink scope={scope} search={{ due: true }}>
                {format.ratio(fulfilment)}
              </TasksLink>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('bodies.overdue')}</dt>
          <dd>
            <TasksLink scope={scope} search={{ state: ['overdue'] }} isEmpty={overdue === 0}>
              {format.number(overdue)}
            </TasksLink>
          </dd>
        </div>
        <div>
          <dt>{t('bodies.silent')}</dt>
          <dd>
            <TasksLink scope={scope} search={{ silent: true }} isEmpty={silent === 0}>
              {format.number(silent)}
            </TasksLink>
          </dd>
        </div>
      </dl>
      <StateBar share={share} scope={scope} longest={longest} />
      <div className={styles.counts}>
        <States share={share} scope={scope} />
        <Lights scope={scope} capacity={scope.capacity} />
      </div>
    </Section>
  );
}

function States({ share, scope }: { share: BodyShare; scope: Scope }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <table className={styles.table}>
      <caption>{t('bodies.states')}</caption>
      <tbody>
        {stateOrder
          .filter((state) => share.states[state] > 0)
          .map((state) => (
            <tr key={state}>
              <th scope="row">{t(`state.${state}`)}</th>
              <td>
                <TasksLink scope={scope} search={{ state: [state] }}>
                  {format.number(share.states[state])}
                </TasksLink>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Lights({ scope, capacity }: { scope: Scope & { bodyId: string }; capacity: Capacity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useTasksInCapacity(scope.bodyId, capacity);
  const countOf = (light: LightName) => (data ?? []).filter((task) => task.light === light).length;
  return (
    <table className={styles.table} aria-busy={data === undefined}>
      <caption>{t('bodies.lights')}</caption>
      <tbody>
        {lights
          .filter((light) => countOf(light) > 0)
          .map((light) => (
            <tr key={light}>
              <th scope="row">
                <Light light={light} />
              </th>
              <td>
                <TasksLink scope={scope} search={{ light: [light] }}>
                  {format.number(countOf(light))}
                </TasksLink>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
