import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskSearch } from '../../api/search-params.ts';
import { usePlan } from '../../api/use-plan.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Filters.module.css';
import { filterParts, withoutFilters } from './task-filters.ts';
import { useFilterWords } from './use-filter-words.ts';

interface Props {
  search: TaskSearch;
  onSearch: (next: TaskSearch) => void;
}

/** Every filter in force, each with its way out. */
export function FilterChips({ search, onSearch }: Props) {
  const { t } = useTranslation();
  const { slug } = usePlan();
  const wordsOf = useFilterWords(search);
  const parts = filterParts(search);
  if (parts.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('tasks.filters')}>
      {parts.map((part) => {
        const words = wordsOf(part);
        return (
          <li key={`${part.name} ${String(part.value)}`}>
            <Link
              to="/plans/$plan/tasks"
              params={{ plan: slug }}
              search={part.rest}
              className={styles.chip}
              aria-label={t('tasks.removeFilter', { filter: words })}
              resetScroll={false}
            >
              {words}
              <Icon name="close" size={14} />
            </Link>
          </li>
        );
      })}
      <li data-print="hide">
        <button type="button" className={styles.clear} onClick={() => onSearch(withoutFilters(search))}>
          {t('tasks.clearAll')}
        </button>
      </li>
    </ul>
  );
}
