import { useQuery } from '@tanstack/react-query';
import { reports } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';

/** The figures of the plan on the status date; the same answer as the overview’s. */
export function useDashboard() {
  const { slug } = usePlan();
  const { asOf, knownAt } = useStatusDate();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'dashboard', asOf, knownAt),
    queryFn: async ({ signal }) =>
      (await reports.getDashboard({ params: { plan: slug }, query: { asOf, knownAt } }, { signal })).data,
  });
}
