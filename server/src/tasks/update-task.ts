import { AppError, fieldError } from '@atkaruu/shared/contract/errors';
import type { Deadline } from '@atkaruu/shared/deadlines/deadline';
import { occurrences } from '@atkaruu/shared/deadlines/occurrences';
import type { taskChangeSchema } from '@atkaruu/shared/tasks/task';
import { taskSortKey } from '@atkaruu/shared/tasks/task-number';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { z } from 'zod';
import { recordChange } from '../audit/index.ts';
import type { WriteContext } from '../http/context.ts';
import { staleVersion } from '../http/etag.ts';
import { assertPeriodOpen, hasClosedPeriod } from '../periods/index.ts';
import { inForceOn, statusDateOf, type PlanSnapshot, type StoredTask } from '../plans/index.ts';
import { assertBodiesExist, assertNumberIsFree, deadlineOf } from './create-task.ts';
import { countReferences, deleteTaskRow, updateSortKeys, updateTaskRow, writeBodies, writeTerms } from './task-store.ts';

type TaskChange = z.output<typeof taskChangeSchema>;

/** The new sort keys of everything below a task whose own key changed. */
function movedKeys(snapshot: PlanSnapshot, taskId: string, sortKey: string): Map<string, string> {
  const keys = new Map<string, string>([[taskId, sortKey]]);
  for (const task of snapshot.tasks) {
    const above = task.parentId === null ? undefined : keys.get(task.parentId);
    if (above !== undefined) keys.set(task.id, taskSortKey(above, task.number));
  }
  keys.delete(taskId);
  return keys;
}

function touchesTerms(change: TaskChange): boolean {
  return change.deadlineText !== undefined || change.deadline !== undefined || change.weight !== undefined;
}

interface Correction {
  snapshot: PlanSnapshot;
  task: StoredTask;
  change: TaskChange;
  /** The terms in force on this day are corrected. */
  on: IsoDate;
}

/** Figures of a closed period were told to others: what was due in it is changed by an amendment, or after reopening it. */
async function assertCorrectable(
  { snapshot: { plan }, task, change }: Correction,
  dueDays: readonly (IsoDate | null)[],
  context: WriteContext,
): Promise<void> {
  if (!(await hasClosedPeriod(context.tx, plan.id, context.now))) return;
  if (change.reason === undefined || change.reason.trim() === '')
    throw fieldError(
      '/reason',
      'required',
      `Figures of the plan were closed already; say why the terms of task ${task.number} are corrected, or amend the plan by an act.`,
    );
  const bodyIds = task.bodies.map(({ bodyId }) => bodyId);
  for (const on of new Set(dueDays))
    if (on !== null) await assertPeriodOpen({ plan, on, bodyIds, pointer: '/deadlineText' }, context);
}

async function correctTerms(correction: Correction, context: WriteContext): Promise<void> {
  const { snapshot, task, change, on } = correction;
  const terms = inForceOn(task.terms, on);
  if (terms === null) throw new AppError('conflict', `Task ${task.number} has no terms to correct.`);
  const deadlineText = change.deadlineText === undefined ? terms.deadlineText : change.deadlineText;
  const isNewText = deadlineText !== terms.deadlineText || change.deadline !== undefined;
  const deadline = isNewText ? deadlineOf(deadlineText, change.deadline, snapshot) : terms.deadline;
  const [before, after] = [terms.deadline, deadline].map((one) => lastDueOn(one, snapshot.plan));
  await assertCorrectable(correction, before === after ? [] : [before ?? null, after ?? null], context);
  await writeTerms(context.tx, task.id, terms.planVersionId, {
    deadlineText,
    deadline,
    weight: change.weight === undefined ? terms.weight : change.weight,
    standing: terms.standing,
  });
}

function lastDueOn(deadline: Deadline | null, { startsOn, endsOn, reportingPeriod }: PlanSnapshot['plan']): IsoDate | null {
  if (deadline === null) return null;
  return occurrences(deadline, { planStartsOn: startsOn, planEndsOn: endsOn, reportingPeriod }).at(-1) ?? null;
}

/** What the history shows of a task: the fields a person can change. */
function shown(task: StoredTask, on: IsoDate): Record<string, unknown> {
  const terms = inForceOn(task.terms, on);
  const { number, title, expectedResult, serviceType, bodies } = task;
  return {
    number,
    title,
    expectedResult,
    serviceType,
    bodies,
    deadlineText: terms?.deadlineText ?? null,
    deadline: terms?.deadline ?? null,
    weight: terms?.weight ?? null,
  };
}

/** Corrects a task: its identity, its bodies, or its terms in force. */
export async function updateTask(
  snapshot: PlanSnapshot,
  task: StoredTask,
  change: TaskChange,
  context: WriteContext,
): Promise<void> {
  const on = statusDateOf(snapshot.plan, context.now).statusDate;
  const number = change.number ?? task.number;
  const parent = task.parentId === null ? null : (snapshot.byId.get(task.parentId) ?? null);
  const sortKey = taskSortKey(parent?.sortKey ?? null, number);
  const after = {
    ...task,
    number,
    sortKey,
    title: change.title ?? task.title,
    expectedResult: change.expectedResult === undefined ? task.expectedResult : change.expectedResult,
    serviceType: change.serviceType === undefined ? task.serviceType : change.serviceType,
  };
  if (number !== task.number) assertNumberIsFree(snapshot, number, task.id);
  if (change.bodies) await assertBodiesExist(context, change.bodies);
  if (!(await updateTaskRow(context.tx, after, context.expectedVersion))) throw staleVersion(task.version);
  if (sortKey !== task.sortKey) await updateSortKeys(context.tx, movedKeys(snapshot, task.id, sortKey));
  if (change.bodies) await writeBodies(context.tx, task.id, change.bodies);
  if (touchesTerms(change)) await correctTerms({ snapshot, task, change, on }, context);
  const before = shown(task, on);
  await recordChange(context, {
    kind: 'task',
    objectId: task.id,
    planId: task.planId,
    // A renumbered branch touches more tasks than one: whoever keeps the plan reads it anew.
    taskId: sortKey === task.sortKey ? task.id : null,
    before,
    after: { ...before, ...change },
  });
}

/** Removes a task that nothing refers to. */
export async function deleteTask(snapshot: PlanSnapshot, task: StoredTask, context: WriteContext): Promise<void> {
  if (snapshot.parents.has(task.id)) throw new AppError('in_use', `Task ${task.number} has steps below it; remove those first.`);
  const references = await countReferences(context.tx, task.id);
  if (references > 0) {
    throw new AppError(
      'in_use',
      `${references} milestones, reports or documents refer to task ${task.number}; cancel it by an amendment instead.`,
    );
  }
  const on = statusDateOf(snapshot.plan, context.now).statusDate;
  if (!(await deleteTaskRow(context.tx, task.id, context.expectedVersion))) throw staleVersion(task.version);
  await recordChange(context, {
    kind: 'task',
    objectId: task.id,
    planId: task.planId,
    taskId: task.id,
    before: shown(task, on),
    after: null,
  });
}
