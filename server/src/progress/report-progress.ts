import { toJsonOrNull, type ProgressEntryRow } from '@atkaruu/db';
import { can, personRoleOf } from '@atkaruu/shared/accounts/permissions';
import { AppError, fieldError } from '@atkaruu/shared/contract/errors';
import type { newProgressSchema } from '@atkaruu/shared/progress/contract';
import { termsAt } from '@atkaruu/shared/progress/terms';
import { calendarDay, type IsoDate } from '@atkaruu/shared/values/iso-date';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import type { z } from 'zod';
import { recordChange } from '../audit/index.ts';
import type { WriteContext } from '../http/context.ts';
import { tieEvidence } from '../evidence/index.ts';
import type { PlanSnapshot, StoredTask } from '../plans/index.ts';
import { assertPeriodOpen } from '../periods/index.ts';
import { deleteDrafts } from './draft-store.ts';
import { insertEntry } from './progress-store.ts';

export type NewProgress = z.output<typeof newProgressSchema>;

function assertLeaf(snapshot: PlanSnapshot, task: StoredTask): void {
  if (snapshot.parents.has(task.id)) {
    throw new AppError('conflict', `The figures of task ${task.number} are rolled up from its steps; report on a step.`);
  }
}

function assertDates(report: NewProgress, snapshot: PlanSnapshot, today: IsoDate): void {
  if (report.effectiveOn > today)
    throw fieldError(
      '/effectiveOn',
      'in_the_future',
      'A report speaks of today or of a day before; give the day the work was at this point.',
    );
  if (report.effectiveOn < snapshot.plan.startsOn)
    throw fieldError('/effectiveOn', 'before_plan', `The plan began on ${snapshot.plan.startsOn}; give that day or a later one.`);
  if (report.forecastOn !== null && report.forecastOn < report.effectiveOn) {
    throw fieldError(
      '/forecastOn',
      'in_the_past',
      'A forecast is the day the task will be complete; it cannot lie before the report.',
    );
  }
}

function assertClaim({ claim, percentComplete }: NewProgress): void {
  if (claim === 'complete' && percentComplete !== 100) {
    throw fieldError('/percentComplete', 'not_complete', 'What is reported complete stands at 100 percent.');
  }
}

function assertBelongs(report: NewProgress, task: StoredTask): void {
  const terms = termsAt(task.facts, report.effectiveOn) ?? task.facts.terms[0] ?? null;
  if (terms === null) throw new AppError('conflict', `Task ${task.number} is not in the plan on ${report.effectiveOn}.`);
  if (terms.standing !== 'in_force')
    throw new AppError(
      'conflict',
      `Task ${task.number} is ${terms.standing} on ${report.effectiveOn}; nothing is reported on it.`,
    );
  if (report.bodyId !== null && !task.bodies.some(({ bodyId }) => bodyId === report.bodyId)) {
    throw fieldError('/bodyId', 'not_responsible', 'This body has no role in the task; choose one of its bodies.');
  }
  if (report.occurrenceOn !== null && !terms.occurrences.includes(report.occurrenceOn)) {
    throw fieldError(
      '/occurrenceOn',
      'no_such_occurrence',
      'The task has no occurrence due on this day; take one from its list.',
    );
  }
}

/** A plain text is taken as written in the reporter's language. */
function localText(text: LocalizedText | string | null, context: WriteContext): LocalizedText | null {
  if (text === null || text === '') return null;
  return typeof text === 'string' ? { [context.language]: text } : text;
}

/** Ties the documents that were attached while the report was being written. */
async function tieDocuments(task: StoredTask, entryId: string, ids: readonly string[], tx: WriteContext['tx']): Promise<void> {
  const tied = await tieEvidence(tx, { taskId: task.id, entryId, ids });
  if (tied !== new Set(ids).size)
    throw fieldError('/evidenceIds', 'not_free', 'One of these documents is not of this task, or belongs to another report.');
}

/** The body a report is made for: the one it names, else the lead, else whichever the reporter may report for. */
function bodyOf(report: NewProgress, task: StoredTask, { actor }: WriteContext): string | null {
  const mayReportFor = (bodyId: string) => can(actor, 'progress.report', { planId: task.planId, bodyIds: [bodyId] });
  if (report.bodyId !== null) {
    if (!mayReportFor(report.bodyId))
      throw fieldError('/bodyId', 'not_yours', 'You report for your own body and the bodies below it; choose one of these.');
    return report.bodyId;
  }
  const inOrder = [...task.bodies].sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
  return inOrder.find(({ bodyId }) => mayReportFor(bodyId))?.bodyId ?? null;
}

/** The report as stored, and the number of the change that stored it. */
export interface StoredReport {
  row: ProgressEntryRow;
  seq: number;
}

/** Appends a report; earlier ones stay. */
export async function reportProgress(
  snapshot: PlanSnapshot,
  task: StoredTask,
  report: NewProgress,
  context: WriteContext,
): Promise<StoredReport> {
  assertLeaf(snapshot, task);
  assertDates(report, snapshot, calendarDay(context.now, snapshot.plan.timeZone));
  assertClaim(report);
  assertBelongs(report, task);
  const bodyId = bodyOf(report, task, context);
  await assertPeriodOpen({ plan: snapshot.plan, on: report.effectiveOn, bodyIds: bodyId === null ? [] : [bodyId] }, context);
  const id = context.newId();
  const { evidenceIds, ...facts } = report;
  const words = {
    narrative: localText(report.narrative, context),
    problem: localText(report.problem, context),
    nextStep: localText(report.nextStep, context),
  };
  const row: ProgressEntryRow = {
    id,
    task_id: task.id,
    body_id: bodyId,
    occurrence_on: report.occurrenceOn,
    effective_on: report.effectiveOn,
    percent_complete: report.percentComplete,
    claim: report.claim,
    forecast_on: report.forecastOn,
    narrative: toJsonOrNull(words.narrative),
    cause_code: report.causeCode,
    channel: context.channel,
    recorded_at: context.now.toISOString(),
    recorded_by: context.actor.name,
    recorded_by_id: context.actor.id,
    recorded_role: personRoleOf(context.actor),
    problem: toJsonOrNull(words.problem),
    next_step: toJsonOrNull(words.nextStep),
    needs_help: report.needsHelp ? 1 : 0,
  };
  await insertEntry(context.tx, row);
  await tieDocuments(task, id, evidenceIds, context.tx);
  // What was being written is said now.
  const bodyIds = [...new Set([bodyId ?? '', report.bodyId ?? ''])];
  await deleteDrafts(context.tx, { personId: context.actor.id, taskId: task.id, bodyIds });
  const seq = await recordChange(context, {
    kind: 'progress',
    objectId: id,
    planId: task.planId,
    taskId: task.id,
    before: null,
    after: { ...facts, ...words },
  });
  return { row, seq };
}
