import { appendChanges, type UnchainedChange } from '../src/change-chain.ts';
import { insertMany, type Transaction } from '../src/dialect.ts';
import { toJson } from '../src/json-text.ts';
import type { ChangeRow } from '../src/tables.ts';
import { bodyRows } from './body-rows.ts';
import {
  evidenceRows,
  milestoneRows,
  planRow,
  progressRows,
  recordedAtOf,
  sourceRows,
  taskRows,
  versionRows,
} from './plan-rows.ts';
import { everyTask, type SeedPlan } from './seed-plan.ts';

/** Writes a plan with everything of it, and its change log, in the caller's transaction. */
export async function writePlan(tx: Transaction, plan: SeedPlan): Promise<void> {
  const bodies = bodyRows(plan);
  const tasks = taskRows(plan);
  const milestones = milestoneRows(plan);
  const progress = progressRows(plan);
  await insertMany(tx, 'plans', [planRow(plan)]);
  await insertMany(tx, 'plan_versions', versionRows(plan));
  await insertMany(tx, 'bodies', bodies.bodies);
  await insertMany(tx, 'body_names', bodies.names);
  await insertMany(tx, 'body_aliases', bodies.aliases);
  await insertMany(tx, 'tasks', tasks.tasks);
  await insertMany(tx, 'task_terms', tasks.terms);
  await insertMany(tx, 'task_bodies', tasks.bodies);
  await insertMany(tx, 'milestones', milestones.milestones);
  await insertMany(tx, 'milestone_forecasts', milestones.forecasts);
  await insertMany(tx, 'progress_entries', progress.entries);
  await insertMany(tx, 'progress_verifications', progress.verifications);
  await insertMany(tx, 'evidence', evidenceRows(plan));
  await insertMany(tx, 'sources', sourceRows(plan));
  await writeChanges(tx, changesOf(plan));
}

type SeedChange = Pick<ChangeRow, 'recorded_at' | 'kind' | 'object_id' | 'plan_id' | 'task_id'> & {
  created: Record<string, unknown>;
};

/** One change per plan version, body, task and milestone, in order of time. Progress entries are their own history. */
function changesOf(plan: SeedPlan): SeedChange[] {
  const start = recordedAtOf(plan);
  const instants = new Map(plan.versions.map((version) => [version.id, version.recordedAt]));
  const common = { plan_id: plan.id, task_id: null };
  const versions: SeedChange[] = plan.versions.map((version, index) => ({
    ...common,
    recorded_at: version.recordedAt,
    kind: 'plan',
    object_id: plan.id,
    created: { version: index + 1, inForceFrom: version.inForceFrom, title: plan.title },
  }));
  const bodies: SeedChange[] = plan.bodies.map(({ id, names }) => ({
    ...common,
    recorded_at: start,
    kind: 'body',
    object_id: id,
    created: { name: names[0]?.name ?? null },
  }));
  const tasks: SeedChange[] = everyTask(plan.tasks).map(({ task }) => ({
    plan_id: plan.id,
    task_id: task.id,
    recorded_at: instants.get(task.terms[0]?.versionId ?? '') ?? start,
    kind: 'task',
    object_id: task.id,
    created: { number: task.number, title: task.title, deadlineText: task.terms[0]?.deadlineText ?? null },
  }));
  const milestones: SeedChange[] = plan.milestones.map(({ id, taskId, title, plannedOn }) => ({
    plan_id: plan.id,
    task_id: taskId,
    recorded_at: start,
    kind: 'milestone',
    object_id: id,
    created: { title, plannedOn },
  }));
  return [...versions, ...bodies, ...tasks, ...milestones].sort((a, b) =>
    a.recorded_at < b.recorded_at ? -1 : Number(a.recorded_at > b.recorded_at),
  );
}

async function writeChanges(tx: Transaction, changes: readonly SeedChange[]): Promise<void> {
  const rows = changes.map(({ created, ...change }): UnchainedChange => ({
    ...change,
    actor_id: 'seed',
    actor: 'Atkaruu',
    channel: 'seed',
    operation: 'seed',
    fields: toJson(Object.entries(created).map(([field, after]) => ({ field, before: null, after }))),
  }));
  await appendChanges(tx, rows);
}
