import type { Body } from '@atkaruu/shared/bodies/body';
import type { bodiesContract } from '@atkaruu/shared/bodies/contract';
import type { CallInput } from '@atkaruu/shared/contract/operation';
import { useMutation, useQuery } from '@tanstack/react-query';
import { bodies } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { useInvalidatePlan, usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';

/** A body under the name of the status date. It may be one that the plan itself does not name. */
export function useBody(bodyId: string) {
  const { slug } = usePlan();
  const { asOf } = useStatusDate();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'body', bodyId, asOf),
    queryFn: async ({ signal }) => (await bodies.getBody({ params: { body: bodyId }, query: { asOf } }, { signal })).data,
  });
}

/** The body as it stands today with its ETag: what an edit starts from. */
export function useBodyToEdit(bodyId: string | null) {
  const { slug } = usePlan();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'body-to-edit', bodyId),
    enabled: bodyId !== null,
    queryFn: async ({ signal }) => bodies.getBody({ params: { body: bodyId ?? '' }, query: {} }, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Every body there is, for the choice of a parent or a successor. */
export function useAllBodies(isWanted: boolean) {
  const { slug } = usePlan();
  return useQuery({
    queryKey: queryKeys.plan(slug, 'all-bodies'),
    enabled: isWanted,
    queryFn: async ({ signal }) => (await bodies.listBodies({ query: {} }, { signal })).data.items,
  });
}

export type BodyDraft = CallInput<(typeof bodiesContract)['createBody']>['body'];
export type BodyChange = CallInput<(typeof bodiesContract)['updateBody']>['body'];

export function useCreateBody(idempotencyKey: string) {
  const invalidate = useInvalidatePlan();
  return useMutation({
    mutationFn: async (body: BodyDraft): Promise<Body> => (await bodies.createBody({ body }, { idempotencyKey })).data,
    onSuccess: invalidate,
  });
}

export function useUpdateBody(bodyId: string, ifMatch: string | null) {
  const invalidate = useInvalidatePlan();
  return useMutation({
    mutationFn: async (body: BodyChange): Promise<Body> =>
      (await bodies.updateBody({ params: { body: bodyId }, body }, { ifMatch: ifMatch ?? undefined })).data,
    onSuccess: invalidate,
  });
}
