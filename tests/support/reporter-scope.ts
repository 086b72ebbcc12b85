import type { RunningApp } from './start-app.ts';

/** Lets the reporter of the demonstration report for every body, for tests that are not about scope. Call it after the first sign-in. */
export async function letReportForEveryBody({ database }: RunningApp): Promise<void> {
  await database.writer('account_grants').where({ account_id: 'demo-body_reporter' }).update({ body_id: null });
}
