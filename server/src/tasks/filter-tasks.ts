import type { BodyRole } from '@atkaruu/shared/progress/facts';
import type { TaskListQuery } from '@atkaruu/shared/tasks/contract';
import { searchKey } from '@atkaruu/shared/values/search-key';
import type { AssessedPlan, PlanRow } from './assessed-plan.ts';
import type { RowSet } from './row-set.ts';
import type { RowIndex } from './row-index.ts';

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
const leafTests: readonly (readonly [keyof Filter, (filter: Filter) => LeafTest | null])[] = [
  ['state', ({ state }) => oneOf(state, (leaf) => leaf.state)],
  ['light', ({ light }) => oneOf(light, (leaf) => leaf.light)],
  ['group', ({ group }) => oneOf(group, ({ countGroup }) => countGroup)],
  ['ageing', ({ ageing }) => oneOf(ageing, (leaf) => leaf.ageing)],
  ['cause', ({ cause }) => oneOf(cause, ({ causeCode }) => causeCode ?? 'none')],
  ['due', (filter) => flag(filter.due, ({ standing, due }) => standing === 'in_force' && due.counted > 0)],
  [
    'fulfilled',
    (filter) => flag(filter.fulfilled, ({ wholePlan }) => wholePlan.counted > 0 && wholePlan.contribution === wholePlan.counted),
  ],
  ['silent', ({ silent }) => flag(silent, ({ noReport }) => noReport)],
  ['inForce', ({ inForce }) => flag(inForce, ({ standing }) => standing === 'in_force')],
  ['led', ({ led }) => ledTest(led)],
];

function ofLeaf(test: LeafTest): Test {
  return ({ leaf }) => leaf !== null && test(leaf);
}

function below(plan: AssessedPlan, parent: string): Test {
  const { byId } = plan.snapshot;
  return ({ task }) => {
    for (let at = task.parentId; at !== null; at = byId.get(at)?.parentId ?? null) if (at === parent) return true;
    return false;
  };
}

/** A number is found from its beginning, words anywhere; letters fold as search keys do. */
function wordTest(word: string): Test {
  return ({ task }) => task.searchKey.includes(word) || task.number.toLowerCase().startsWith(word);
}

function wordsOf(q: string): string[] {
  return searchKey(q)
    .split(' ')
    .filter((word) => word !== '');
}

/** One filter: what tells it from others, and its test. */
type Part = readonly [name: string, test: Test];

function partsOf(plan: AssessedPlan, filter: Filter, successor: (bodyId: string) => string): Part[] {
  const parts: Part[] = [];
  const { parent, leaf, serviceType, body, role } = filter;
  const ofBody = bodyTest(filter, successor);
  if (ofBody) parts.push([`body ${body ?? ''} ${role?.join() ?? ''}`, (row) => row.leaf !== null && ofBody(row)]);
  for (const [name, testOf] of leafTests) {
    const test = testOf(filter);
    if (test) parts.push([`${name} ${String(filter[name])}`, ofLeaf(test)]);
  }
  if (parent !== undefined) parts.push([`parent ${parent}`, below(plan, parent)]);
  if (leaf !== undefined) parts.push([`leaf ${leaf}`, (row) => (row.leaf !== null) === leaf]);
  for (const word of wordsOf(filter.q ?? '')) parts.push([`word ${word}`, wordTest(word)]);
  if (serviceType !== undefined) {
    parts.push([`type ${serviceType.join()}`, ({ task }) => task.serviceType !== null && serviceType.includes(task.serviceType)]);
  }
  return parts;
}

/**
 * The rows of the plan that pass every filter; null when there is none. `successor` answers for bodies on the status date. What
 * passes a filter is remembered, except for ranges of days, which differ from question to question: they are tried on the rest.
 */
export function filterTasks(index: RowIndex, filter: Filter, successor: (bodyId: string) => string): RowSet | null {
  const { plan } = index;
  const ofDays = dueTest(filter);
  const passed = partsOf(plan, filter, successor)
    .map(([name, test]) => index.where(name, test))
    .reduce<RowSet | null>((all, some) => all?.and(some) ?? some, null);
  if (!ofDays) return passed;
  const test = ofLeaf(ofDays);
  return (passed ?? index.where('leaf true', ({ leaf }) => leaf !== null)).filter((position) => index.test(position, test));
}
