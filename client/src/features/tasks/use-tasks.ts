import { keepPreviousData, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { tasks } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import type { TaskSearch } from '../../api/search-params.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { withoutFilters, type FilterName } from './task-filters.ts';

const PAGE = 100;

/** What of the address is asked of the API; the rest only says how it is shown. */
export function questionOf({ columns: _columns, task: _task, ...question }: TaskSearch) {
  return question;
}

/** The tasks that match, page by page. */
export function useTasks(search: TaskSearch) {
  const { slug } = usePlan();
  const { asOf, knownAt } = useStatusDate();
  const question = { ...questionOf(search), asOf, knownAt };
  const query = useInfiniteQuery({
    queryKey: queryKeys.plan(slug, 'tasks', question),
    queryFn: async ({ pageParam, signal }) =>
      (
        await tasks.listTasks(
          { params: { plan: slug }, query: { ...question, limit: PAGE, cursor: pageParam === '' ? undefined : pageParam } },
          { signal },
        )
      ).data,
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  const { fetchNextPage, isFetching } = query;
  const onFetchMore = useCallback(() => {
    if (!isFetching) void fetchNextPage();
  }, [fetchNextPage, isFetching]);
  return { query, rows, total: query.data?.pages[0]?.total ?? 0, onFetchMore };
}

/** How many tasks would match without each of the filters; asked only when nothing matches. */
export function useCountsWithout(search: TaskSearch, names: readonly FilterName[]) {
  const { slug } = usePlan();
  const { asOf, knownAt } = useStatusDate();
  return useQueries({
    queries: names.map((name) => {
      const rest = withoutFilters(search, [name]);
      const question = { ...questionOf(rest), asOf, knownAt };
      return {
        queryKey: queryKeys.plan(slug, 'tasks-count', question),
        queryFn: async ({ signal }: { signal: AbortSignal }) =>
          (await tasks.listTasks({ params: { plan: slug }, query: { ...question, limit: 1 } }, { signal })).data.total,
      };
    }),
    combine: (results) => names.map((name, index) => ({ name, total: results[index]?.data ?? null })),
  });
}

export function useTask(taskId: string | undefined) {
  const { slug } = usePlan();
  const { asOf, knownAt } = useStatusDate();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'task', taskId, asOf, knownAt),
    queryFn: async ({ signal }) => {
      const { data, etag } = await tasks.getTask({ params: { task: taskId ?? '' }, query: { asOf, knownAt } }, { signal });
      return { task: data, etag };
    },
    enabled: taskId !== undefined,
  });
}
