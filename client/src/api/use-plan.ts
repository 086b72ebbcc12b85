import type { Plan } from '@atkaruu/shared/plans/plan';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { createContext, useContext } from 'react';
import { plans } from './client.ts';
import { queryKeys } from './query-client.ts';

export const planListOptions = queryOptions({
  queryKey: queryKeys.plans,
  queryFn: async ({ signal }) => (await plans.listPlans({}, { signal })).data.items,
});

/** `planKey` is the slug (or the id) in the address. */
export function planOptions(planKey: string) {
  return queryOptions({
    queryKey: queryKeys.plan(planKey),
    queryFn: async ({ signal }) => (await plans.getPlan({ params: { plan: planKey } }, { signal })).data,
  });
}

/** The plan of the address while it may still be loading; null outside a plan. For the frame of the page. */
export function usePlanOfAddress(): Plan | null {
  const { plan: planKey } = useParams({ strict: false });
  const query = useQuery({ ...planOptions(planKey ?? ''), enabled: planKey !== undefined });
  return planKey === undefined ? null : (query.data ?? null);
}

export const PlanContext = createContext<Plan | null>(null);

/** The plan of the page. Pages of a plan are drawn only once it is there. */
export function usePlan(): Plan {
  const plan = useContext(PlanContext);
  if (!plan) throw new Error('usePlan is for pages of a plan');
  return plan;
}

/** To be called after every change to a plan. */
export function useInvalidatePlan(): () => Promise<void> {
  const { slug } = usePlan();
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: queryKeys.plan(slug) });
}
