import type { IsoDate } from '../values/iso-date.ts';
import type { TaskFacts, TaskTerms } from './facts.ts';
import { taskTree, type TaskTree } from './task-tree.ts';
import { termsAt } from './terms.ts';

export interface WeightedLeaf {
  task: TaskFacts;
  terms: TaskTerms;
  weight: number;
}

interface NaturalWeights {
  /** Terms of each leaf by position; null for a parent and for what is not in the plan yet. */
  leafTerms: readonly (TaskTerms | null)[];
  natural: readonly number[];
  /** Sum over the present children, and how many there are; 0 for a leaf and for what is not in the plan. */
  sumBelow: readonly number[];
  presentBelow: readonly number[];
}

/**
 * natural = explicit weight, else 1 for a leaf and the sum of its children for a parent. A task that was a leaf before its
 * children came keeps a leaf's 1: splitting a task into steps must not change its weight (RULES.md). A task is a leaf on a day
 * when it has terms and no child that is in the plan by then; a branch without any such leaf takes no part.
 */
function naturalWeights({ tasks, parentOf, order, wasLeaf }: TaskTree, on: IsoDate): NaturalWeights {
  const leafTerms: (TaskTerms | null)[] = tasks.map(() => null);
  const natural = tasks.map(() => 0);
  const sumBelow = tasks.map(() => 0);
  const presentBelow = tasks.map(() => 0);
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const position = order[at] ?? 0;
    const task = tasks[position];
    const terms = task ? termsAt(task, on) : null;
    const isParent = (presentBelow[position] ?? 0) > 0;
    if (!isParent && terms === null) continue;
    if (!isParent) leafTerms[position] = terms;
    const byDefault = isParent && wasLeaf[position] !== true ? (sumBelow[position] ?? 0) : 1;
    const weight = terms?.weight ?? byDefault;
    natural[position] = weight;
    const parent = parentOf[position] ?? -1;
    if (parent < 0) continue;
    sumBelow[parent] = (sumBelow[parent] ?? 0) + weight;
    presentBelow[parent] = (presentBelow[parent] ?? 0) + 1;
  }
  return { leafTerms, natural, sumBelow, presentBelow };
}

/** A parent hands its share on in proportion to its children's natural weights, in equal parts when those are all 0. */
function sharesFromRoots({ parentOf, order }: TaskTree, { natural, sumBelow, presentBelow }: NaturalWeights): number[] {
  const shares = natural.map(() => 0);
  for (const position of order) {
    const parent = parentOf[position] ?? -1;
    const own = natural[position] ?? 0;
    const above = shares[parent] ?? 0;
    const sum = sumBelow[parent] ?? 0;
    if (parent < 0) shares[position] = own;
    else if (sum > 0) shares[position] = own * (above / sum);
    else shares[position] = above / (presentBelow[parent] ?? 1);
  }
  return shares;
}

function weighLeaves(tree: TaskTree, on: IsoDate): WeightedLeaf[] {
  const weights = naturalWeights(tree, on);
  const shares = sharesFromRoots(tree, weights);
  const leaves: WeightedLeaf[] = [];
  tree.tasks.forEach((task, position) => {
    const terms = weights.leafTerms[position] ?? null;
    if (terms !== null) leaves.push({ task, terms, weight: shares[position] ?? 0 });
  });
  return leaves;
}

const leavesByVersion = new WeakMap<TaskTree, Map<IsoDate | undefined, readonly WeightedLeaf[]>>();

/**
 * The leaves in the plan on a day, with their terms and effective weights, in the order of the plan's tasks. Between two plan
 * versions they are the same, so each version is weighed once.
 */
export function weightedLeaves(tasks: readonly TaskFacts[], on: IsoDate): readonly WeightedLeaf[] {
  const tree = taskTree(tasks);
  const version = tree.versions.findLast((inForceFrom) => inForceFrom <= on);
  const known = leavesByVersion.get(tree) ?? new Map<IsoDate | undefined, readonly WeightedLeaf[]>();
  const leaves = known.get(version) ?? weighLeaves(tree, on);
  leavesByVersion.set(tree, known.set(version, leaves));
  return leaves;
}

/** Leaf id → effective weight on a day. Cancelled and suspended leaves are among them; every denominator leaves them out. */
export function effectiveWeights(tasks: readonly TaskFacts[], on: IsoDate): Map<string, number> {
  return new Map(weightedLeaves(tasks, on).map(({ task, weight }) => [task.id, weight]));
}
