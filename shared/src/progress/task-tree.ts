import type { IsoDate } from '../values/iso-date.ts';
import type { TaskFacts } from './facts.ts';

/** The tasks of a plan as positions, so that a walk over thousands of them needs no look-ups. Independent of the status date. */
export interface TaskTree {
  tasks: readonly TaskFacts[];
  /** Position of the parent; -1 for a root (also when the named parent is not in the plan). */
  parentOf: readonly number[];
  /** Every position once, parents before their children. */
  order: readonly number[];
  /** Was a leaf in earlier terms, before its children came. */
  wasLeaf: readonly boolean[];
  /** The days on which some terms come into force, ascending. */
  versions: readonly IsoDate[];
}

function childrenByParent(parentOf: readonly number[]): (number[] | undefined)[] {
  const children: (number[] | undefined)[] = parentOf.map(() => undefined);
  parentOf.forEach((parent, position) => {
    if (parent < 0) return;
    const sisters = children[parent];
    if (sisters === undefined) children[parent] = [position];
    else sisters.push(position);
  });
  return children;
}

/** Parents before children. Tasks that are their own ancestors hang on no root: the first of them is cut loose, none is lost. */
function orderFromRoots(parentOf: number[]): number[] {
  const children = childrenByParent(parentOf);
  const seen = parentOf.map(() => false);
  const order: number[] = [];
  const walk = (start: number): void => {
    const waiting = [start];
    for (let position = waiting.pop(); position !== undefined; position = waiting.pop()) {
      if (seen[position] === true) continue;
      seen[position] = true;
      order.push(position);
      for (const child of children[position] ?? []) waiting.push(child);
    }
  };
  parentOf.forEach((parent, position) => {
    if (parent < 0) walk(position);
  });
  for (let position = 0; position < parentOf.length; position += 1) {
    if (seen[position] === true) continue;
    parentOf[position] = -1;
    walk(position);
  }
  return order;
}

function leavesBeforeTheirChildren(
  tasks: readonly TaskFacts[],
  parentOf: readonly number[],
  order: readonly number[],
): boolean[] {
  const earliestBelow: (IsoDate | undefined)[] = tasks.map(() => undefined);
  const wasLeaf = tasks.map(() => false);
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const position = order[at] ?? 0;
    const below = earliestBelow[position];
    const own = tasks[position]?.terms[0]?.inForceFrom;
    wasLeaf[position] = own !== undefined && below !== undefined && own < below;
    const parent = parentOf[position] ?? -1;
    const earliest = own === undefined || (below !== undefined && below < own) ? below : own;
    const soFar = earliestBelow[parent];
    if (parent >= 0 && earliest !== undefined && (soFar === undefined || earliest < soFar)) earliestBelow[parent] = earliest;
  }
  return wasLeaf;
}

function buildTree(tasks: readonly TaskFacts[]): TaskTree {
  const positions = new Map(tasks.map((task, position) => [task.id, position]));
  const parentOf = tasks.map((task) => (task.parentId === null ? -1 : (positions.get(task.parentId) ?? -1)));
  const order = orderFromRoots(parentOf);
  const versions = new Set(tasks.flatMap((task) => task.terms.map((terms) => terms.inForceFrom)));
  return { tasks, parentOf, order, wasLeaf: leavesBeforeTheirChildren(tasks, parentOf, order), versions: [...versions].sort() };
}

const known = new WeakMap<readonly TaskFacts[], TaskTree>();

/** The tree of a list of tasks, built once per list: facts are never changed in place. */
export function taskTree(tasks: readonly TaskFacts[]): TaskTree {
  const tree = known.get(tasks) ?? buildTree(tasks);
  known.set(tasks, tree);
  return tree;
}
