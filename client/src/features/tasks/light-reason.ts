import type { Thresholds } from '@atkaruu/shared/progress/facts';
import { isBelow } from '@atkaruu/shared/progress/rag-light';
import type { Task } from '@atkaruu/shared/tasks/task';
import { daysBetween, type IsoDate } from '@atkaruu/shared/values/iso-date';

/** Why a task has its light, by the rule that gave it (RULES.md, Light). */
export type LightReason =
  | { why: 'worst_below' | 'not_in_force' | 'completed' | 'not_begun' | 'on_track' }
  | { why: 'overdue'; days: number }
  | { why: 'silent'; since: IsoDate | null }
  | { why: 'behind'; verified: number; expected: number; threshold: number }
  | { why: 'slips'; days: number }
  | { why: 'due_soon'; days: number };

type Judged = Pick<
  Task,
  'isLeaf' | 'light' | 'state' | 'dueOn' | 'slipDays' | 'daysLate' | 'lastReportedOn' | 'percentVerified' | 'percentExpected'
>;

/** The light is given, never judged again here; this only finds the rule it came from. */
export function lightReason(task: Judged, thresholds: Thresholds, asOf: IsoDate): LightReason {
  if (!task.isLeaf) return { why: 'worst_below' };
  switch (task.light) {
    case null:
      return { why: 'not_in_force' };
    case 'completed':
      return { why: 'completed' };
    case 'not_due':
      return { why: 'not_begun' };
    case 'no_report':
      return { why: 'silent', since: task.lastReportedOn };
    case 'on_track':
      return { why: 'on_track' };
    case 'off_track':
      return task.state === 'overdue'
        ? { why: 'overdue', days: task.daysLate }
        : troubleOf(task, thresholds.offTrack, thresholds, asOf);
    case 'at_risk':
      return troubleOf(task, thresholds.onTrack, thresholds, asOf);
  }
}

function troubleOf(task: Judged, threshold: number, thresholds: Thresholds, asOf: IsoDate): LightReason {
  const { percentVerified: verified, percentExpected: expected, slipDays, dueOn } = task;
  if (isBelow(threshold, verified, expected)) return { why: 'behind', verified, expected, threshold };
  if (slipDays > 0) return { why: 'slips', days: slipDays };
  const days = dueOn === null ? thresholds.dueSoonDays : Math.max(0, daysBetween(asOf, dueOn));
  return { why: 'due_soon', days };
}
