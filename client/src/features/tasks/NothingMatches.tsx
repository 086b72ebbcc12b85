import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskSearch } from '../../api/search-params.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Empty, FilteredEmpty } from '../../ui/States.tsx';
import { chosenFilters, withoutFilters } from './task-filters.ts';
import styles from './Filters.module.css';
import { useCountsWithout } from './use-tasks.ts';

interface Props {
  search: TaskSearch;
  onSearch: (next: TaskSearch) => void;
}

/** Says which filter to drop, and what dropping it would bring. */
export function NothingMatches({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const chosen = chosenFilters(search);
  const counts = useCountsWithout(search, chosen);
  if (chosen.length === 0) return <Empty why={t('tasks.empty')} next={t('tasks.emptyNext')} />;
  const helpful = counts.filter(({ total }) => total !== null && total > 0);
  const isCounted = counts.every(({ total }) => total !== null);
  return (
    <>
      <FilteredEmpty onClear={() => onSearch(withoutFilters(search))} />
      {chosen.length > 1 && isCounted && helpful.length === 0 && <p className={styles.drops}>{t('tasks.dropSeveral')}</p>}
      {chosen.length > 1 && helpful.length > 0 && (
        <ul className={styles.drops}>
          {helpful.map(({ name, total }) => (
            <li key={name}>
              <Link to="/plans/$plan/tasks" params={{ plan: slug }} search={withoutFilters(search, [name])}>
                {t('tasks.dropFilter', { filter: t(`tasks.filter.${name}`), count: total ?? 0, n: format.number(total ?? 0) })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
