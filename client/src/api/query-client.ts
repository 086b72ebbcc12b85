import { ApiError } from '@atkaruu/shared/contract/client';
import { QueryClient } from '@tanstack/react-query';

const FRESH_MS = 30_000;
const TRIES = 2;

// A refusal (4xx) stays a refusal; only a silent or failing server is asked again.
function shouldRetry(failures: number, error: Error): boolean {
  if (error instanceof ApiError && error.status < 500) return false;
  return failures < TRIES;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { staleTime: FRESH_MS, retry: shouldRetry } } });
}

/** Everything of a plan hangs on one branch, named by its slug: invalidating the branch refreshes all its figures. */
export const queryKeys = {
  me: ['me'] as const,
  plans: ['plans'] as const,
  plan: (slug: string, ...rest: readonly unknown[]) => ['plan', slug, ...rest] as const,
};
