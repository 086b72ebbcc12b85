import { AppError } from '@atkaruu/shared/contract/errors';
import type { progressContract } from '@atkaruu/shared/progress/contract';
import type { Handlers } from '../http/context.ts';
import { pageAt } from '../http/cursor.ts';
import { unreviewedFact, withEntry, type PlanSnapshots } from '../plans/index.ts';
import { planOfTask } from '../tasks/index.ts';
import { draftsRoutes } from './drafts-routes.ts';
import { findEntry, listEntries, unreviewedEntry } from './progress-queries.ts';
import { reportProgress } from './report-progress.ts';
import { returnProgress, verifyProgress } from './review-progress.ts';

export function progressRoutes(snapshots: PlanSnapshots): Handlers<typeof progressContract> {
  return {
    ...draftsRoutes(),

    async reportProgress({ params, body }, context) {
      const planId = snapshots.planOfKnownTask(params.task) ?? (await planOfTask(context.tx, params.task));
      const snapshot = await snapshots.within(context.tx, planId);
      const task = snapshot.byId.get(params.task);
      if (!task) throw new AppError('not_found', 'There is no such task.');
      const { row, seq } = await reportProgress(snapshot, task, body, context);
      context.afterCommit(() => {
        snapshots.takeUp(snapshot, seq, withEntry(task, unreviewedFact(row)));
      });
      return unreviewedEntry(row);
    },

    async listProgress({ params, query }, { db }) {
      await planOfTask(db, params.task);
      return pageAt(await listEntries(db, params.task, query), query.cursor, query.limit);
    },

    async verifyProgress({ params, body }, context) {
      await verifyProgress(params.entry, body.note, context);
      return findEntry(context.tx, params.entry);
    },

    async returnProgress({ params, body }, context) {
      await returnProgress(params.entry, body.note, context);
      return findEntry(context.tx, params.entry);
    },
  };
}
