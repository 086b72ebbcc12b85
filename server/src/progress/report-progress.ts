import { toJsonOrNull } from '@atkaruu/db';
import { AppError, fieldError } from '@atkaruu/shared/contract/errors';
import type { newProgressSchema } from '@atkaruu/shared/progress/contract';
import { termsAt } from '@atkaruu/shared/progress/terms';
import { calendarDay, type IsoDate } from '@atkaruu/shared/values/iso-date';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import type { z } from 'zod';
import { recordChange } from '../audit/index.ts';
import type { WriteContext } from '../http/context.ts';
import type { PlanSnapshot, StoredTask } from '../plans/index.ts';
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
function narrativeOf({ narrative }: NewProgress, context: WriteContext): LocalizedText | null {
  if (narrative === null || narrative === '') return null;
  return typeof narrative === 'string' ? { [context.language]: narrative } : narrative;
}

/** Appends a report; earlier ones stay. Returns its id. */
export async function reportProgress(
  snapshot: PlanSnapshot,
  task: StoredTask,
  report: NewProgress,
  context: WriteContext,
): Promise<string> {
  assertLeaf(snapshot, task);
  assertDates(report, snapshot, calendarDay(context.now, snapshot.plan.timeZone));
  assertClaim(report);
  assertBelongs(report, task);
  const lead = task.bodies.find(({ role }) => role === 'lead');
  const id = context.newId();
  const narrative = narrativeOf(report, context);
  await insertEntry(context.tx, {
    id,
    task_id: task.id,
    body_id: report.bodyId ?? lead?.bodyId ?? null,
    occurrence_on: report.occurrenceOn,
    effective_on: report.effectiveOn,
    percent_complete: report.percentComplete,
    claim: report.claim,
    forecast_on: report.forecastOn,
    narrative: toJsonOrNull(narrative),
    cause_code: report.causeCode,
    channel: context.channel,
    recorded_at: context.now.toISOString(),
    recorded_by: context.actor.name,
  });
  await recordChange(context, {
    kind: 'progress',
    objectId: id,
    planId: task.planId,
    taskId: task.id,
    before: null,
    after: { ...report, narrative },
  });
  return id;
}
