import type { Reader } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { timelineContract } from '@atkaruu/shared/timeline/contract';
import type { Handlers } from '../http/context.ts';
import { taskPlacesOf, type PlanSnapshots } from '../plans/index.ts';
import { assessedPlan, planOfTask } from '../tasks/index.ts';
import { buildTimeline } from './build-timeline.ts';
import { dependenciesOf, listDependencies } from './dependency-queries.ts';
import { setDependencies } from './set-dependencies.ts';

async function viewOf(db: Reader, planId: string, taskId: string) {
  const places = await taskPlacesOf(db, planId);
  const { links, version } = await dependenciesOf(db, taskId);
  const predecessors = links.map(({ predecessorId, lagDays }) => {
    return { taskId: predecessorId, number: places.get(predecessorId)?.number ?? '', lagDays };
  });
  return { taskId, predecessors, version };
}

export function timelineRoutes(snapshots: PlanSnapshots): Handlers<typeof timelineContract> {
  return {
    async getTimeline({ params, query }, context) {
      const snapshot = await snapshots.read(context, params.plan);
      const links = await listDependencies(context.db, snapshot.plan.id, query.knownAt);
      return buildTimeline(assessedPlan(snapshot, query, context.now), links);
    },

    getDependencies: async ({ params }, { db }) => viewOf(db, await planOfTask(db, params.task), params.task),

    async setDependencies({ params, body }, context) {
      const planId = await planOfTask(context.tx, params.task);
      const snapshot = await snapshots.within(context.tx, planId);
      const task = snapshot.byId.get(params.task);
      if (!task) throw new AppError('not_found', 'There is no such task.');
      await setDependencies(snapshot, task, body.predecessors, context);
      return viewOf(context.tx, planId, task.id);
    },
  };
}
