import type { Reader } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { tasksContract } from '@atkaruu/shared/tasks/contract';
import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import type { Handlers } from '../http/context.ts';
import { pageAt } from '../http/cursor.ts';
import type { PlanSnapshot, PlanSnapshots } from '../plans/index.ts';
import { planIdOf } from '../plans/index.ts';
import { assessedPlan, type StatusQuestion } from './assessed-plan.ts';
import { createTask } from './create-task.ts';
import { selectTasks } from './select-tasks.ts';
import { listEvidence, planOfTask } from './task-queries.ts';
import { taskDetail } from './task-view.ts';
import { deleteTask, updateTask } from './update-task.ts';

function withId<T>(found: T | undefined): T {
  if (found === undefined) throw new AppError('not_found', 'There is no such task in the plan on this day.');
  return found;
}

async function detailOf(
  db: Reader,
  snapshot: PlanSnapshot,
  taskId: string,
  question: StatusQuestion,
  now: Date,
): Promise<TaskDetail> {
  const plan = assessedPlan(snapshot, question, now);
  return taskDetail(withId(plan.rowById.get(taskId)), plan, await listEvidence(db, taskId, plan.on));
}

/** After a change the task is shown on the first day the newest terms hold, if that is still to come. */
function shownOn(snapshot: PlanSnapshot, taskId: string, now: Date): StatusQuestion {
  const { on } = assessedPlan(snapshot, {}, now);
  const from = snapshot.byId.get(taskId)?.terms[0]?.inForceFrom ?? on;
  return { asOf: from > on ? from : on };
}

export function tasksRoutes(snapshots: PlanSnapshots): Handlers<typeof tasksContract> {
  return {
    async listTasks({ params, query }, context) {
      const { cursor, limit, ...selection } = query;
      const selected = selectTasks(await snapshots.read(context, params.plan), selection, context.now);
      const page = pageAt(selected, cursor, limit);
      return { ...page, items: page.items.map(selected.shown) };
    },

    async createTask({ params, body }, context) {
      const { tx, now } = context;
      const before = await snapshots.within(tx, await planIdOf(tx, params.plan));
      const id = await createTask(before, body, context);
      const after = await snapshots.within(tx, before.plan.id);
      return detailOf(tx, after, id, shownOn(after, id, now), now);
    },

    async getTask({ params, query }, context) {
      const { db, now } = context;
      return detailOf(db, await snapshots.read(context, await planOfTask(db, params.task)), params.task, query, now);
    },

    async updateTask({ params, body }, context) {
      const { tx, now } = context;
      const before = await snapshots.within(tx, await planOfTask(tx, params.task));
      await updateTask(before, withId(before.byId.get(params.task)), body, context);
      const after = await snapshots.within(tx, before.plan.id);
      return detailOf(tx, after, params.task, shownOn(after, params.task, now), now);
    },

    async deleteTask({ params }, context) {
      const snapshot = await snapshots.within(context.tx, await planOfTask(context.tx, params.task));
      await deleteTask(snapshot, withId(snapshot.byId.get(params.task)), context);
      return null;
    },
  };
}
