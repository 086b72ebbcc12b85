import type { workContract } from '@atkaruu/shared/my-work/contract';
import type { Handlers } from '../http/context.ts';
import type { PlanSnapshots } from '../plans/index.ts';
import { getWork } from './get-work.ts';
import { listReviews } from './list-reviews.ts';

export function workRoutes(snapshots: PlanSnapshots): Handlers<typeof workContract> {
  return {
    getWork: async ({ params }, context) => getWork(await snapshots.read(context, params.plan), context),
    listReviews: async ({ params, query }, context) => listReviews(await snapshots.read(context, params.plan), query, context),
  };
}
