import type { Body } from '@atkaruu/shared/bodies/body';
import { bodyRoles } from '@atkaruu/shared/progress/facts';
import { searchKey } from '@atkaruu/shared/values/search-key';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskSearch } from '../../api/search-params.ts';
import { useBodies } from '../../api/use-bodies.ts';
import { Dropdown, DropdownDivider, DropdownItem } from '../../ui/Dropdown.tsx';
import { Choices } from './Choices.tsx';
import styles from './Filters.module.css';
import { toggledChoice } from './task-filters.ts';

interface Props {
  search: TaskSearch;
  onSearch: (next: TaskSearch) => void;
}

export function BodyFilter({ search, onSearch }: Props) {
  const { t } = useTranslation();
  return (
    <Dropdown label={t('tasks.filter.body')} isChosen={search.body !== undefined || search.role !== undefined}>
      {() => (
        <>
          <Choices
            label={t('tasks.filter.role')}
            options={bodyRoles.map((value) => ({ value, label: t(`bodyRole.${value}`) }))}
            chosen={search.role}
            onToggle={(value) => onSearch({ ...search, role: toggledChoice(search.role, value) })}
          />
          <DropdownDivider />
          <BodyChoice chosen={search.body} onChoose={(body) => onSearch({ ...search, body })} />
        </>
      )}
    </Dropdown>
  );
}

/** In every language, with its other names: people type the one they know. */
function allNamesOf({ name, shortName, aliases }: Body): string {
  return [...Object.values(name), ...Object.values(shortName ?? {}), ...aliases.map(({ text }) => text)].join(' ');
}

/** One body of many: a field narrows the list. */
function BodyChoice({ chosen, onChoose }: { chosen: string | undefined; onChoose: (body: string | undefined) => void }) {
  const { t } = useTranslation();
  const { byId, nameOf } = useBodies();
  const [typed, setTyped] = useState('');
  const wanted = searchKey(typed);
  const found = [...byId.values()].filter((body) => searchKey(allNamesOf(body)).includes(wanted)).map(({ id }) => id);
  return (
    <>
      <input
        type="search"
        className={styles.search}
        value={typed}
        placeholder={t('tasks.findBody')}
        aria-label={t('tasks.findBody')}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div role="group" aria-label={t('tasks.filter.body')} className={styles.bodies}>
        {found.map((id) => (
          <DropdownItem key={id} isCurrent={id === chosen} onClick={() => onChoose(id === chosen ? undefined : id)}>
            {nameOf(id)}
          </DropdownItem>
        ))}
        {found.length === 0 && <p className={styles.none}>{t('tasks.noBody')}</p>}
      </div>
    </>
  );
}
