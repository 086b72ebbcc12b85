import type { Milestone, MilestoneState } from '@atkaruu/shared/milestones/milestone';
import type { Source } from '@atkaruu/shared/plans/plan';
import { useQuery } from '@tanstack/react-query';
import { milestones, plans } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';

export interface MilestoneFilter {
  state?: MilestoneState[] | undefined;
  key?: boolean | undefined;
  task?: string | undefined;
}

const PAGE = 200;

/** Every milestone that the filter lets through: a timeline needs them all. */
export function useMilestones({ state, key, task }: MilestoneFilter) {
  const { slug } = usePlan();
  const { asOf, knownAt } = useStatusDate();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'milestones', asOf, knownAt, state, key, task),
    queryFn: async ({ signal }) => {
      const found: Milestone[] = [];
      let cursor: string | undefined;
      do {
        const query = { asOf, knownAt, state, key, task, cursor, limit: PAGE };
        const page = (await milestones.listMilestones({ params: { plan: slug }, query }, { signal })).data;
        found.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return found;
    },
  });
}

function byMilestone(sources: readonly Source[]): ReadonlyMap<string, Source[]> {
  const found = new Map<string, Source[]>();
  for (const source of sources) {
    if (source.subject === 'milestone') found.set(source.subjectId, [...(found.get(source.subjectId) ?? []), source]);
  }
  return found;
}

/** Sources of milestones, by milestone; none where the plan is not a documented one. */
export function useMilestoneSources() {
  const { slug } = usePlan();
  const { asOf } = useStatusDate();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'sources', asOf),
    queryFn: async ({ signal }) => (await plans.listSources({ params: { plan: slug }, query: { asOf } }, { signal })).data.items,
    select: byMilestone,
  });
}
