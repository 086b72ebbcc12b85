import { personRoleOf } from '@atkaruu/shared/accounts/permissions';
import { AppError } from '@atkaruu/shared/contract/errors';
import { mayFollow, reportStateAt, reportSteps, type ReportAction } from '@atkaruu/shared/periods/body-report';
import { takesReports } from '@atkaruu/shared/periods/period';
import { sameEyes } from '@atkaruu/shared/progress/separation-of-duties';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import { recordChange } from '../audit/index.ts';
import type { WriteContext } from '../http/context.ts';
import { findPlan } from '../plans/index.ts';
import { exceptionRows, findPeriod, findReport, type ReportWithPeriod } from './period-queries.ts';
import { stepReport } from './period-store.ts';
import { exceptionsOf, stateOf } from './period-view.ts';

/** Bodies submit while the period takes their reports; the coordinator looks at them until it is frozen. */
async function assertPeriodTakes(report: ReportWithPeriod, action: ReportAction, { tx, now }: WriteContext): Promise<void> {
  const period = await findPeriod(tx, report.period_id);
  const state = stateOf(period, now.toISOString());
  const exceptions = exceptionsOf(await exceptionRows(tx, [period.id]), period.id);
  const { timeZone } = await findPlan(tx, period.plan_id);
  const isTaken =
    action === 'submit' ? takesReports(state, report.body_id, calendarDay(now, timeZone), exceptions) : state !== 'frozen';
  if (!isTaken)
    throw new AppError(
      'period_closed',
      `The period ${period.key} is ${state}; ask the coordinator for an exception or to reopen it.`,
    );
}

function changesOf(action: ReportAction, words: string | null, report: ReportWithPeriod, { now, actor }: WriteContext) {
  const at = now.toISOString();
  if (action === 'verify') return { verified_at: at, verified_by: actor.name };
  if (action === 'return') return { returned_at: at, returned_by: actor.name, return_note: words };
  return {
    summary: words,
    first_submitted_at: report.first_submitted_at ?? at,
    submitted_at: at,
    submitted_by: actor.name,
    submitted_by_id: actor.id,
    submitted_role: personRoleOf(actor),
    returned_at: null,
    returned_by: null,
  };
}

/** One step of a body's report. Of many at the same moment exactly one wins; the others are told what it is now. */
export async function takeReportStep(
  id: string,
  action: ReportAction,
  words: string | null,
  context: WriteContext,
): Promise<void> {
  const report = await findReport(context.tx, id);
  const { submitted_at: submittedAt, returned_at: returnedAt, verified_at: verifiedAt } = report;
  const state = reportStateAt({ submittedAt, returnedAt, verifiedAt }, context.now.toISOString());
  if (!mayFollow(state, action))
    throw new AppError('conflict', `The report is ${state} now; it cannot be followed by: ${action}.`);
  await assertPeriodTakes(report, action, context);
  const author = { id: report.submitted_by_id, role: report.submitted_role };
  if (action !== 'submit' && sameEyes(author, context.actor) !== null)
    throw new AppError('separation_of_duties', 'A person of another role than the one who submitted the report must look at it.');
  if (!(await stepReport(context.tx, report, changesOf(action, words, report, context))))
    throw new AppError('conflict', 'Somebody took a step with this report at the same moment; read it again.');
  await recordChange(context, {
    kind: 'report',
    objectId: id,
    planId: report.plan_id,
    before: { state, period: report.key, bodyId: report.body_id },
    after: { state: reportSteps[action].to, period: report.key, bodyId: report.body_id, note: words },
  });
}
