import type { Amendment, TaskAmendment, TermsChange, VersionTerms } from '@atkaruu/shared/amendments/contract';
import { differentFields } from '@atkaruu/shared/amendments/diff-terms';
import { AppError, fieldError } from '@atkaruu/shared/contract/errors';
import type { Deadline } from '@atkaruu/shared/deadlines/deadline';
import { occurrences } from '@atkaruu/shared/deadlines/occurrences';
import { recordChange } from '../audit/index.ts';
import type { WriteContext } from '../http/context.ts';
import { insertPlanVersion, type PlanSnapshot, type StoredPlan, type StoredTask, type StoredTerms } from '../plans/index.ts';
import { assertPeriodOpen } from '../periods/index.ts';
import { deadlineOf, insertTerms, type TermsOfTask } from '../tasks/index.ts';

type Terms = Pick<StoredTerms, 'deadlineText' | 'deadline' | 'weight' | 'standing'>;

function dueOn(deadline: Deadline | null, plan: StoredPlan): string | null {
  if (deadline === null) return null;
  const context = { planStartsOn: plan.startsOn, planEndsOn: plan.endsOn, reportingPeriod: plan.reportingPeriod };
  return occurrences(deadline, context).at(-1) ?? null;
}

function shown(terms: Terms | null, plan: StoredPlan): VersionTerms | null {
  if (terms === null) return null;
  const { deadlineText, deadline, weight, standing } = terms;
  return { deadlineText, dueOn: dueOn(deadline, plan), weight, standing };
}

function changeOf(task: StoredTask, before: Terms | null, after: Terms | null, plan: StoredPlan): TermsChange {
  const [old, now] = [shown(before, plan), shown(after, plan)];
  return { taskId: task.id, number: task.number, title: task.title, before: old, after: now, fields: differentFields(old, now) };
}

/** The terms of a task by a plan version: its own, else those of the newest version before. */
function termsBy(task: StoredTask, ordinal: number, ordinals: ReadonlyMap<string, number>): StoredTerms | null {
  return task.terms.findLast(({ planVersionId }) => (ordinals.get(planVersionId) ?? Infinity) <= ordinal) ?? null;
}

/** What version `to` says otherwise than version `from`, in the decree's order. */
export function diffVersions(snapshot: PlanSnapshot, from: string, to: string): TermsChange[] {
  const ordinals = new Map(snapshot.versions.map(({ id, ordinal }) => [id, ordinal]));
  const [first, second] = [ordinals.get(from), ordinals.get(to)];
  if (first === undefined || second === undefined) throw new AppError('not_found', 'The plan has no such version.');
  return snapshot.tasks
    .map((task) => changeOf(task, termsBy(task, first, ordinals), termsBy(task, second, ordinals), snapshot.plan))
    .filter(({ fields }) => fields.length > 0);
}

interface Amended {
  task: StoredTask;
  before: Terms;
  after: Terms;
}

function amended(change: TaskAmendment, index: number, snapshot: PlanSnapshot): Amended {
  const at = `/changes/${index}`;
  const task = snapshot.byId.get(change.taskId);
  if (!task) throw fieldError(`${at}/taskId`, 'unknown_task', 'There is no such task in this plan.');
  const before = task.terms.at(-1) ?? { deadlineText: null, deadline: null, weight: null, standing: 'in_force' as const };
  const isDated = change.deadlineText !== undefined || change.deadline !== undefined || change.standing !== undefined;
  if (snapshot.parents.has(task.id) && isDated)
    throw fieldError(`${at}/taskId`, 'not_a_leaf', `Task ${task.number} is rolled up from its steps; amend those.`);
  const text = change.deadlineText === undefined ? before.deadlineText : change.deadlineText;
  const isNewDeadline = change.deadlineText !== undefined || change.deadline !== undefined;
  const after = {
    deadlineText: text,
    deadline: isNewDeadline ? deadlineOf(text, change.deadline, snapshot) : before.deadline,
    weight: change.weight === undefined ? before.weight : change.weight,
    standing: change.standing ?? before.standing,
  };
  return { task, before, after };
}

/** The amendment task by task; refuses what would change nothing, and the same task twice. */
function readAmendment({ changes }: Amendment, snapshot: PlanSnapshot): Amended[] {
  const ids = changes.map(({ taskId }) => taskId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) throw fieldError(`/changes/${twice}/taskId`, 'repeated', 'A task is amended once in an act.');
  const read = changes.map((change, index) => amended(change, index, snapshot));
  const same = read.findIndex(({ task, before, after }) => changeOf(task, before, after, snapshot.plan).fields.length === 0);
  if (same >= 0) throw fieldError(`/changes/${same}`, 'no_change', 'The plan says so already; leave the task out.');
  return read;
}

function assertDay({ inForceFrom }: Amendment, { plan, versions }: PlanSnapshot): void {
  const last = versions.at(-1);
  if (last && inForceFrom <= last.inForceFrom)
    throw fieldError(
      '/inForceFrom',
      'before_last_version',
      `The newest version is in force from ${last.inForceFrom}; give a later day.`,
    );
  if (inForceFrom > plan.endsOn)
    throw fieldError('/inForceFrom', 'after_plan', `The plan ends on ${plan.endsOn}; give an earlier day.`);
}

export function previewAmendment(amendment: Amendment, snapshot: PlanSnapshot): TermsChange[] {
  assertDay(amendment, snapshot);
  return readAmendment(amendment, snapshot).map(({ task, before, after }) => changeOf(task, before, after, snapshot.plan));
}

/** Writes the plan version and its terms; amendments count from the next period on, so a closed one stays as it was. */
export async function amendPlan(amendment: Amendment, snapshot: PlanSnapshot, context: WriteContext): Promise<string> {
  const { plan, versions } = snapshot;
  assertDay(amendment, snapshot);
  const read = readAmendment(amendment, snapshot);
  await assertPeriodOpen({ plan, on: amendment.inForceFrom, bodyIds: [], pointer: '/inForceFrom' }, context);
  const id = context.newId();
  const ordinal = (versions.at(-1)?.ordinal ?? 0) + 1;
  const name = amendment.name ?? { ru: `Редакция ${ordinal}`, ky: `${ordinal}-редакция`, en: `Version ${ordinal}` };
  const { inForceFrom, legalAct, reason } = amendment;
  await insertPlanVersion(context.tx, plan.id, {
    id,
    ordinal,
    name,
    inForceFrom,
    legalAct,
    reason,
    recordedAt: context.now.toISOString(),
  });
  const terms = read.map(({ task, after }): TermsOfTask => ({ ...after, taskId: task.id, planVersionId: id }));
  await insertTerms(context.tx, terms);
  const common = { kind: 'task' as const, planId: plan.id };
  for (const { task, before, after } of read) {
    const fields = { before: { ...shown(before, plan) }, after: { ...shown(after, plan), inForceFrom, reason } };
    await recordChange(context, { ...common, objectId: task.id, taskId: task.id, ...fields });
  }
  const after = { version: ordinal, inForceFrom, legalAct, reason, tasks: read.length };
  await recordChange(context, { kind: 'plan', objectId: plan.id, planId: plan.id, before: null, after });
  return id;
}
