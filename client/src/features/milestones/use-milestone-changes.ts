import type { Milestone } from '@atkaruu/shared/milestones/milestone';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { useMutation, useQuery } from '@tanstack/react-query';
import { milestones } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { useInvalidatePlan, usePlan } from '../../api/use-plan.ts';

export interface NewForecast {
  forecastOn: IsoDate;
  effectiveOn: IsoDate;
  reason: string | null;
}

export function useAddForecast(milestone: Milestone, idempotencyKey: string) {
  const invalidate = useInvalidatePlan();
  return useMutation({
    mutationFn: (body: NewForecast) =>
      milestones.forecastMilestone({ params: { milestone: milestone.id }, body }, { idempotencyKey }),
    onSuccess: invalidate,
  });
}

/** The version that is being changed, read when the dialog opens: a change by somebody else in between is refused. */
export function useMilestoneVersion(milestone: Milestone) {
  const { slug } = usePlan();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'milestone-version', milestone.id),
    queryFn: async ({ signal }) => (await milestones.getMilestone({ params: { milestone: milestone.id } }, { signal })).etag,
    staleTime: 0,
    gcTime: 0,
  });
}

interface Achievement {
  achievedOn: IsoDate | null;
  ifMatch: string | null;
}

/** Records the day, or takes it back with null. Its answer's ETag is what taking back goes by. */
export function useSetAchieved(milestone: Milestone) {
  const invalidate = useInvalidatePlan();
  return useMutation({
    mutationFn: ({ achievedOn, ifMatch }: Achievement) =>
      milestones.updateMilestone(
        { params: { milestone: milestone.id }, body: { achievedOn } },
        { ifMatch: ifMatch ?? undefined },
      ),
    onSuccess: invalidate,
  });
}
