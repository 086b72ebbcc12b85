import { causeCodes } from '@atkaruu/shared/progress/facts';
import { ageingBuckets, countGroups, lights, serviceTypes, taskStates } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import type { TaskSearch } from '../../api/search-params.ts';
import { Dropdown } from '../../ui/Dropdown.tsx';
import { LightShape } from '../../ui/Light.tsx';
import { BodyFilter } from './BodyFilter.tsx';
import { Choices } from './Choices.tsx';
import { DueFilter } from './DueFilter.tsx';
import styles from './Filters.module.css';
import { SearchField } from './SearchField.tsx';
import { toggledChoice } from './task-filters.ts';

interface Props {
  search: TaskSearch;
  onSearch: (next: TaskSearch) => void;
}

/** Search in sight, the rest a press away; what is chosen stands as chips below. */
export function TaskFilters({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const hasMore = [
    search.group,
    search.ageing,
    search.cause,
    search.serviceType,
    search.due,
    search.silent,
    search.fulfilled,
    search.inForce,
    search.leaf,
  ].some((value) => value !== undefined);
  return (
    <div className={styles.filters} role="search" aria-label={t('tasks.filters')} data-print="hide">
      <SearchField value={search.q ?? ''} onSearch={(q) => onSearch({ ...search, q: q === '' ? undefined : q })} />
      <BodyFilter search={search} onSearch={onSearch} />
      <Dropdown label={t('tasks.filter.state')} isChosen={search.state !== undefined}>
        {() => (
          <Choices
            label={t('tasks.filter.state')}
            options={taskStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            chosen={search.state}
            onToggle={(value) => onSearch({ ...search, state: toggledChoice(search.state, value) })}
          />
        )}
      </Dropdown>
      <Dropdown label={t('tasks.filter.light')} isChosen={search.light !== undefined}>
        {() => (
          <Choices
            label={t('tasks.filter.light')}
            options={lights.map((value) => ({
              value,
              label: (
                <>
                  <LightShape light={value} /> {t(`light.${value}`)}
                </>
              ),
            }))}
            chosen={search.light}
            onToggle={(value) => onSearch({ ...search, light: toggledChoice(search.light, value) })}
          />
        )}
      </Dropdown>
      <DueFilter search={search} onSearch={onSearch} />
      <Dropdown label={t('tasks.filter.more')} isChosen={hasMore} align="end">
        {() => <MoreFilters search={search} onSearch={onSearch} />}
      </Dropdown>
    </div>
  );
}

function MoreFilters({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const flags = ['due', 'silent', 'fulfilled', 'inForce', 'leaf'] as const;
  return (
    <div className={styles.more}>
      <Choices
        label={t('tasks.filter.flags')}
        options={flags.map((value) => ({ value, label: t(`tasks.filter.${value}`) }))}
        chosen={flags.filter((flag) => search[flag] === true)}
        onToggle={(flag) => onSearch({ ...search, [flag]: search[flag] === true ? undefined : true })}
      />
      <Choices
        label={t('tasks.filter.group')}
        options={countGroups.map((value) => ({ value, label: t(`group.${value}`) }))}
        chosen={search.group}
        onToggle={(value) => onSearch({ ...search, group: toggledChoice(search.group, value) })}
      />
      <Choices
        label={t('tasks.filter.ageing')}
        options={ageingBuckets.map((value) => ({ value, label: t(`ageing.${value}`) }))}
        chosen={search.ageing}
        onToggle={(value) => onSearch({ ...search, ageing: toggledChoice(search.ageing, value) })}
      />
      <Choices
        label={t('tasks.filter.cause')}
        options={([...causeCodes, 'none'] as const).map((value) => ({ value, label: t(`cause.${value}`) }))}
        chosen={search.cause}
        onToggle={(value) => onSearch({ ...search, cause: toggledChoice(search.cause, value) })}
      />
      <Choices
        label={t('tasks.filter.serviceType')}
        options={serviceTypes.map((value) => ({ value, label: t(`serviceType.${value}`) }))}
        chosen={search.serviceType}
        onToggle={(value) => onSearch({ ...search, serviceType: toggledChoice(search.serviceType, value) })}
      />
    </div>
  );
}
