import { AppError, fieldError } from '@atkaruu/shared/contract/errors';
import type { Deadline } from '@atkaruu/shared/deadlines/deadline';
import { parseDeadline } from '@atkaruu/shared/deadlines/parse-deadline';
import type { newTaskSchema } from '@atkaruu/shared/tasks/task';
import { taskSortKey } from '@atkaruu/shared/tasks/task-number';
import type { z } from 'zod';
import { recordChange } from '../audit/index.ts';
import type { WriteContext } from '../http/context.ts';
import { inForceOn, statusDateOf, type PlanSnapshot, type StoredTask } from '../plans/index.ts';
import { insertTask, knownBodyIds, writeBodies, writeTerms } from './task-store.ts';

export type NewTask = z.output<typeof newTaskSchema>;

/** The person's own reading, else the text read by rule; a text that is not surely read stays a question (`needsPerson`). */
export function deadlineOf(text: string | null, given: Deadline | null | undefined, snapshot: PlanSnapshot): Deadline | null {
  if (given !== undefined) return given;
  if (text === null || text === '') return null;
  const { plan } = snapshot;
  return parseDeadline(text, {
    planStartsOn: plan.startsOn,
    planEndsOn: plan.endsOn,
    actDate: plan.legalAct?.issuedOn ?? undefined,
  });
}

export async function assertBodiesExist(context: WriteContext, bodies: StoredTask['bodies']): Promise<void> {
  const known = await knownBodyIds(
    context.tx,
    bodies.map(({ bodyId }) => bodyId),
  );
  bodies.forEach(({ bodyId }, index) => {
    if (!known.has(bodyId))
      throw fieldError(`/bodies/${index}/bodyId`, 'unknown_body', 'There is no such body; register it first.');
    if (bodies.findIndex((other) => other.bodyId === bodyId) !== index)
      throw fieldError(`/bodies/${index}/bodyId`, 'repeated', 'A body has one role in a task; leave one of the two out.');
  });
  const leads = bodies.filter(({ role }) => role === 'lead').length;
  if (leads > 1) throw fieldError('/bodies', 'two_leads', 'A task has one lead; make the others co-executors.');
}

export function assertNumberIsFree(snapshot: PlanSnapshot, number: string, except: string | null): void {
  if (snapshot.tasks.some((task) => task.number === number && task.id !== except)) {
    throw new AppError('conflict', `The plan has a task ${number} already.`, [
      { pointer: '/number', code: 'taken', message: 'choose a number that is free' },
    ]);
  }
}

const DEEPEST_LEVEL = 12;

function levelOf(parent: StoredTask, snapshot: PlanSnapshot): number {
  let level = 1;
  for (let at = parent.parentId; at !== null; at = snapshot.byId.get(at)?.parentId ?? null) level++;
  return level;
}

function parentOf(snapshot: PlanSnapshot, parentId: string | null): StoredTask | null {
  if (parentId === null) return null;
  const parent = snapshot.byId.get(parentId);
  if (!parent) throw fieldError('/parentId', 'unknown_task', 'There is no such task in this plan.');
  if (levelOf(parent, snapshot) >= DEEPEST_LEVEL)
    throw fieldError('/parentId', 'too_deep', `A plan has at most ${DEEPEST_LEVEL} levels.`);
  return parent;
}

/**
 * Splitting a leaf into steps must not change its weight (RULES.md): with its first step the leaf becomes a parent with the weight
 * it had, which its steps share. A leaf that was reported on keeps those reports, so it cannot be split.
 */
async function becomeParent({ plan }: PlanSnapshot, leaf: StoredTask, context: WriteContext): Promise<void> {
  if (leaf.entries.length > 0)
    throw new AppError(
      'conflict',
      `Task ${leaf.number} was reported on; steps cannot take its place. Add a sister task instead.`,
    );
  const terms = inForceOn(leaf.terms, statusDateOf(plan, context.now).statusDate);
  if (terms === null || terms.weight !== null) return;
  const { deadlineText, deadline, standing } = terms;
  await writeTerms(context.tx, leaf.id, terms.planVersionId, { deadlineText, deadline, standing, weight: 1 });
  await recordChange(context, {
    kind: 'task',
    objectId: leaf.id,
    planId: leaf.planId,
    taskId: leaf.id,
    before: { weight: null },
    after: { weight: 1 },
  });
}

/** Adds a task to the plan version in force. Returns its id. */
export async function createTask(snapshot: PlanSnapshot, body: NewTask, context: WriteContext): Promise<string> {
  const parent = parentOf(snapshot, body.parentId);
  assertNumberIsFree(snapshot, body.number, null);
  await assertBodiesExist(context, body.bodies);
  const version = inForceOn(snapshot.versions, statusDateOf(snapshot.plan, context.now).statusDate);
  if (version === null) throw new AppError('conflict', 'The plan has no version to add a task to.');
  if (parent && !snapshot.parents.has(parent.id)) await becomeParent(snapshot, parent, context);
  const id = context.newId();
  await insertTask(context.tx, {
    id,
    planId: snapshot.plan.id,
    parentId: parent?.id ?? null,
    number: body.number,
    sortKey: taskSortKey(parent?.sortKey ?? null, body.number),
    title: body.title,
    expectedResult: body.expectedResult,
    serviceType: body.serviceType,
    version: 1,
  });
  await writeTerms(context.tx, id, version.id, {
    deadlineText: body.deadlineText,
    deadline: deadlineOf(body.deadlineText, body.deadline, snapshot),
    weight: body.weight,
    standing: 'in_force',
  });
  await writeBodies(context.tx, id, body.bodies);
  await recordChange(context, { kind: 'task', objectId: id, planId: snapshot.plan.id, taskId: id, before: null, after: body });
  return id;
}
