import { useQuery } from '@tanstack/react-query';
import { reports } from './client.ts';
import { queryKeys } from './query-client.ts';
import { usePlan } from './use-plan.ts';
import { useStatusDate } from './use-status-date.ts';

/** The figures of the plan on the status date; every page reads the same answer. */
export function useDashboard() {
  const { slug } = usePlan();
  const { asOf, knownAt } = useStatusDate();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'dashboard', asOf, knownAt),
    queryFn: async ({ signal }) =>
      (await reports.getDashboard({ params: { plan: slug }, query: { asOf, knownAt } }, { signal })).data,
  });
}
