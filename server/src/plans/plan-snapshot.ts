import type { Deadline } from '@atkaruu/shared/deadlines/deadline';
import { occurrences, startOf } from '@atkaruu/shared/deadlines/occurrences';
import type { BodyRole, PlanFacts, ProgressFact, Standing, TaskFacts, TaskTerms } from '@atkaruu/shared/progress/facts';
import type { ServiceType } from '@atkaruu/shared/tasks/task';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import type { StoredBody } from '../bodies/index.ts';
import type { StoredPlan, StoredPlanVersion } from './plan-queries.ts';

/** What one plan version says of a task, as stored. */
export interface StoredTerms {
  planVersionId: string;
  inForceFrom: IsoDate;
  recordedAt: string;
  deadlineText: string | null;
  deadline: Deadline | null;
  weight: number | null;
  standing: Standing;
  reason: LocalizedText | null;
}

export interface StoredForecast {
  forecastOn: IsoDate;
  effectiveOn: IsoDate;
  reason: string | null;
  recordedAt: string;
  recordedBy: string;
}

export interface StoredMilestone {
  id: string;
  taskId: string;
  title: LocalizedText;
  expert: string | null;
  plannedOn: IsoDate | null;
  achievedOn: IsoDate | null;
  isKey: boolean;
  version: number;
  /** Oldest first. */
  forecasts: StoredForecast[];
}

/** A report with the instant its verification was recorded: what “known at” asks for. */
export interface StoredEntry extends ProgressFact {
  verifiedRecordedAt: string | null;
  returnedRecordedAt: string | null;
}

/** Everything stored of one task that figures and lists need. */
export interface StoredTask {
  id: string;
  planId: string;
  parentId: string | null;
  number: string;
  sortKey: string;
  title: LocalizedText;
  expectedResult: LocalizedText | null;
  serviceType: ServiceType | null;
  searchKey: string;
  version: number;
  /** By plan version, oldest first. */
  terms: StoredTerms[];
  bodies: { bodyId: string; role: BodyRole }[];
  milestones: StoredMilestone[];
  entries: StoredEntry[];
  /** The day of each piece of evidence: its own date, else that of its recording; ascending. */
  evidenceDays: IsoDate[];
  facts: TaskFacts;
}

/** A plan and all its facts as of one change number. Never changed in place: a newer one shares the tasks that stayed the same. */
export interface PlanSnapshot {
  /** Number of the newest change it contains. */
  seq: number;
  plan: StoredPlan;
  versions: StoredPlanVersion[];
  /** Every body there is. */
  bodies: readonly StoredBody[];
  /** In the decree's order: a child follows its parent. */
  tasks: readonly StoredTask[];
  byId: ReadonlyMap<string, StoredTask>;
  parents: ReadonlySet<string>;
  facts: PlanFacts;
}

type Span = Pick<StoredPlan, 'startsOn' | 'endsOn' | 'reportingPeriod'>;

function termsFacts(terms: StoredTerms, plan: Span): TaskTerms {
  const { deadline } = terms;
  const context = { planStartsOn: plan.startsOn, planEndsOn: plan.endsOn, reportingPeriod: plan.reportingPeriod };
  const dueDates = deadline === null ? [] : occurrences(deadline, context);
  return {
    inForceFrom: terms.inForceFrom,
    deadline: deadline ?? NO_DEADLINE,
    startsOn: deadline === null ? plan.startsOn : startOf(deadline, plan.startsOn),
    dueOn: dueDates.at(-1) ?? null,
    occurrences: dueDates,
    weight: terms.weight,
    standing: terms.standing,
  };
}

const NO_DEADLINE: Deadline = {
  kind: 'none',
  startsOn: null,
  dueOn: null,
  every: null,
  offset: null,
  after: null,
  needsPerson: false,
};

