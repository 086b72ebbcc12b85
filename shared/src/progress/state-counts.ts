import type { Light, TaskState } from '../tasks/task.ts';
import type { AssessedLeaf, PlanAssessment } from './assessment.ts';

export type StateCounts = Record<TaskState, number>;
/** `none`: cancelled and suspended leaves, which show no light. */
export type LightCounts = Record<Light | 'none', number>;

/** Done / partly / not done / not yet due; of the same period of last year: the same from an assessment of that day. */
export interface FourCounts {
  done: number;
  partly: number;
  notDone: number;
  notYetDue: number;
  /** Leaves in force. */
  total: number;
}

export function noStates(): StateCounts {
  return {
    cancelled: 0,
    suspended: 0,
    completed_on_time: 0,
    completed_late: 0,
    awaiting_verification: 0,
    overdue: 0,
    in_progress: 0,
    not_started: 0,
    not_due: 0,
  };
}

export function noLights(): LightCounts {
  return { completed: 0, on_track: 0, at_risk: 0, off_track: 0, no_report: 0, not_due: 0, none: 0 };
}

/** Every leaf has one state, so these add up to the number of leaves. */
export function countStates(leaves: readonly AssessedLeaf[]): StateCounts {
  const counts = noStates();
  for (const { assessment } of leaves) counts[assessment.state] += 1;
  return counts;
}

export function countLights(leaves: readonly AssessedLeaf[]): LightCounts {
  const counts = noLights();
  for (const { assessment } of leaves) counts[assessment.light ?? 'none'] += 1;
  return counts;
}

export function stateCounts(assessment: PlanAssessment): StateCounts {
  return countStates(assessment.leaves);
}

export function lightCounts(assessment: PlanAssessment): LightCounts {
  return countLights(assessment.leaves);
}

export function fourCounts({ leaves }: PlanAssessment): FourCounts {
  const counts = { done: 0, partly: 0, not_done: 0, not_yet_due: 0 };
  for (const { assessment } of leaves) if (assessment.countGroup !== null) counts[assessment.countGroup] += 1;
  const { done, partly, not_done: notDone, not_yet_due: notYetDue } = counts;
  return { done, partly, notDone, notYetDue, total: done + partly + notDone + notYetDue };
}
