import type { Light } from '../tasks/task.ts';
import type { AssessedLeaf, PlanAssessment } from './assessment.ts';
import type { PlanFacts, TaskFacts } from './facts.ts';
import { rateOf, type Rate } from './headline-figures.ts';
import { noStates, noLights, type LightCounts, type StateCounts } from './state-counts.ts';

/** A parent's figures: always those of the leaves below it, never typed. */
export interface RolledUp {
  taskId: string;
  /** Leaves below, cancelled and suspended ones included. */
  leaves: number;
  fulfilment: Rate;
  wholePlan: Rate;
  /** Σ w in force. */
  weight: number;
  /** Weighted means over what is in force, 0..1; null when nothing below has weight. */
  p: number | null;
  q: number | null;
  e: number | null;
  states: StateCounts;
  lights: LightCounts;
  /** The gravest light below: a known trouble before an unknown one. Null when nothing below is in force. */
  worstLight: Light | null;
}

const GRAVEST_FIRST = [
  'off_track',
  'at_risk',
  'no_report',
  'on_track',
  'not_due',
  'completed',
] as const satisfies readonly Light[];

interface Sums {
  leaves: number;
  due: number;
  fulfilled: number;
  inForce: number;
  complete: number;
  weight: number;
  p: number;
  q: number;
  e: number;
  states: StateCounts;
  lights: LightCounts;
}

function noSums(): Sums {
  return {
    ...{ leaves: 0, due: 0, fulfilled: 0, inForce: 0, complete: 0, weight: 0, p: 0, q: 0, e: 0 },
    states: noStates(),
    lights: noLights(),
  };
}

function add(sums: Sums, { weight, assessment }: AssessedLeaf): void {
  sums.leaves += 1;
  sums.states[assessment.state] += 1;
  sums.lights[assessment.light ?? 'none'] += 1;
  if (assessment.standing !== 'in_force') return;
  sums.due += assessment.due.counted;
  sums.fulfilled += assessment.due.contribution;
  sums.inForce += assessment.wholePlan.counted;
  sums.complete += assessment.wholePlan.contribution;
  sums.weight += weight;
  sums.p += weight * assessment.p;
  sums.q += weight * assessment.q;
  sums.e += weight * assessment.e;
}

function figuresOf(taskId: string, sums: Sums): RolledUp {
  const { leaves, weight, states, lights } = sums;
  return {
    taskId,
    leaves,
    fulfilment: rateOf(sums.fulfilled, sums.due),
    wholePlan: rateOf(sums.complete, sums.inForce),
    weight,
    p: rateOf(sums.p, weight).rate,
    q: rateOf(sums.q, weight).rate,
    e: rateOf(sums.e, weight).rate,
    states,
    lights,
    worstLight: GRAVEST_FIRST.find((light) => lights[light] > 0) ?? null,
  };
}

/** The ids of a task's ancestors, nearest first; a circle ends where it would begin again. */
function ancestorsOf(task: TaskFacts, byId: ReadonlyMap<string, TaskFacts>): string[] {
  const ids: string[] = [];
  let parent = task.parentId === null ? undefined : byId.get(task.parentId);
  while (parent !== undefined && parent.id !== task.id && !ids.includes(parent.id)) {
    ids.push(parent.id);
    parent = parent.parentId === null ? undefined : byId.get(parent.parentId);
  }
  return ids;
}

/** Parent id → its figures, for every task with a leaf below it that is in the plan. */
export function rollUp(plan: PlanFacts, assessment: PlanAssessment): Map<string, RolledUp> {
  const byId = new Map(plan.tasks.map((task) => [task.id, task]));
  const sumsById = new Map<string, Sums>();
  for (const leaf of assessment.leaves) {
    for (const id of ancestorsOf(leaf.task, byId)) {
      const sums = sumsById.get(id) ?? noSums();
      sumsById.set(id, sums);
      add(sums, leaf);
    }
  }
  return new Map([...sumsById].map(([id, sums]) => [id, figuresOf(id, sums)]));
}
