import type { TaskState } from '../tasks/task.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { daysAfter } from './day-count.ts';
import type { ProgressFact, Standing } from './facts.ts';

/** An occurrence (or a task without any) that is not verified complete. */
export interface Unfinished {
  startsOn: IsoDate;
  dueOn: IsoDate | null;
  newest: ProgressFact | null;
}

/** A claim that was sent back waits for its body again, not for a verifier. */
function isReturned({ returnedOn = null }: ProgressFact, on: IsoDate): boolean {
  return returnedOn !== null && returnedOn <= on;
}

/** State of what is not complete yet, first match wins (RULES.md, State). The due date itself still counts as in time. */
function openState({ startsOn, dueOn, newest }: Unfinished, on: IsoDate): TaskState {
  if (newest?.claim === 'complete' && !isReturned(newest, on)) return 'awaiting_verification';
  if (dueOn !== null && dueOn < on) return 'overdue';
  if (newest !== null && newest.percentComplete > 0) return 'in_progress';
  return startsOn <= on ? 'not_started' : 'not_due';
}

/**
 * State of a leaf: that of its first occurrence not verified complete (`current`); with none left it is completed, late when
 * any occurrence was late.
 */
export function taskState(standing: Standing, current: Unfinished | null, daysCompletedLate: number, on: IsoDate): TaskState {
  if (standing !== 'in_force') return standing;
  if (current === null) return daysCompletedLate > 0 ? 'completed_late' : 'completed_on_time';
  return openState(current, on);
}

/** State of one occurrence by itself. */
export function occurrenceState(
  occurrence: Unfinished & { dueOn: IsoDate; completedOn: IsoDate | null },
  standing: Standing,
  on: IsoDate,
): TaskState {
  const { dueOn, completedOn } = occurrence;
  return completedOn === null
    ? taskState(standing, occurrence, 0, on)
    : taskState(standing, null, daysAfter(dueOn, completedOn), on);
}

export function isCompleted(state: TaskState): boolean {
  return state === 'completed_on_time' || state === 'completed_late';
}
