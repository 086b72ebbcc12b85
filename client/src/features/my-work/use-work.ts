import { useMutation, useQuery } from '@tanstack/react-query';
import { progress, work } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { useMe } from '../../api/use-me.ts';
import { useInvalidatePlan, usePlan } from '../../api/use-plan.ts';

export function useWork() {
  const { slug } = usePlan();
  const { me, can } = useMe();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'work', me?.person?.id),
    queryFn: async ({ signal }) => (await work.getWork({ params: { plan: slug } }, { signal })).data,
    enabled: can('report.read'),
  });
}

const PAGE = 20;

/** The first reports that wait; those behind them come as these are dealt with. */
export function useReviews() {
  const { slug } = usePlan();
  const { me, can } = useMe();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'reviews', me?.person?.id),
    queryFn: async ({ signal }) => (await work.listReviews({ params: { plan: slug }, query: { limit: PAGE } }, { signal })).data,
    enabled: can('report.read'),
  });
}

export type Verdict = { entryId: string; verdict: 'approve' } | { entryId: string; verdict: 'return'; note: string };

export function useReview() {
  const onSuccess = useInvalidatePlan();
  return useMutation({
    mutationFn: (given: Verdict) => {
      const params = { entry: given.entryId };
      if (given.verdict === 'approve') return progress.verifyProgress({ params, body: {} });
      return progress.returnProgress({ params, body: { note: given.note } });
    },
    onSuccess,
  });
}
