import { milestoneStates, type Milestone, type MilestoneState } from '@atkaruu/shared/milestones/milestone';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MilestoneSearch } from '../../api/search-params.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { summarise } from './milestone-rows.ts';
import styles from './MilestoneFilters.module.css';

interface Props {
  /** All milestones of the plan, whatever is filtered. */
  all: readonly Milestone[];
  search: MilestoneSearch;
  planSlug: string;
  withGroups: boolean;
}

// Links of one page differ only in their search.
const exactly = { exact: true, includeSearch: true, explicitUndefined: true };

function toggledState(states: readonly MilestoneState[] | undefined, state: MilestoneState): MilestoneState[] | undefined {
  const next = states?.includes(state) ? states.filter((other) => other !== state) : [...(states ?? []), state];
  return next.length === 0 ? undefined : next;
}

/** Every choice is a link: it can be copied, opened in a new tab and undone with Back. */
export function MilestoneFilters({ all, search, planSlug, withGroups }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { states } = summarise(all);
  const keyCount = all.filter(({ isKey }) => isKey).length;
  const task = all.find(({ taskId }) => taskId === search.task);
  return (
    <div className={styles.filters} data-print="hide">
      <ul className={styles.chips} aria-label={t('milestones.byState')}>
        {milestoneStates
          .filter((state) => states[state] > 0 || search.state?.includes(state))
          .map((state) => (
            <Chip
              key={state}
              planSlug={planSlug}
              search={{ ...search, state: toggledState(search.state, state) }}
              isOn={search.state?.includes(state) ?? false}
            >
              {t(`milestoneState.${state}`)} <b>{format.number(states[state])}</b>
            </Chip>
          ))}
        {keyCount > 0 && (
          <Chip planSlug={planSlug} search={{ ...search, key: search.key ? undefined : true }} isOn={search.key ?? false}>
            {t('milestones.onlyKey')} <b>{format.number(keyCount)}</b>
          </Chip>
        )}
        {search.task !== undefined && (
          <Chip planSlug={planSlug} search={{ ...search, task: undefined }} isOn>
            {t('milestones.ofTask', { number: task?.taskNumber ?? search.task })}
          </Chip>
        )}
      </ul>
      {withGroups && (
        <ul className={styles.chips} aria-label={t('milestones.groupBy')}>
          {(['year', 'task'] as const).map((group) => (
            <li key={group}>
              <Link
                to="/plans/$plan/milestones"
                params={{ plan: planSlug }}
                search={{ ...search, group: group === 'year' ? undefined : group }}
                className={styles.group}
                data-on={(search.group ?? 'year') === group}
                aria-current={(search.group ?? 'year') === group ? 'true' : undefined}
                activeOptions={exactly}
                resetScroll={false}
              >
                {t(`milestones.groupBy.${group}`)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface ChipProps {
  planSlug: string;
  search: MilestoneSearch;
  isOn: boolean;
  children: ReactNode;
}

function Chip({ planSlug, search, isOn, children }: ChipProps) {
  return (
    <li>
      <Link
        to="/plans/$plan/milestones"
        params={{ plan: planSlug }}
        search={search}
        className={styles.chip}
        data-on={isOn}
        aria-current={isOn ? 'true' : undefined}
        activeOptions={exactly}
        resetScroll={false}
      >
        <span>{children}</span>
        {isOn && <Icon name="close" size={14} />}
      </Link>
    </li>
  );
}
