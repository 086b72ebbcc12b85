import { ApiError } from '@atkaruu/shared/contract/client';
import type { FieldError } from '@atkaruu/shared/contract/errors';

export type ProblemKind =
  | 'evidenceMissing'
  | 'secondPerson'
  | 'periodClosed'
  | 'offline'
  | 'notFound'
  | 'forbidden'
  | 'signIn'
  | 'stale'
  | 'conflict'
  | 'invalid'
  | 'tooMany'
  | 'unavailable'
  | 'unexpected';

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

const kindOfCode: Readonly<Record<string, ProblemKind>> = {
  evidence_missing: 'evidenceMissing',
  separation_of_duties: 'secondPerson',
  period_closed: 'periodClosed',
};

/** What went wrong, as something that can be said in three languages. */
export function explainProblem(error: unknown): ExplainedProblem {
  if (error instanceof ApiError) {
    const { problem, status } = error;
    const kind = kindOfCode[problem?.code ?? ''] ?? kindOf(status);
    return { kind, requestId: problem?.requestId ?? null, fields: problem?.errors ?? [] };
  }
  // `fetch` says TypeError when no answer came at all.
  return { kind: error instanceof TypeError ? 'offline' : 'unexpected', requestId: null, fields: [] };
}
