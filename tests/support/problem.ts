import { ApiError } from '@atkaruu/shared/contract/client';

/** What a refused call said: its status, code and the fields it named. */
export async function problemOf(call: Promise<unknown>): Promise<{ status: number; code: string; pointers: string[] }> {
  const error: unknown = await call.then(
    (answer) => answer,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiError) || error.problem === null)
    throw new Error(`expected a problem document, got ${JSON.stringify(error)}`);
  return { status: error.status, code: error.problem.code, pointers: (error.problem.errors ?? []).map(({ pointer }) => pointer) };
}
