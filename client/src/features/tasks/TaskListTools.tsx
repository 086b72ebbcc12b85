import type { Task } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import type { TaskSearch } from '../../api/search-params.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { DownloadMenu } from '../../ui/DownloadMenu.tsx';
import { ToolButton } from '../../ui/Section.tsx';
import { TableTools } from '../../ui/TableTools.tsx';
import type { TableColumn } from '../../ui/table-column.ts';
import type { TableLayout } from '../../ui/table-layout.ts';
import { FilterChips } from './FilterChips.tsx';
import styles from './Filters.module.css';
import { TaskFilters } from './TaskFilters.tsx';
import { columnsOfFile } from './task-layout.ts';
import { questionOf } from './use-tasks.ts';

interface Props {
  search: TaskSearch;
  onSearch: (next: TaskSearch) => void;
  /** Null while nothing is known. */
  total: number | null;
  loaded: number;
  columns: readonly TableColumn<Task>[];
  layout: TableLayout;
  onLayoutChange: (layout: TableLayout) => void;
  onLayoutReset: () => void;
  /** Null where the list is flat. */
  onFoldAll: (() => void) | null;
  isFolded: boolean;
}

/** Above the list: filters, what is chosen, how many there are, columns and files. */
export function TaskListTools({ search, onSearch, total, loaded, onFoldAll, isFolded, ...table }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.tools}>
      <TaskFilters search={search} onSearch={onSearch} />
      <FilterChips search={search} onSearch={onSearch} />
      <div className={styles.line}>
        <p className={styles.count} role="status">
          {total !== null &&
            total > 0 &&
            t('tasks.showing', { loaded: format.number(loaded), count: total, total: format.number(total) })}
        </p>
        <div className={styles.actions} data-print="hide">
          {onFoldAll && (
            <ToolButton
              icon={isFolded ? 'down' : 'right'}
              label={t(isFolded ? 'tasks.unfoldAll' : 'tasks.foldAll')}
              onClick={onFoldAll}
            />
          )}
          <DownloadMenu list={{ ...questionOf(search), columns: columnsOfFile(table.layout) }} />
          <span className={styles.columns}>
            <TableTools {...table} />
          </span>
        </div>
      </div>
    </div>
  );
}
