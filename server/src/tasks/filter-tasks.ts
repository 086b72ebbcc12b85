import type { BodyRole } from '@atkaruu/shared/progress/facts';
import type { TaskListQuery } from '@atkaruu/shared/tasks/contract';
import { searchKey } from '@atkaruu/shared/values/search-key';
import type { AssessedPlan, PlanRow } from './assessed-plan.ts';

type Filter = Omit<TaskListQuery, 'cursor' | 'limit' | 'sort' | 'asOf' | 'knownAt'>;
type Test = (row: PlanRow) => boolean;
type Leaf = NonNullable<PlanRow['leaf']>;
type Assessment = Leaf['assessment'];
type LeafTest = (leaf: Leaf) => boolean;

/** The role a body has in a task, its predecessors' included: as lead if any of them leads (as the body's figures count it). */
function roleOf(row: PlanRow, body: string, successor: (bodyId: string) => string): BodyRole | null {
  const own = row.task.bodies.filter(({ bodyId }) => bodyId === body || successor(bodyId) === body);
  return own.find(({ role }) => role === 'lead')?.role ?? own[0]?.role ?? null;
}

function bodyTest(filter: Filter, successor: (bodyId: string) => string): Test | null {
  const { body, role: roles } = filter;
  if (body === undefined && roles === undefined) return null;
  if (body === undefined) return (row) => row.task.bodies.some(({ role }) => roles?.includes(role) === true);
  return (row) => {
    const role = roleOf(row, body, successor);
    return role !== null && (roles === undefined || roles.includes(role));
  };
}

function dueTest({ dueFrom, dueTo }: Filter): LeafTest | null {
  if (dueFrom === undefined && dueTo === undefined) return null;
  const [from, to] = [dueFrom ?? '0000', dueTo ?? '9999'];
  return ({ terms }) => terms.occurrences.some((dueOn) => dueOn >= from && dueOn <= to);
}

function oneOf<T>(wanted: readonly T[] | undefined, valueOf: (assessment: Assessment) => T | null): LeafTest | null {
  if (wanted === undefined) return null;
  return ({ assessment }) => {
    const value = valueOf(assessment);
    return value !== null && wanted.includes(value);
  };
}

function flag(wanted: boolean | undefined, valueOf: (assessment: Assessment) => boolean): LeafTest | null {
  return wanted === undefined ? null : ({ assessment }) => valueOf(assessment) === wanted;
}

function ledTest(wanted: boolean | undefined): LeafTest | null {
  return wanted === undefined ? null : ({ task }) => task.bodies.some(({ role }) => role === 'lead') === wanted;
}

/** Tests that only a leaf can pass: asking one of them asks for leaves. */
function leafTests(filter: Filter): LeafTest[] {
  return [
    oneOf(filter.state, ({ state }) => state),
    oneOf(filter.light, ({ light }) => light),
    oneOf(filter.group, ({ countGroup }) => countGroup),
    oneOf(filter.ageing, ({ ageing }) => ageing),
    oneOf(filter.cause, ({ causeCode }) => causeCode ?? 'none'),
    flag(filter.due, ({ standing, due }) => standing === 'in_force' && due.counted > 0),
    flag(filter.fulfilled, ({ wholePlan }) => wholePlan.counted > 0 && wholePlan.contribution === wholePlan.counted),
    flag(filter.silent, ({ noReport }) => noReport),
    flag(filter.inForce, ({ standing }) => standing === 'in_force'),
    ledTest(filter.led),
    dueTest(filter),
  ].filter((test) => test !== null);
}

function below(plan: AssessedPlan, parent: string): Test {
  const { byId } = plan.snapshot;
  return ({ task }) => {
    for (let at = task.parentId; at !== null; at = byId.get(at)?.parentId ?? null) if (at === parent) return true;
    return false;
  };
}

/** A number is found from its beginning, words anywhere; letters fold as search keys do. */
function textTest(q: string): Test {
  const words = searchKey(q)
    .split(' ')
    .filter((word) => word !== '');
  return ({ task }) => words.every((word) => task.searchKey.includes(word) || task.number.toLowerCase().startsWith(word));
}

/** The rows of the plan that pass every filter, in the decree's order. `successor` answers for bodies on the status date. */
export function filterTasks(plan: AssessedPlan, filter: Filter, successor: (bodyId: string) => string): readonly PlanRow[] {
  const tests: Test[] = [];
  const ofBody = bodyTest(filter, successor);
  const ofLeaf = leafTests(filter);
  if (filter.parent !== undefined) tests.push(below(plan, filter.parent));
  if (filter.leaf !== undefined) tests.push(({ leaf }) => (leaf !== null) === filter.leaf);
  if (filter.q !== undefined && filter.q !== '') tests.push(textTest(filter.q));
  if (filter.serviceType !== undefined) {
    const types = filter.serviceType;
    tests.push(({ task }) => task.serviceType !== null && types.includes(task.serviceType));
  }
  if (ofBody || ofLeaf.length > 0) tests.push(({ leaf }) => leaf !== null);
  if (ofLeaf.length > 0) tests.push(({ leaf }) => leaf !== null && ofLeaf.every((test) => test(leaf)));
  if (ofBody) tests.push(ofBody);
  return tests.length === 0 ? plan.rows : plan.rows.filter((row) => tests.every((test) => test(row)));
}
