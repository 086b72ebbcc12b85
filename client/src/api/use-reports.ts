import { useQuery } from '@tanstack/react-query';
import { periods } from './client.ts';
import { queryKeys } from './query-client.ts';
import { useMe } from './use-me.ts';
import { usePlan } from './use-plan.ts';

/** The bodies' reports of a period of the plan; only for whoever may see them. */
export function usePeriodReports(periodId: string) {
  const { slug } = usePlan();
  const { me, can } = useMe();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'reports', periodId, me?.person?.id),
    queryFn: async ({ signal }) =>
      (await periods.listReports({ query: { plan: slug, period: periodId } }, { signal })).data.items,
    enabled: can('report.read'),
  });
}
