import { blankDeadline, type Deadline } from '@atkaruu/shared/deadlines/deadline';
import { occurrences, startOf } from '@atkaruu/shared/deadlines/occurrences';
import type { BodyRole, ProgressFact, Standing, TaskFacts, TaskTerms } from '@atkaruu/shared/progress/facts';
import type { ServiceType } from '@atkaruu/shared/tasks/task';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import type { StoredPlan } from './plan-queries.ts';

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

type Span = Pick<StoredPlan, 'startsOn' | 'endsOn' | 'reportingPeriod'>;

function termsFacts(terms: StoredTerms, plan: Span): TaskTerms {
  const { deadline } = terms;
  const context = { planStartsOn: plan.startsOn, planEndsOn: plan.endsOn, reportingPeriod: plan.reportingPeriod };
  const dueDates = deadline === null ? [] : occurrences(deadline, context);
  return {
    inForceFrom: terms.inForceFrom,
    deadline: deadline ?? blankDeadline,
    startsOn: deadline === null ? plan.startsOn : startOf(deadline, plan.startsOn),
    dueOn: dueDates.at(-1) ?? null,
    occurrences: dueDates,
    weight: terms.weight,
    standing: terms.standing,
  };
}

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

function isLater(a: StoredEntry, b: StoredEntry): boolean {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn > b.effectiveOn;
  return a.recordedAt === b.recordedAt ? a.id > b.id : a.recordedAt > b.recordedAt;
}

/** The task with one report more, in its place among the others. */
export function withEntry(task: StoredTask, entry: StoredEntry): StoredTask {
  const before = task.entries.findLastIndex((other) => isLater(entry, other));
  const after = { ...task, entries: task.entries.toSpliced(before + 1, 0, entry) };
  return { ...after, facts: { ...task.facts, entries: after.entries } };
}
