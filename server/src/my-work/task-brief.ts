import type { AssessedLeaf } from '@atkaruu/shared/progress/assessment';
import type { TaskBrief } from '@atkaruu/shared/my-work/contract';
import type { PlanSnapshot } from '../plans/index.ts';

export function taskBrief({ task, assessment }: AssessedLeaf, { byId }: PlanSnapshot): TaskBrief {
  return {
    id: task.id,
    number: task.number,
    title: byId.get(task.id)?.title ?? {},
    state: assessment.state,
    dueOn: assessment.dueOn,
    daysLate: assessment.daysLate,
    percentReported: assessment.percentReported,
    percentVerified: assessment.percentVerified,
    bodies: [...task.bodies],
  };
}
