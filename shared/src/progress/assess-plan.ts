import type { IsoDate } from '../values/iso-date.ts';
import { assessUnderTerms } from './assess-task.ts';
import type { PlanAssessment, TaskAssessment } from './assessment.ts';
import { weightedLeaves } from './effective-weights.ts';
import type { PlanFacts, TaskFacts, TaskTerms } from './facts.ts';
import { statusDay, type StatusDay } from './status-day.ts';

export { rollUp, type RolledUp } from './roll-up.ts';

export interface AssessPlanOptions {
  /**
   * The day whose plan version (tasks, deadlines, weights, standing) is judged; the status date unless given. A period's figures
   * pass its first day: amendments count from the next period (RULES.md, Headline figures).
   */
  termsOn?: IsoDate | undefined;
  /** Assessments made before on the same status date of tasks that may still be the same; those of new tasks are added. */
  known?: AssessmentMemo | undefined;
}

/** By task and the terms it was judged under. A task whose facts changed is another object, so nothing stale is found. */
export type AssessmentMemo = WeakMap<TaskFacts, { terms: TaskTerms; assessment: TaskAssessment }>;

function remembered(task: TaskFacts, terms: TaskTerms, day: StatusDay, known: AssessmentMemo | undefined): TaskAssessment {
  const found = known?.get(task);
  if (found?.terms === terms) return found.assessment;
  const assessment = assessUnderTerms(task, terms, day);
  known?.set(task, { terms, assessment });
  return assessment;
}

/** Every leaf of the plan, weighed and assessed on the status date. Costs a few milliseconds for thousands of leaves. */
export function assessPlan(plan: PlanFacts, on: IsoDate, options: AssessPlanOptions = {}): PlanAssessment {
  const day = statusDay(on, plan);
  const leaves = weightedLeaves(plan.tasks, options.termsOn ?? on).map(({ task, terms, weight }) => ({
    task,
    terms,
    weight,
    assessment: remembered(task, terms, day, options.known),
  }));
  return { on, leaves, byId: new Map(leaves.map((leaf) => [leaf.task.id, leaf])) };
}
