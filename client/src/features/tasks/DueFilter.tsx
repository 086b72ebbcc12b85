import { addDays, isIsoDate } from '@atkaruu/shared/values/iso-date';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskSearch } from '../../api/search-params.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { Dropdown, DropdownDivider, DropdownItem } from '../../ui/Dropdown.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Filters.module.css';

interface Props {
  search: TaskSearch;
  onSearch: (next: TaskSearch) => void;
}

export function DueFilter({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const { asOf } = useStatusDate();
  const id = useId();
  const year = asOf.slice(0, 4);
  const quick = [
    { name: 'next30', dueFrom: asOf, dueTo: addDays(asOf, 30) },
    { name: 'next90', dueFrom: asOf, dueTo: addDays(asOf, 90) },
    { name: 'thisYear', dueFrom: `${year}-01-01`, dueTo: `${year}-12-31` },
  ] as const;
  const change = (name: 'dueFrom' | 'dueTo', value: string) => {
    if (value === '' || isIsoDate(value)) onSearch({ ...search, [name]: value === '' ? undefined : value });
  };
  return (
    <Dropdown label={t('tasks.filter.dueOn')} isChosen={search.dueFrom !== undefined || search.dueTo !== undefined}>
      {() => (
        <>
          <div className={styles.dates}>
            {(['dueFrom', 'dueTo'] as const).map((name) => (
              <Field key={name} id={`${id}-${name}`} label={t(`tasks.filter.${name}`)}>
                {(control) => (
                  <input
                    {...control}
                    type="date"
                    defaultValue={search[name] ?? ''}
                    onChange={(event) => change(name, event.target.value)}
                  />
                )}
              </Field>
            ))}
          </div>
          <DropdownDivider />
          {quick.map(({ name, dueFrom, dueTo }) => (
            <DropdownItem
              key={name}
              isCurrent={search.dueFrom === dueFrom && search.dueTo === dueTo}
              onClick={() => onSearch({ ...search, dueFrom, dueTo })}
            >
              {t(`tasks.due.${name}`)}
            </DropdownItem>
          ))}
        </>
      )}
    </Dropdown>
  );
}
