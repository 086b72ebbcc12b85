import type { PlanSnapshot, StoredTask } from '../plans/index.ts';
import { knownBy, statusDateOf } from '../plans/index.ts';
import { assessPlan, rollUp, type AssessmentMemo, type RolledUp } from '@atkaruu/shared/progress/assess-plan';
import type { AssessedLeaf, PlanAssessment } from '@atkaruu/shared/progress/assessment';
import type { PlanFacts } from '@atkaruu/shared/progress/facts';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';

/** One row of the plan on a status date: a leaf with its assessment, or a parent with what is rolled up from below. */
export interface PlanRow {
  task: StoredTask;
  depth: number;
  leaf: AssessedLeaf | null;
  rolled: RolledUp | null;
}

/** The plan judged on a day. Figures need the leaves alone, so the rows of the tree are laid out when first asked for. */
export class AssessedPlan {
  readonly snapshot: PlanSnapshot;
  readonly facts: PlanFacts;
  readonly assessment: PlanAssessment;
  #rows: readonly PlanRow[] | null = null;
  #rowById: ReadonlyMap<string, PlanRow> | null = null;

  constructor(snapshot: PlanSnapshot, facts: PlanFacts, assessment: PlanAssessment) {
    this.snapshot = snapshot;
    this.facts = facts;
    this.assessment = assessment;
  }

  get on(): IsoDate {
    return this.assessment.on;
  }

  /** In the decree's order; only what is in the plan on that day. */
  get rows(): readonly PlanRow[] {
    this.#rows ??= rowsOf(this.snapshot, this.assessment, this.facts);
    return this.#rows;
  }

  get rowById(): ReadonlyMap<string, PlanRow> {
    this.#rowById ??= new Map(this.rows.map((row) => [row.task.id, row]));
    return this.#rowById;
  }
}

export interface StatusQuestion {
  asOf?: string | undefined;
  knownAt?: string | undefined;
}

function depthOf(task: StoredTask, snapshot: PlanSnapshot): number {
  let depth = 0;
  for (let at = task.parentId; at !== null && depth < 50; at = snapshot.byId.get(at)?.parentId ?? null) depth++;
  return depth;
}

function rowsOf(snapshot: PlanSnapshot, assessment: PlanAssessment, facts: PlanFacts): PlanRow[] {
  const rolled = rollUp(facts, assessment);
  return snapshot.tasks.flatMap((task) => {
    const row = {
      task,
      depth: depthOf(task, snapshot),
      leaf: assessment.byId.get(task.id) ?? null,
      rolled: rolled.get(task.id) ?? null,
    };
    return row.leaf === null && row.rolled === null ? [] : [row];
  });
}

function assess(snapshot: PlanSnapshot, on: IsoDate, knownAt: string | undefined): AssessedPlan {
  const facts = knownBy(snapshot, knownAt);
  const known = knownAt === undefined ? memoOf(snapshot, on) : undefined;
  const assessment = assessPlan(facts, on, { known });
  return new AssessedPlan(snapshot, facts, assessment);
}

const MOST_DATES = 4;

// What was worked out for a task on a day holds until the task, the plan's settings or a body's succession changes.
const memos = new WeakMap<object, Map<IsoDate, AssessmentMemo>>();

function memoOf(snapshot: PlanSnapshot, on: IsoDate): AssessmentMemo {
  // A change of the plan or of a body makes a new snapshot with a new plan object.
  const byDay = memos.get(snapshot.plan) ?? new Map<IsoDate, AssessmentMemo>();
  memos.set(snapshot.plan, byDay);
  const memo: AssessmentMemo = byDay.get(on) ?? new WeakMap();
  byDay.delete(on);
  byDay.set(on, memo);
  dropOldest(byDay);
  return memo;
}

function dropOldest<V>(kept: Map<string, V>): void {
  const oldest = kept.size > MOST_DATES ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
}

/** Assessments already made of a snapshot; they go with it. */
const made = new WeakMap<PlanSnapshot, Map<string, AssessedPlan>>();

/** The plan judged on the status date asked for: the plan's own when none is. */
export function assessedPlan(snapshot: PlanSnapshot, question: StatusQuestion, now: Date): AssessedPlan {
  const on = question.asOf ?? statusDateOf(snapshot.plan, now).statusDate;
  const key = `${on} ${question.knownAt ?? ''}`;
  const known = made.get(snapshot) ?? new Map<string, AssessedPlan>();
  made.set(snapshot, known);
  const found = known.get(key) ?? assess(snapshot, on, question.knownAt);
  known.delete(key);
  known.set(key, found);
  dropOldest(known);
  return found;
}
