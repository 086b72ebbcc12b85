import type { PlanFacts, TaskFacts } from '@atkaruu/shared/progress/facts';
import type { StoredBody } from '../bodies/index.ts';
import type { StoredPlan, StoredPlanVersion } from './plan-queries.ts';
import { SharedVector } from './shared-vector.ts';
import type { StoredTask } from './stored-task.ts';
import { TasksById } from './tasks-by-id.ts';

/**
 * What stays the same while tasks are only reported on: who is whose child, in what order, with what weights and bodies. Snapshots
 * with the same tree object may share what was worked out from it.
 */
export interface PlanTree {
  positions: ReadonlyMap<string, number>;
  parents: ReadonlySet<string>;
}

interface SnapshotParts {
  seq: number;
  plan: StoredPlan;
  versions: readonly StoredPlanVersion[];
  bodies: readonly StoredBody[];
  tree: PlanTree;
  vector: SharedVector<StoredTask>;
}

/** A plan and all its facts as of one change number. Never changed in place: a newer one shares the tasks that stayed the same. */
export class PlanSnapshot {
  /** Number of the newest change it contains. */
  readonly seq: number;
  readonly plan: StoredPlan;
  readonly versions: readonly StoredPlanVersion[];
  /** Every body there is. */
  readonly bodies: readonly StoredBody[];
  readonly tree: PlanTree;
  /** In the decree's order: a child follows its parent. */
  readonly vector: SharedVector<StoredTask>;
  readonly byId: ReadonlyMap<string, StoredTask>;
  #tasks: readonly StoredTask[] | null = null;
  #facts: PlanFacts | null = null;

  constructor({ seq, plan, versions, bodies, tree, vector }: SnapshotParts) {
    this.seq = seq;
    this.plan = plan;
    this.versions = versions;
    this.bodies = bodies;
    this.tree = tree;
    this.vector = vector;
    this.byId = new TasksById(tree.positions, vector);
  }

  get parents(): ReadonlySet<string> {
    return this.tree.parents;
  }

  /** The whole list; made when first asked for. */
  get tasks(): readonly StoredTask[] {
    this.#tasks ??= this.vector.toArray();
    return this.#tasks;
  }

  /** All facts, for the rules; made when first asked for. */
  get facts(): PlanFacts {
    this.#facts ??= factsOf(
      this.plan,
      successorsOf(this.bodies),
      this.tasks.map((task) => task.facts),
    );
    return this.#facts;
  }

  /** What the rules need of the plan to judge a single task. */
  get settings(): Omit<PlanFacts, 'tasks'> {
    return settingsOf(this.plan, successorsOf(this.bodies));
  }

  /** The same facts, known to be those of a later change number. */
  at(seq: number): PlanSnapshot {
    return new PlanSnapshot({ ...this.#parts(), seq });
  }

  /** A newer snapshot in which some tasks were read anew (`fresh`) or are gone (changed and not among them). */
  withChangedTasks(seq: number, changedIds: readonly string[], fresh: readonly StoredTask[]): PlanSnapshot {
    const isSameTree =
      fresh.length === changedIds.length && fresh.every((task) => standsInSamePlace(this.byId.get(task.id), task));
    if (!isSameTree) {
      const changed = new Set(changedIds);
      const kept = this.tasks.filter((task) => !changed.has(task.id));
      return planSnapshot({ ...this.#parts(), seq, tasks: [...kept, ...fresh] });
    }
    const changes = fresh.map((task) => [this.tree.positions.get(task.id) ?? 0, task] as const);
    return new PlanSnapshot({ ...this.#parts(), seq, vector: this.vector.with(changes) });
  }

  #parts(): SnapshotParts {
    const { seq, plan, versions, bodies, tree, vector } = this;
    return { seq, plan, versions, bodies, tree, vector };
  }
}

function settingsOf(plan: StoredPlan, successors: PlanFacts['successors']): Omit<PlanFacts, 'tasks'> {
  const { startsOn, endsOn, reportingPeriod, thresholds } = plan;
  return { startsOn, endsOn, reportingPeriod, thresholds, ...(successors ? { successors } : {}) };
}

export function factsOf(plan: StoredPlan, successors: PlanFacts['successors'], tasks: readonly TaskFacts[]): PlanFacts {
  return { ...settingsOf(plan, successors), tasks };
}

const successorMaps = new WeakMap<readonly StoredBody[], ReadonlyMap<string, string>>();

/** Body id → the body that took over; the same map for the same register, by which what was worked out before is found again. */
function successorsOf(bodies: readonly StoredBody[]): ReadonlyMap<string, string> {
  const map =
    successorMaps.get(bodies) ??
    new Map(bodies.flatMap(({ id, succeededBy }) => (succeededBy === null ? [] : [[id, succeededBy]])));
  successorMaps.set(bodies, map);
  return map;
}

type WholeParts = Omit<SnapshotParts, 'tree' | 'vector'> & { tasks: readonly StoredTask[] };

/** Puts the parts in order; tasks may come in any. */
export function planSnapshot({ seq, plan, versions, bodies, tasks }: WholeParts): PlanSnapshot {
  const ordered = [...tasks].sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.id < b.id ? -1 : 1));
  const tree = {
    positions: new Map(ordered.map((task, position) => [task.id, position])),
    parents: new Set(ordered.flatMap((task) => task.parentId ?? [])),
  };
  return new PlanSnapshot({ seq, plan, versions, bodies, tree, vector: SharedVector.of(ordered) });
}

function sameTerms(before: StoredTask, after: StoredTask): boolean {
  const { terms } = before;
  return (
    terms.length === after.terms.length &&
    terms.every(({ inForceFrom, weight }, index) => {
      const other = after.terms[index];
      return other?.inForceFrom === inForceFrom && other.weight === weight;
    })
  );
}

function sameBodies(before: StoredTask, after: StoredTask): boolean {
  const { bodies } = before;
  return (
    bodies.length === after.bodies.length &&
    bodies.every(({ bodyId, role }, index) => after.bodies[index]?.bodyId === bodyId && after.bodies[index].role === role)
  );
}

function standsInSamePlace(before: StoredTask | undefined, after: StoredTask): boolean {
  return (
    before?.sortKey === after.sortKey &&
    before.parentId === after.parentId &&
    sameTerms(before, after) &&
    sameBodies(before, after)
  );
}
