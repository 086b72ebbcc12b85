import { useQuery } from '@tanstack/react-query';
import { overrides, trends } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';

function useAsked() {
  const { slug } = usePlan();
  const { asOf, knownAt } = useStatusDate();
  return { params: { plan: slug }, query: { asOf, knownAt }, keyOf: (name: string) => queryKeys.plan(slug, name, asOf, knownAt) };
}

export function useCumulativeFlow() {
  const { params, query, keyOf } = useAsked();
  return useQuery({
    queryKey: keyOf('cumulative-flow'),
    queryFn: async ({ signal }) => (await trends.getCumulativeFlow({ params, query }, { signal })).data,
  });
}

export function useMilestoneTrend() {
  const { params, query, keyOf } = useAsked();
  return useQuery({
    queryKey: keyOf('milestone-trend'),
    queryFn: async ({ signal }) => (await trends.getMilestoneTrend({ params, query }, { signal })).data,
  });
}

/** In force on the status date; only for those who may read the registers. */
export function useDeclaredLights(isAllowed: boolean) {
  const { params, query, keyOf } = useAsked();
  return useQuery({
    queryKey: keyOf('declared-lights'),
    enabled: isAllowed,
    queryFn: async ({ signal }) =>
      (await overrides.listOverrides({ params, query: { ...query, state: ['in_force'], limit: 200 } }, { signal })).data.items,
  });
}
