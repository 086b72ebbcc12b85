import { ApiError } from '@atkaruu/shared/contract/client';
import type { FieldError } from '@atkaruu/shared/contract/errors';

export type ProblemKind =
  'offline' | 'notFound' | 'forbidden' | 'signIn' | 'stale' | 'conflict' | 'invalid' | 'tooMany' | 'unavailable' | 'unexpected';

export interface ExplainedProblem {
  /** Names the sentences `problem.<kind>.what` and `problem.<kind>.next`. */
  kind: ProblemKind;
  requestId: string | null;
  /** Refusals of single fields, for the form that sent them. */
  fields: readonly FieldError[];
}

function kindOf(status: number): ProblemKind {
  if (status === 401) return 'signIn';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'notFound';
  if (status === 409) return 'conflict';
  if (status === 412 || status === 428) return 'stale';
  if (status === 400 || status === 422) return 'invalid';
  if (status === 429) return 'tooMany';
  if (status === 502 || status === 503 || status === 504) return 'unavailable';
  return 'unexpected';
}

/** What went wrong, as something that can be said in three languages. */
export function explainProblem(error: unknown): ExplainedProblem {
  if (error instanceof ApiError) {
    return { kind: kindOf(error.status), requestId: error.problem?.requestId ?? null, fields: error.problem?.errors ?? [] };
  }
  // `fetch` says TypeError when no answer came at all.
  return { kind: error instanceof TypeError ? 'offline' : 'unexpected', requestId: null, fields: [] };
}
