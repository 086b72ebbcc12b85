import type { Body } from '@atkaruu/shared/bodies/body';
import { inLanguage } from '@atkaruu/shared/values/localized-text';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../i18n/use-language.ts';
import { bodies } from './client.ts';
import { queryKeys } from './query-client.ts';
import { usePlan } from './use-plan.ts';
import { useStatusDate } from './use-status-date.ts';

const noBodies: ReadonlyMap<string, Body> = new Map();

function byId(list: readonly Body[]): ReadonlyMap<string, Body> {
  return new Map(list.map((body) => [body.id, body]));
}

/** The bodies of the plan under their names of the status date. A body that is not known (yet) has the name “…”. */
export function useBodies() {
  const { slug } = usePlan();
  const { asOf } = useStatusDate();
  const language = useLanguage();
  const query = useQuery({
    queryKey: queryKeys.plan(slug, 'bodies', asOf),
    queryFn: async ({ signal }) => (await bodies.listBodies({ query: { plan: slug, asOf } }, { signal })).data.items,
    select: byId,
  });
  const map = query.data ?? noBodies;
  const nameOf = (id: string) => {
    const body = map.get(id);
    return body ? inLanguage(body.name, language).text : '…';
  };
  const shortNameOf = (id: string) => {
    const short = map.get(id)?.shortName;
    return short ? inLanguage(short, language).text : nameOf(id);
  };
  return { query, byId: map, nameOf, shortNameOf };
}
