import type { IsoDate } from '../values/iso-date.ts';
import type { ProgressFact, TaskFacts, TaskTerms } from './facts.ts';

/** The terms in force on a day: the latest with `inForceFrom` ≤ `on`. Null: the task is not in the plan yet. */
export function termsAt(task: TaskFacts, on: IsoDate): TaskTerms | null {
  for (let at = task.terms.length - 1; at >= 0; at -= 1) {
    const terms = task.terms[at];
    if (terms && terms.inForceFrom <= on) return terms;
  }
  return null;
}

/** What an occurrence was due on in the task's first terms; an occurrence those terms did not have is measured by its own date. */
export function originalDueOn(task: TaskFacts, terms: TaskTerms, index: number): IsoDate | null {
  return task.terms[0]?.occurrences[index] ?? terms.occurrences[index] ?? null;
}

/** Position of the first date on or after `on`; the list's length when there is none. */
function firstOnOrAfter(dates: readonly IsoDate[], on: IsoDate): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const date = dates[middle];
    if (date !== undefined && date < on) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the due dates have come by a day, that day's own included. */
export function dueBy(dates: readonly IsoDate[], on: IsoDate): number {
  const before = firstOnOrAfter(dates, on);
  return dates[before] === on ? before + 1 : before;
}

/** A moved deadline takes its reports along, if the terms that had it counted as many occurrences; otherwise they belong to none. */
function movedOccurrence(task: TaskFacts, terms: TaskTerms, dueOn: IsoDate): number | null {
  for (let at = task.terms.length - 1; at >= 0; at -= 1) {
    const former = task.terms[at];
    const index = former && former.inForceFrom < terms.inForceFrom ? former.occurrences.indexOf(dueOn) : -1;
    if (former && index >= 0) return former.occurrences.length === terms.occurrences.length ? index : null;
  }
  return null;
}

/**
 * Which occurrence (its position in `terms.occurrences`, 0 for a task without any) an entry speaks of.
 * - It names a due date in force: that one. It names a due date of earlier terms: the occurrence that took its place, when the
 *   number of occurrences is still the same; else null, because a report on one quarter must not complete a whole task.
 * - It names none: the task itself if it has one occurrence or none; else the first occurrence due on or after the entry's
 *   effective date, or the last one when all are past.
 */
export function occurrenceOf(entry: ProgressFact, task: TaskFacts, terms: TaskTerms): number | null {
  const dates = terms.occurrences;
  if (entry.occurrenceOn === null) {
    return dates.length <= 1 ? 0 : Math.min(firstOnOrAfter(dates, entry.effectiveOn), dates.length - 1);
  }
  const index = firstOnOrAfter(dates, entry.occurrenceOn);
  return dates[index] === entry.occurrenceOn ? index : movedOccurrence(task, terms, entry.occurrenceOn);
}
