import type { Deadline } from '@atkaruu/shared/deadlines/deadline';
import { occurrences, startOf } from '@atkaruu/shared/deadlines/occurrences';
import type { BodyRole, PlanFacts, ProgressFact, Standing, TaskFacts, TaskTerms } from '@atkaruu/shared/progress/facts';
import type { ServiceType } from '@atkaruu/shared/tasks/task';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
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
  evidenceCount: number;
  facts: TaskFacts;
}

/** A plan and all its facts as of one change number. Never changed in place: a newer one shares the tasks that stayed the same. */
export interface PlanSnapshot {
  /** Number of the newest change it contains. */
  seq: number;
  plan: StoredPlan;
  versions: StoredPlanVersion[];
  /** Body id → the body that took over. */
  successors: ReadonlyMap<string, string>;
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
    entries: task.entries
      .filter((entry) => isKnown(entry.recordedAt))
      .map((entry) =>
        entry.verifiedRecordedAt !== null && !isKnown(entry.verifiedRecordedAt) ? { ...entry, verifiedOn: null } : entry,
      ),
  };
}

export function factsOf(plan: StoredPlan, successors: ReadonlyMap<string, string>, tasks: readonly TaskFacts[]): PlanFacts {
  const { startsOn, endsOn, reportingPeriod, thresholds } = plan;
  return { startsOn, endsOn, reportingPeriod, thresholds, successors, tasks };
}

interface SnapshotParts {
  seq: number;
  plan: StoredPlan;
  versions: StoredPlanVersion[];
  successors: ReadonlyMap<string, string>;
  tasks: readonly StoredTask[];
}

/** Puts the parts in order; tasks may come in any. */
export function planSnapshot({ seq, plan, versions, successors, tasks }: SnapshotParts): PlanSnapshot {
  const ordered = [...tasks].sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.id < b.id ? -1 : 1));
  return {
    seq,
    plan,
    versions,
    successors,
    tasks: ordered,
    byId: new Map(ordered.map((task) => [task.id, task])),
    parents: new Set(ordered.flatMap((task) => task.parentId ?? [])),
    facts: factsOf(
      plan,
      successors,
      ordered.map((task) => task.facts),
    ),
  };
}
