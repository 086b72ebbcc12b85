import type { IsoDate } from '../values/iso-date.ts';
import { dayCount } from './day-count.ts';
import type { MilestoneFact, TaskFacts, TaskTerms } from './facts.ts';
import { dueBy } from './terms.ts';

/**
 * e of one occurrence, 0..1: linear between its first day and its due date, 0 before, 1 from the due date on. When both are one
 * day (or the start lies after the due date) it is a step on the due date.
 */
export function expectedLinear(startsOn: IsoDate, dueOn: IsoDate, on: IsoDate): number {
  if (on >= dueOn) return 1;
  if (on <= startsOn) return 0;
  const start = dayCount(startsOn);
  return (dayCount(on) - start) / (dayCount(dueOn) - start);
}

/** e of a task with milestones: the share of milestones planned by the day, and 1 once the task itself is due. */
export function expectedByMilestones(milestones: readonly MilestoneFact[], dueOn: IsoDate, on: IsoDate): number {
  if (on >= dueOn) return 1;
  let planned = 0;
  for (const milestone of milestones) if (milestone.plannedOn <= on) planned += 1;
  return planned / milestones.length;
}

/**
 * e of a task: the mean over its occurrences, each of which starts where the one before it was due, so that at most one of them is
 * under way. Nothing is expected of a task that nothing is due of.
 */
export function expectedProgress({ milestones }: TaskFacts, terms: TaskTerms, on: IsoDate): number {
  const { occurrences, startsOn } = terms;
  const past = dueBy(occurrences, on);
  const dueOn = occurrences[past];
  if (dueOn === undefined) return occurrences.length === 0 ? 0 : 1;
  if (occurrences.length === 1 && milestones.length > 0) return expectedByMilestones(milestones, dueOn, on);
  return (past + expectedLinear(occurrences[past - 1] ?? startsOn, dueOn, on)) / occurrences.length;
}
