import { useQuery } from '@tanstack/react-query';
import { stocktake } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';

/** What moved since earlier days, and the forecast, on the status date. */
export function useStocktake() {
  const { slug } = usePlan();
  const { asOf, knownAt } = useStatusDate();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'stocktake', asOf, knownAt),
    queryFn: async ({ signal }) =>
      (await stocktake.getStocktake({ params: { plan: slug }, query: { asOf, knownAt } }, { signal })).data,
  });
}
