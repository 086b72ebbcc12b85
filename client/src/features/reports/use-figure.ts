import type { FigureName } from '@atkaruu/shared/reports/contract';
import { useQuery } from '@tanstack/react-query';
import type { FigureSearch } from '../../api/search-params.ts';
import { reports } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';

export type FigureAsked = Pick<FigureSearch, 'bucket' | 'cause' | 'body' | 'quarter'>;

export function useFigure(figure: FigureName, { bucket, cause, body, quarter }: FigureAsked) {
  const { slug } = usePlan();
  const { asOf, knownAt } = useStatusDate();
  const query = { asOf, knownAt, bucket, cause, body, quarter };
  return useQuery({
    queryKey: queryKeys.plan(slug, 'figure', figure, query),
    queryFn: async ({ signal }) => (await reports.getFigure({ params: { plan: slug, figure }, query }, { signal })).data,
  });
}
