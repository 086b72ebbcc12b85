import { milestoneState } from '@atkaruu/shared/progress/milestone-state';
import type { Milestone } from '@atkaruu/shared/milestones/milestone';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { StoredMilestone, StoredTask } from '../plans/index.ts';

/** A milestone on a status date: forecasts made by then, achieved if by then, known by `knownAt`. */
export function milestoneView(milestone: StoredMilestone, task: StoredTask, on: IsoDate, knownAt: string | undefined): Milestone {
  const forecasts = milestone.forecasts.filter(
    ({ effectiveOn, recordedAt }) => effectiveOn <= on && (knownAt === undefined || recordedAt <= knownAt),
  );
  const achievedOn = milestone.achievedOn !== null && milestone.achievedOn <= on ? milestone.achievedOn : null;
  const forecastOn = forecasts.at(-1)?.forecastOn ?? null;
  const { state, days } = milestoneState({ plannedOn: milestone.plannedOn, forecastOn, achievedOn }, on);
  return {
    id: milestone.id,
    planId: task.planId,
    taskId: task.id,
    taskNumber: task.number,
    title: milestone.title,
    expert: milestone.expert,
    plannedOn: milestone.plannedOn,
    forecastOn,
    achievedOn,
    isKey: milestone.isKey,
    state,
    days,
    forecasts,
    version: milestone.version,
  };
}
