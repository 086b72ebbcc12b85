import type { Plan } from '@atkaruu/shared/plans/plan';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { PlanEvents } from './plan-events.ts';
import { queryKeys } from './query-client.ts';

// The first sight of a page has the connection to itself.
const SETTLED_MS = 3_000;

/** Reads the figures of a plan anew when somebody else has changed it, while the page is looked at. */
export function usePlanEvents({ id, slug }: Pick<Plan, 'id' | 'slug'>): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const events = new PlanEvents({
      planId: id,
      open: () => new EventSource('/api/v1/events'),
      onChange: () => void queryClient.invalidateQueries({ queryKey: queryKeys.plan(slug) }),
    });
    const follow = () => {
      if (!document.hidden && navigator.onLine) events.start();
      else events.stop();
    };
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      if (queryClient.isFetching() > 0) quiet = setTimeout(begin, SETTLED_MS);
      else follow();
    };
    quiet = setTimeout(begin, SETTLED_MS);
    document.addEventListener('visibilitychange', follow);
    window.addEventListener('online', follow);
    window.addEventListener('offline', follow);
    return () => {
      clearTimeout(quiet);
      document.removeEventListener('visibilitychange', follow);
      window.removeEventListener('online', follow);
      window.removeEventListener('offline', follow);
      events.stop();
    };
  }, [id, slug, queryClient]);
}
