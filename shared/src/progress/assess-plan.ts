import type { IsoDate } from '../values/iso-date.ts';
import { assessUnderTerms } from './assess-task.ts';
import type { PlanAssessment } from './assessment.ts';
import { weightedLeaves } from './effective-weights.ts';
import type { PlanFacts } from './facts.ts';
import { statusDay } from './status-day.ts';

export { rollUp, type RolledUp } from './roll-up.ts';

export interface AssessPlanOptions {
  /**
   * The day whose plan version (tasks, deadlines, weights, standing) is judged; the status date unless given. A period's figures
   * pass its first day: amendments count from the next period (RULES.md, Headline figures).
   */
  termsOn?: IsoDate | undefined;
}

/** Every leaf of the plan, weighed and assessed on the status date. Costs a few milliseconds for thousands of leaves. */
export function assessPlan(plan: PlanFacts, on: IsoDate, options: AssessPlanOptions = {}): PlanAssessment {
  const day = statusDay(on, plan);
  const leaves = weightedLeaves(plan.tasks, options.termsOn ?? on).map(({ task, terms, weight }) => ({
    task,
    terms,
    weight,
    assessment: assessUnderTerms(task, terms, day),
  }));
  return { on, leaves, byId: new Map(leaves.map((leaf) => [leaf.task.id, leaf])) };
}
