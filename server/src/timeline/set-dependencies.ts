import type { TaskDependencyRow } from '@atkaruu/db';
import { fieldError } from '@atkaruu/shared/contract/errors';
import { runsInCircle } from '@atkaruu/shared/timeline/schedule';
import { recordChange } from '../audit/index.ts';
import type { WriteContext } from '../http/context.ts';
import { staleVersion } from '../http/etag.ts';
import type { PlanSnapshot, StoredTask } from '../plans/index.ts';
import { dependenciesOf, listDependencies } from './dependency-queries.ts';
import { insertDependencies, lockLinksOf, removeDependencies } from './dependency-store.ts';

interface Wanted {
  taskId: string;
  lagDays: number;
}

function assertLinkable(task: StoredTask, wanted: readonly Wanted[], { byId, parents }: PlanSnapshot): void {
  if (parents.has(task.id))
    throw fieldError('/predecessors', 'not_a_leaf', `Task ${task.number} is rolled up from its steps; link those.`);
  wanted.forEach(({ taskId }, index) => {
    const at = `/predecessors/${index}/taskId`;
    if (!byId.has(taskId)) throw fieldError(at, 'unknown_task', 'There is no such task in this plan.');
    if (parents.has(taskId)) throw fieldError(at, 'not_a_leaf', 'This task is rolled up from its steps; name the last of them.');
    if (wanted.findIndex((other) => other.taskId === taskId) < index)
      throw fieldError(at, 'repeated', 'This task is named already.');
  });
}

/** Replaces what a task waits for; a link that stays as it was keeps its record. */
export async function setDependencies(
  snapshot: PlanSnapshot,
  task: StoredTask,
  wanted: readonly Wanted[],
  context: WriteContext,
): Promise<void> {
  const { tx, now, actor } = context;
  assertLinkable(task, wanted, snapshot);
  await lockLinksOf(tx, task.planId);
  const { links, version } = await dependenciesOf(tx, task.id);
  if (version !== context.expectedVersion) throw staleVersion(version);
  const isKept = (one: { predecessorId: string; lagDays: number }) =>
    wanted.some(({ taskId, lagDays }) => taskId === one.predecessorId && lagDays === one.lagDays);
  const added = wanted.filter(
    ({ taskId, lagDays }) => !links.some((one) => one.predecessorId === taskId && one.lagDays === lagDays),
  );
  const removed = links.filter((one) => !isKept(one));
  const others = (await listDependencies(tx, task.planId, undefined)).filter(({ taskId }) => taskId !== task.id);
  const own = wanted.map(({ taskId, lagDays }) => ({ taskId: task.id, predecessorId: taskId, lagDays }));
  if (runsInCircle([...others, ...own]))
    throw fieldError('/predecessors', 'circle', 'Then the task would wait for itself; leave out what waits for it.');
  const rows = added.map(({ taskId, lagDays }): TaskDependencyRow => ({
    id: context.newId(),
    plan_id: task.planId,
    task_id: task.id,
    predecessor_id: taskId,
    lag_days: lagDays,
    recorded_at: now.toISOString(),
    recorded_by: actor.name,
    removed_at: null,
  }));
  await removeDependencies(
    tx,
    removed.map(({ id }) => id),
    now.toISOString(),
  );
  await insertDependencies(tx, rows);
  const shown = (list: readonly { taskId: string; lagDays: number }[]) =>
    list.map(({ taskId, lagDays }) => ({ number: snapshot.byId.get(taskId)?.number ?? taskId, lagDays }));
  await recordChange(context, {
    kind: 'dependency',
    objectId: task.id,
    planId: task.planId,
    taskId: task.id,
    before: { predecessors: shown(links.map(({ predecessorId, lagDays }) => ({ taskId: predecessorId, lagDays }))) },
    after: { predecessors: shown(wanted) },
  });
}
