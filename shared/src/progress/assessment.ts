import type { AgeingBucket, CountGroup, Light, TaskState } from '../tasks/task.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { CauseCode, Standing, TaskFacts, TaskTerms } from './facts.ts';
import type { ReportsByOccurrence } from './occurrence-progress.ts';

/** How much of a task is in a denominator, and how much of that in the numerator; both 0..1. */
export interface Share {
  counted: number;
  contribution: number;
}

/** Everything the rules say of one leaf on one status date. */
export interface TaskAssessment {
  standing: Standing;
  state: TaskState;
  /** Null when not in force. */
  light: Light | null;
  /** Overdue: status date − due date. Completed late: the largest lateness of an occurrence. Else 0. */
  daysLate: number;
  /** The same against the task's first terms, also while an extended deadline has not passed yet. */
  daysLateOriginal: number;
  /** Silent for more than one reporting period: shown grey, never green. */
  noReport: boolean;
  /** 0..100, as the body says it (not capped). */
  percentReported: number;
  /** 0..100; these two are p and e. */
  percentVerified: number;
  percentExpected: number;
  /** Verified, reported (both at most 0.95 until completion is verified) and expected progress, 0..1. */
  p: number;
  q: number;
  e: number;
  startsOn: IsoDate;
  /** Due date of the first unfinished occurrence, else of the last one. */
  dueOn: IsoDate | null;
  /** The nearest unfinished due date on or after the status date. */
  nextDueOn: IsoDate | null;
  /** By the newest entry on the first unfinished occurrence (else the last one). */
  forecastOn: IsoDate | null;
  /** Days the forecast lies after `dueOn`; 0 when it does not, or when completed. */
  slipDays: number;
  lastReportedOn: IsoDate | null;
  lastVerifiedOn: IsoDate | null;
  /** The day the last occurrence was completed; null until all are verified complete. */
  completedOn: IsoDate | null;
  causeCode: CauseCode | null;
  /** R1. */
  due: Share;
  /** R2. */
  wholePlan: Share;
  /** Null when not in force. */
  countGroup: CountGroup | null;
  /** Null unless overdue. */
  ageing: AgeingBucket | null;
  /** What is said of each occurrence; `occurrencesOf` lays it out. */
  reports: ReportsByOccurrence;
}

export interface AssessedLeaf {
  task: TaskFacts;
  /** The terms it was assessed by. */
  terms: TaskTerms;
  /** Effective weight (a leaf not in force has its share, too, but is in no denominator). */
  weight: number;
  assessment: TaskAssessment;
}

export interface PlanAssessment {
  on: IsoDate;
  /** In the order of the plan's tasks. */
  leaves: readonly AssessedLeaf[];
  byId: ReadonlyMap<string, AssessedLeaf>;
}
