import type { Task } from '@atkaruu/shared/tasks/task';
import { taskSortKeys, type TaskSort } from '@atkaruu/shared/tasks/contract';
import { useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskSearch } from '../../api/search-params.ts';
import { usePlan } from '../../api/use-plan.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { defaultLayout, type TableLayout } from '../../ui/table-layout.ts';
import { parseSort, spellSort, type SortRule } from '../../ui/table-column.ts';
import { useTableLayout } from '../../ui/use-table-layout.ts';
import { NothingMatches } from './NothingMatches.tsx';
import { useTaskColumns } from './task-columns.tsx';
import { isTree } from './task-filters.ts';
import { columnsToName, layoutOf } from './task-layout.ts';
import { TaskListTools } from './TaskListTools.tsx';
import { TaskPhoneRow } from './TaskPhoneRow.tsx';
import styles from './TaskTable.module.css';
import { parentsOf, unfolded } from './task-tree.ts';
import { useFolded } from './use-folded.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useTasks } from './use-tasks.ts';

interface Props {
  search: TaskSearch;
  onSearch: (next: TaskSearch) => void;
  isEditable: boolean;
  renderReported: (task: Task, text: string) => ReactNode;
}

function toTaskSort(rules: readonly SortRule[]): TaskSort[] | undefined {
  const known = spellSort(rules).flatMap((spelled) => {
    const key = taskSortKeys.find((name) => name === spelled.replace(/^-/, ''));
    if (key === undefined) return [];
    return spelled.startsWith('-') ? [`-${key}` as const] : [key];
  });
  return known.length === 0 ? undefined : known;
}

/** The list of tasks: a tree in the decree’s order, flat in any other. */
export function TaskTable({ search, onSearch, isEditable, renderReported }: Props) {
  const { t } = useTranslation();
  const { slug } = usePlan();
  const { query, rows, total, onFetchMore } = useTasks(search);
  const { folded, onFold, onFoldAll } = useFolded(slug);
  const frame = useRef<HTMLDivElement>(null);
  const isFolding = isTree(search) && rows.some(({ isLeaf }) => !isLeaf);
  const top = rows[0]?.depth ?? 0;
  const folding = useMemo(
    () => ({ isFolded: isFolding ? (id: string) => folded.has(id) : null, onFold, top }),
    [isFolding, folded, onFold, top],
  );
  const columns = useTaskColumns({ search, folding, isEditable, renderReported });
  const own = useTableLayout('tasks', columns);
  const layout = layoutOf(own.layout, search.columns);
  const shown = isFolding ? unfolded(rows, folded) : rows;

  const onLayoutChange = (next: TableLayout) => {
    own.onLayoutChange(next);
    const named = columnsToName(next, defaultLayout(columns));
    // Widths and density change with every movement of the hand; they are not in the address.
    if (named?.join() !== search.columns?.join()) onSearch({ ...search, columns: named });
  };
  useRowKeys({ frame, isPaneOpen: search.task !== undefined, onOpen: (task) => onSearch({ ...search, task }) });

  return (
    <div ref={frame} onKeyDownCapture={isFolding ? foldWithArrows : undefined}>
      <TaskListTools
        search={search}
        onSearch={onSearch}
        total={query.data ? total : null}
        loaded={rows.length}
        columns={columns}
        layout={layout}
        onLayoutChange={onLayoutChange}
        onLayoutReset={() => {
          own.onLayoutReset();
          onSearch({ ...search, columns: undefined });
        }}
        onFoldAll={isFolding ? () => onFoldAll(folded.size > 0 ? [] : parentsOf(rows)) : null}
        isFolded={folded.size > 0}
      />
      <div className={query.isPlaceholderData ? styles.stale : undefined} aria-busy={query.isPlaceholderData}>
        <DataTable
          caption={t('tasks.caption')}
          columns={columns}
          rows={shown}
          rowId={({ id }) => id}
          layout={layout}
          onLayoutChange={onLayoutChange}
          sort={parseSort(search.sort)}
          onSortChange={(rules) => onSearch({ ...search, sort: toTaskSort(rules) })}
          isSelected={({ id }) => id === search.task}
          total={total - (rows.length - shown.length)}
          hasMore={query.hasNextPage}
          isFetchingMore={query.isFetchingNextPage}
          onFetchMore={onFetchMore}
          isLoading={query.isPending}
          error={query.error}
          onRetry={() => void query.refetch()}
          empty={<NothingMatches search={search} onSearch={onSearch} />}
          phoneRow={(task) => <TaskPhoneRow task={task} />}
          height="page"
        />
      </div>
      <p className={styles.keys} data-print="hide">
        {t(isEditable ? 'tasks.keysEdit' : 'tasks.keys')}
      </p>
    </div>
  );
}

/** As in any tree: → opens a parent, ← closes it, when its number has the focus. */
function foldWithArrows(event: KeyboardEvent<HTMLDivElement>): void {
  const wanted = { ArrowRight: 'false', ArrowLeft: 'true' }[event.key];
  if (wanted === undefined || !(event.target instanceof Element)) return;
  const button = event.target.closest('th')?.querySelector<HTMLElement>('button[aria-expanded]');
  if (button?.getAttribute('aria-expanded') !== wanted) return;
  event.preventDefault();
  event.stopPropagation();
  button.click();
}
