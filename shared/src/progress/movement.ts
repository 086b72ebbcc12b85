import { taskStates, type TaskState } from '../tasks/task.ts';
import type { PlanAssessment } from './assessment.ts';

/** How many leaves were in `from` on the earlier day and are in `to` now; null: not in the plan on that day. */
export interface Movement {
  from: TaskState | null;
  to: TaskState | null;
  count: number;
}

const places = [...taskStates, null] as const;

/** The movement matrix, cells with tasks only: those of one `to` add up to the tasks now in that state, those of one `from` to those before. */
export function movementBetween(before: PlanAssessment, now: PlanAssessment): Movement[] {
  const counts = new Map<string, number>();
  const add = (from: TaskState | null, to: TaskState | null) => {
    const key = `${from ?? ''} ${to ?? ''}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { task, assessment } of now.leaves) add(before.byId.get(task.id)?.assessment.state ?? null, assessment.state);
  for (const { task, assessment } of before.leaves) if (!now.byId.has(task.id)) add(assessment.state, null);
  return places.flatMap((from) =>
    places.flatMap((to) => {
      const count = counts.get(`${from ?? ''} ${to ?? ''}`) ?? 0;
      return count === 0 ? [] : [{ from, to, count }];
    }),
  );
}
