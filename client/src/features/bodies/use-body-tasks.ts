import type { Task } from '@atkaruu/shared/tasks/task';
import { useQuery } from '@tanstack/react-query';
import { tasks } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import type { TaskSearch } from '../../api/search-params.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import type { Capacity } from './body-rows.ts';
import { scopeSearch } from './task-links.tsx';

const PAGE = 200;

/** Every task of a body in one capacity, to count its lights. */
export function useTasksInCapacity(bodyId: string, capacity: Capacity) {
  const { slug } = usePlan();
  const { asOf, knownAt } = useStatusDate();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'body-tasks', bodyId, capacity, asOf, knownAt),
    queryFn: async ({ signal }) => {
      const found: Task[] = [];
      const search = scopeSearch({ planSlug: slug, bodyId, capacity });
      let cursor: string | undefined;
      do {
        const query = { ...search, asOf, knownAt, cursor, limit: PAGE };
        const page = (await tasks.listTasks({ params: { plan: slug }, query }, { signal })).data;
        found.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return found;
    },
  });
}

/** The first tasks of a list, with the count of all of them. */
export function useFirstTasks(search: TaskSearch, limit: number) {
  const { slug } = usePlan();
  const { asOf, knownAt } = useStatusDate();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'first-tasks', search, limit, asOf, knownAt),
    queryFn: async ({ signal }) => {
      const { columns: _columns, task: _task, ...filter } = search;
      return (await tasks.listTasks({ params: { plan: slug }, query: { ...filter, asOf, knownAt, limit } }, { signal })).data;
    },
  });
}
