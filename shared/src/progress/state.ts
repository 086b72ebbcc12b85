import type { IsoDate } from '../values/iso-date.ts';
import type { TaskState } from '../tasks/task.ts';
import { daysAfter } from './day-count.ts';
import type { Standing } from './facts.ts';
import type { OccurrenceProgress } from './occurrence-progress.ts';

/** State of what is not complete yet, first match wins (RULES.md, State). The due date itself still counts as in time. */
function openState({ startsOn, dueOn, newest }: OccurrenceProgress, on: IsoDate): TaskState {
  if (newest?.claim === 'complete') return 'awaiting_verification';
  if (dueOn !== null && dueOn < on) return 'overdue';
  if (newest !== null && newest.percentComplete > 0) return 'in_progress';
  return startsOn <= on ? 'not_started' : 'not_due';
}

/**
 * State of a leaf: that of its first occurrence not verified complete (`current`); with none left it is completed, late when
 * any occurrence was late.
 */
export function taskState(
  standing: Standing,
  current: OccurrenceProgress | null,
  daysCompletedLate: number,
  on: IsoDate,
): TaskState {
  if (standing !== 'in_force') return standing;
  if (current === null) return daysCompletedLate > 0 ? 'completed_late' : 'completed_on_time';
  return openState(current, on);
}

/** State of one occurrence by itself. Null: there is nothing due that it could be the state of. */
export function occurrenceState(occurrence: OccurrenceProgress, standing: Standing, on: IsoDate): TaskState | null {
  const { dueOn, completedOn } = occurrence;
  if (dueOn === null) return null;
  const daysCompletedLate = completedOn === null ? 0 : daysAfter(dueOn, completedOn);
  return taskState(standing, completedOn === null ? occurrence : null, daysCompletedLate, on);
}

export function isCompleted(state: TaskState): boolean {
  return state === 'completed_on_time' || state === 'completed_late';
}
