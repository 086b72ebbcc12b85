import type { amendmentsContract } from '@atkaruu/shared/amendments/contract';
import type { Handlers } from '../http/context.ts';
import { planIdOf, type PlanSnapshots } from '../plans/index.ts';
import { amendPlan, diffVersions, previewAmendment } from './amend-plan.ts';

function counted<T>(items: T[]): { items: T[]; total: number } {
  return { items, total: items.length };
}

export function amendmentsRoutes(snapshots: PlanSnapshots): Handlers<typeof amendmentsContract> {
  return {
    async amendPlan({ params, body }, context) {
      const before = await snapshots.within(context.tx, await planIdOf(context.tx, params.plan));
      const id = await amendPlan(body, before, context);
      const after = await snapshots.within(context.tx, before.plan.id);
      const version = after.versions.at(-1);
      const last = before.versions.at(-1);
      if (version?.id !== id) throw new Error('the plan version was written and is not there');
      const { recordedAt: _recordedAt, ...shown } = version;
      const changes = last ? diffVersions(after, last.id, id) : [];
      return { version: { ...shown, changedTasks: body.changes.length }, changes: counted(changes) };
    },

    previewAmendment: async ({ params, body }, context) =>
      counted(previewAmendment(body, await snapshots.read(context, params.plan))),

    diffVersions: async ({ params, query }, context) =>
      counted(diffVersions(await snapshots.read(context, params.plan), query.from, query.to)),
  };
}
