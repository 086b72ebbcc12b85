import type { AssessedLeaf } from '@atkaruu/shared/progress/assessment';
import { occurrencesOf } from '@atkaruu/shared/progress/occurrence-progress';
import { dueBy, originalDueOn } from '@atkaruu/shared/progress/terms';
import type { Task, TaskDetail } from '@atkaruu/shared/tasks/task';
import { occurrenceState } from '@atkaruu/shared/progress/state';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { StoredTask, StoredTerms } from '../plans/index.ts';
import type { AssessedPlan, PlanRow } from './assessed-plan.ts';

type Identity = Pick<
  Task,
  | 'id'
  | 'planId'
  | 'number'
  | 'parentId'
  | 'depth'
  | 'isLeaf'
  | 'title'
  | 'expectedResult'
  | 'serviceType'
  | 'bodies'
  | 'evidenceCount'
  | 'milestoneCount'
  | 'version'
>;

function identityOf({ task, depth, leaf }: PlanRow, on: IsoDate): Identity {
  return {
    id: task.id,
    planId: task.planId,
    number: task.number,
    parentId: task.parentId,
    depth,
    isLeaf: leaf !== null,
    title: task.title,
    expectedResult: task.expectedResult,
    serviceType: task.serviceType,
    bodies: task.bodies,
    evidenceCount: task.evidenceDays.filter((day) => day <= on).length,
    milestoneCount: task.milestones.length,
    version: task.version,
  };
}

function storedTermsOn(task: StoredTask, on: IsoDate): StoredTerms | null {
  return task.terms.findLast((terms) => terms.inForceFrom <= on) ?? null;
}

function occurrenceCounts({ terms, assessment }: AssessedLeaf, on: IsoDate): Task['occurrences'] {
  return {
    total: terms.occurrences.length,
    due: dueBy(terms.occurrences, on),
    verified: assessment.reports.filter((reports) => reports !== undefined && reports.completedOn !== null).length,
  };
}

/** Position of the first unfinished occurrence, else of the last. */
function shownOccurrence({ terms, assessment }: AssessedLeaf): number {
  const unfinished = terms.occurrences.findIndex((_dueOn, index) => (assessment.reports[index]?.completedOn ?? null) === null);
  return unfinished < 0 ? Math.max(0, terms.occurrences.length - 1) : unfinished;
}

function leafView(row: PlanRow, leaf: AssessedLeaf, on: IsoDate): Task {
  const { task } = row;
  const { assessment, terms, weight } = leaf;
  const stored = storedTermsOn(task, on);
  return {
    ...identityOf(row, on),
    deadlineText: stored?.deadlineText ?? null,
    deadline: stored?.deadline ?? null,
    startsOn: assessment.startsOn,
    dueOn: assessment.dueOn,
    originalDueOn: originalDueOn(task.facts, terms, shownOccurrence(leaf)),
    occurrences: occurrenceCounts(leaf, on),
    weight,
    standing: assessment.standing,
    state: assessment.state,
    light: assessment.light,
    isSilent: assessment.noReport,
    percentReported: assessment.percentReported,
    percentVerified: assessment.percentVerified,
    percentExpected: assessment.percentExpected,
    fulfilled: { n: assessment.wholePlan.contribution, N: assessment.wholePlan.counted },
    forecastOn: assessment.forecastOn,
    slipDays: assessment.slipDays,
    daysLate: assessment.daysLate,
    daysLateOriginal: assessment.daysLateOriginal,
    completedOn: assessment.completedOn,
    lastReportedOn: assessment.lastReportedOn,
    causeCode: assessment.causeCode,
  };
}

function percentOf(share: number | null): number {
  return share === null ? 0 : Math.round(share * 1e8) / 1e6;
}

function parentView(row: PlanRow, on: IsoDate): Task {
  const rolled = row.rolled;
  return {
    ...identityOf(row, on),
    deadlineText: null,
    deadline: null,
    startsOn: null,
    dueOn: null,
    originalDueOn: null,
    occurrences: { total: 0, due: 0, verified: 0 },
    weight: rolled?.weight ?? 0,
    standing: 'in_force',
    state: null,
    light: rolled?.worstLight ?? null,
    isSilent: false,
    percentReported: percentOf(rolled?.q ?? null),
    percentVerified: percentOf(rolled?.p ?? null),
    percentExpected: percentOf(rolled?.e ?? null),
    fulfilled: { n: rolled?.wholePlan.n ?? 0, N: rolled?.wholePlan.N ?? 0 },
    forecastOn: null,
    slipDays: 0,
    daysLate: 0,
    daysLateOriginal: 0,
    completedOn: null,
    lastReportedOn: null,
    causeCode: null,
  };
}

export function taskView(row: PlanRow, on: IsoDate): Task {
  return row.leaf === null ? parentView(row, on) : leafView(row, row.leaf, on);
}

function ancestorsOf(task: StoredTask, plan: AssessedPlan): TaskDetail['ancestors'] {
  const path: TaskDetail['ancestors'] = [];
  let parent = task.parentId === null ? undefined : plan.snapshot.byId.get(task.parentId);
  while (parent !== undefined && path.length < 50) {
    path.unshift({ id: parent.id, number: parent.number, title: parent.title });
    parent = parent.parentId === null ? undefined : plan.snapshot.byId.get(parent.parentId);
  }
  return path;
}

function occurrenceList({ leaf, task }: PlanRow, on: IsoDate): TaskDetail['occurrenceList'] {
  if (leaf === null || leaf.terms.occurrences.length < 2) return [];
  return occurrencesOf(task.facts, leaf.terms, leaf.assessment.reports, on).map((occurrence) => {
    const { dueOn, completedOn, p } = occurrence;
    return {
      dueOn,
      state: occurrenceState(occurrence, leaf.assessment.standing, on),
      completedOn,
      percentVerified: percentOf(p),
    };
  });
}

export function taskDetail(row: PlanRow, plan: AssessedPlan, evidence: TaskDetail['evidence']): TaskDetail {
  const { task } = row;
  return {
    ...taskView(row, plan.on),
    ancestors: ancestorsOf(task, plan),
    children: plan.snapshot.tasks.filter((other) => other.parentId === task.id).length,
    terms: task.terms
      .filter(({ inForceFrom }) => inForceFrom <= plan.on)
      .map((terms, index) => ({
        planVersionId: terms.planVersionId,
        inForceFrom: terms.inForceFrom,
        deadlineText: terms.deadlineText,
        dueOn: task.facts.terms[index]?.dueOn ?? null,
        weight: terms.weight,
        standing: terms.standing,
        reason: terms.reason,
      })),
    occurrenceList: occurrenceList(row, plan.on),
    evidence,
  };
}
