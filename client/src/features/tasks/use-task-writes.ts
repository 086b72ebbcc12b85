import type { newTaskSchema, taskChangeSchema } from '@atkaruu/shared/tasks/task';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { audit, deadlines, tasks } from '../../api/client.ts';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useInvalidatePlan, usePlan } from '../../api/use-plan.ts';

interface Change {
  taskId: string;
  etag: string | null;
  body: z.input<typeof taskChangeSchema>;
}

export function useUpdateTask() {
  const onSuccess = useInvalidatePlan();
  return useMutation({
    mutationFn: async ({ taskId, etag, body }: Change) =>
      (await tasks.updateTask({ params: { task: taskId }, body }, { ifMatch: etag ?? undefined })).data,
    onSuccess,
  });
}

export function useCreateTask() {
  const { slug } = usePlan();
  const onSuccess = useInvalidatePlan();
  return useMutation({
    mutationFn: async (body: z.input<typeof newTaskSchema>) =>
      (await tasks.createTask({ params: { plan: slug }, body }, { idempotencyKey: newIdempotencyKey() })).data,
    onSuccess,
  });
}

export function useDeleteTask() {
  return useMutation({
    mutationFn: async ({ taskId, etag }: { taskId: string; etag: string | null }) => {
      await tasks.deleteTask({ params: { task: taskId } }, { ifMatch: etag ?? undefined });
    },
  });
}

/** The task as it is now, and who changed it last: for whoever was overtaken. */
export function useReadTheirs() {
  const { slug } = usePlan();
  return useMutation({
    mutationFn: async (taskId: string) => {
      const [read, changes] = await Promise.all([
        tasks.getTask({ params: { task: taskId }, query: {} }),
        audit.listChanges({ params: { plan: slug }, query: { task: taskId, kind: 'task', limit: 1 } }),
      ]);
      return { task: read.data, etag: read.etag, last: changes.data.items[0] ?? null };
    },
  });
}

/** How the rules read a deadline's wording in this plan. */
export function useDeadlineReading(text: string) {
  const { slug, startsOn, endsOn, legalAct } = usePlan();
  return useQuery({
    queryKey: ['deadline', slug, text],
    queryFn: async ({ signal }) => {
      const body = { text, planStartsOn: startsOn, planEndsOn: endsOn, actDate: legalAct?.issuedOn ?? undefined };
      return (await deadlines.parseDeadline({ body }, { signal })).data;
    },
    enabled: text.trim() !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
}