/** The facts the rules read. `knownAt` leaves out what was recorded later. */
export function taskFacts(task: Omit<StoredTask, 'facts'>, plan: Span, knownAt: string | null = null): TaskFacts {
  const isKnown = (recordedAt: string): boolean => knownAt === null || recordedAt <= knownAt;
  return {
    id: task.id,
    parentId: task.parentId,
    number: task.number,
    terms: task.terms.filter((terms, index) => index === 0 || isKnown(terms.recordedAt)).map((terms) => termsFacts(terms, plan)),
    bodies: task.bodies,
    milestones: task.milestones.flatMap(({ id, plannedOn, achievedOn }) =>
      plannedOn === null ? [] : [{ id, plannedOn, achievedOn }],
    ),
    entries: task.entries.filter((entry) => isKnown(entry.recordedAt)).map((entry) => reviewedBy(entry, isKnown)),
  };
}

/** Without a review that was not known by then. */
function reviewedBy(entry: StoredEntry, isKnown: (recordedAt: string) => boolean): StoredEntry {
  const { verifiedRecordedAt: verified, returnedRecordedAt: returned } = entry;
  if (verified !== null && !isKnown(verified)) return { ...entry, verifiedOn: null };
  return returned !== null && !isKnown(returned) ? { ...entry, returnedOn: null } : entry;
}

export function factsOf(plan: StoredPlan, successors: PlanFacts['successors'], tasks: readonly TaskFacts[]): PlanFacts {
  const { startsOn, endsOn, reportingPeriod, thresholds } = plan;
  return { startsOn, endsOn, reportingPeriod, thresholds, ...(successors ? { successors } : {}), tasks };
}

const successorMaps = new WeakMap<readonly StoredBody[], ReadonlyMap<string, string>>();

/** Body id → the body that took over; the same map for the same register, by which what was worked out before is found again. */
function successorsOf(bodies: readonly StoredBody[]): ReadonlyMap<string, string> {
  const map =
    successorMaps.get(bodies) ??
    new Map(bodies.flatMap(({ id, succeededBy }) => (succeededBy === null ? [] : [[id, succeededBy]])));
  successorMaps.set(bodies, map);
  return map;
}

interface SnapshotParts {
  seq: number;
  plan: StoredPlan;
  versions: StoredPlanVersion[];
  bodies: readonly StoredBody[];
  tasks: readonly StoredTask[];
}

/** Puts the parts in order; tasks may come in any. */
export function planSnapshot({ seq, plan, versions, bodies, tasks }: SnapshotParts): PlanSnapshot {
  const ordered = [...tasks].sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.id < b.id ? -1 : 1));
  return {
    seq,
    plan,
    versions,
    bodies,
    tasks: ordered,
    byId: new Map(ordered.map((task) => [task.id, task])),
    parents: new Set(ordered.flatMap((task) => task.parentId ?? [])),
    facts: factsOf(
      plan,
      successorsOf(bodies),
      ordered.map((task) => task.facts),
    ),
  };
}

function standsInSamePlace(before: StoredTask | undefined, after: StoredTask): boolean {
  return before?.sortKey === after.sortKey && before.parentId === after.parentId;
}

/** A newer snapshot in which some tasks were read anew (`fresh`) or are gone (changed and not among them). */
export function withChangedTasks(
  known: PlanSnapshot,
  seq: number,
  changedIds: readonly string[],
  fresh: readonly StoredTask[],
): PlanSnapshot {
  const isSameTree =
    fresh.length === changedIds.length && fresh.every((task) => standsInSamePlace(known.byId.get(task.id), task));
  if (!isSameTree) {
    const changed = new Set(changedIds);
    return planSnapshot({ ...known, seq, tasks: [...known.tasks.filter((task) => !changed.has(task.id)), ...fresh] });
  }
  const byId = new Map(known.byId);
  for (const task of fresh) byId.set(task.id, task);
  const tasks = known.tasks.map((task) => byId.get(task.id) ?? task);
  return { ...known, seq, byId, tasks, facts: { ...known.facts, tasks: tasks.map((task) => task.facts) } };
}
