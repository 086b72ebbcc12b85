import type { IsoDate } from '../values/iso-date.ts';
import type { Share } from './assessment.ts';
import type { TaskTerms } from './facts.ts';
import type { OccurrenceProgress } from './occurrence-progress.ts';

const NOTHING: Share = { counted: 0, contribution: 0 };

/**
 * A task's part in R1. Each occurrence due by the day counts 1/n of the task; an ongoing task counts whole once it has a past
 * occurrence and is fulfilled while all of them are verified complete.
 */
export function dueShare(terms: TaskTerms, occurrences: readonly OccurrenceProgress[], on: IsoDate): Share {
  if (terms.standing !== 'in_force') return NOTHING;
  let [due, verified] = [0, 0];
  for (const { dueOn, completedOn } of occurrences) {
    if (dueOn === null || dueOn > on) continue;
    due += 1;
    if (completedOn !== null) verified += 1;
  }
  if (due === 0) return NOTHING;
  if (terms.deadline.kind === 'ongoing') return { counted: 1, contribution: verified === due ? 1 : 0 };
  return { counted: due / occurrences.length, contribution: verified / occurrences.length };
}

/** A task's part in R2: 1 when all is verified complete; of a task that recurs its verified occurrences; an ongoing one is never half done. */
export function wholePlanShare(terms: TaskTerms, occurrences: readonly OccurrenceProgress[]): Share {
  if (terms.standing !== 'in_force') return NOTHING;
  let verified = 0;
  for (const { completedOn } of occurrences) if (completedOn !== null) verified += 1;
  if (terms.deadline.kind === 'ongoing') return { counted: 1, contribution: verified === occurrences.length ? 1 : 0 };
  return { counted: 1, contribution: verified / occurrences.length };
}
