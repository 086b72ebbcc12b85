import type { IsoDate } from '../values/iso-date.ts';
import type { PlanFacts, TaskFacts, TaskTerms } from './facts.ts';
import { taskProgress } from './occurrence-progress.ts';
import { statusDay } from './status-day.ts';

/** p, q and e of one leaf on each of a row of days: three numbers a day, one after the other. */
export type ProgressHistory = Float64Array;

type SuccessorMap = PlanFacts['successors'];

interface Known {
  days: readonly IsoDate[];
  successors: SuccessorMap;
  byTerms: Map<TaskTerms, ProgressHistory>;
}

// Facts are never changed in place: a task that was reported on is a new object, and the others keep what was worked out for them.
const known = new WeakMap<TaskFacts, Known>();

function workOut(task: TaskFacts, terms: TaskTerms, days: readonly IsoDate[], plan: PlanFacts): ProgressHistory {
  const history = new Float64Array(days.length * 3);
  days.forEach((day, index) => {
    const { p, q, e } = taskProgress(task, terms, statusDay(day, plan));
    history.set([p, q, e], index * 3);
  });
  return history;
}

/** How a leaf stood, under given terms, on each day of a list (the same list object each time, or it is worked out anew). */
export function progressHistory(task: TaskFacts, terms: TaskTerms, days: readonly IsoDate[], plan: PlanFacts): ProgressHistory {
  let own = known.get(task);
  if (own?.days !== days || own.successors !== plan.successors) {
    own = { days, successors: plan.successors, byTerms: new Map() };
    known.set(task, own);
  }
  const history = own.byTerms.get(terms) ?? workOut(task, terms, days, plan);
  own.byTerms.set(terms, history);
  return history;
}
