import { useQuery } from '@tanstack/react-query';
import { plans } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { usePlan } from '../../api/use-plan.ts';

export function useSources() {
  const { slug } = usePlan();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'sources'),
    queryFn: async ({ signal }) => (await plans.listSources({ params: { plan: slug }, query: {} }, { signal })).data.items,
  });
}
