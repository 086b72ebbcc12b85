import type { Task } from '@atkaruu/shared/tasks/task';
import type { newProgressSchema } from '@atkaruu/shared/progress/contract';
import { minDate } from '@atkaruu/shared/values/iso-date';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { progress } from '../../api/client.ts';
import { useMe } from '../../api/use-me.ts';
import { useInvalidatePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';

export type NewProgress = z.input<typeof newProgressSchema>;

interface Report {
  taskId: string;
  body: NewProgress;
  idempotencyKey: string;
}

/** Sends a report; afterwards every figure of the plan is read again. The same key is sent again with the same report. */
export function useReportProgress() {
  const invalidatePlan = useInvalidatePlan();
  return useMutation({
    mutationFn: async ({ taskId, body, idempotencyKey }: Report) =>
      (await progress.reportProgress({ params: { task: taskId }, body }, { idempotencyKey })).data,
    onSuccess: invalidatePlan,
  });
}

/** The day a report made on this page speaks of: the status date, and today where that is still to come. */
export function useReportDay(): string {
  const { me } = useMe();
  const { asOf } = useStatusDate();
  return me ? minDate(asOf, me.today) : asOf;
}

/** Whether this person may report on the task on this page. What was known at an instant of the past cannot be added to. */
export function useMayReport(): (task: Pick<Task, 'isLeaf' | 'standing'>) => boolean {
  const { can } = useMe();
  const { knownAt } = useStatusDate();
  const mayReport = can('progress.report') && knownAt === undefined;
  return ({ isLeaf, standing }) => mayReport && isLeaf && standing === 'in_force';
}

/** Which occurrence a report speaks of: the current one of a task that has several. */
export function currentOccurrence({ occurrences, dueOn }: Pick<Task, 'occurrences' | 'dueOn'>): string | null {
  return occurrences.total > 1 ? dueOn : null;
}
