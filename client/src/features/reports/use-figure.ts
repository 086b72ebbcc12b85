import type { Figure as FigureName } from '@atkaruu/shared/progress/headline-figures';
import { useQuery } from '@tanstack/react-query';
import { reports } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';

export function useFigure(figure: FigureName) {
  const { slug } = usePlan();
  const { asOf, knownAt } = useStatusDate();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'figure', figure, asOf, knownAt),
    queryFn: async ({ signal }) =>
      (await reports.getFigure({ params: { plan: slug, figure }, query: { asOf, knownAt } }, { signal })).data,
  });
}
