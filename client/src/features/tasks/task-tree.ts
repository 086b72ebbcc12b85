import type { Task } from '@atkaruu/shared/tasks/task';

type Node = Pick<Task, 'id' | 'parentId' | 'isLeaf'>;

/** How the list is folded, as its rows need to know it. */
export interface Folding {
  /** Null where the list is flat. */
  isFolded: ((id: string) => boolean) | null;
  onFold: (id: string) => void;
  /** The depth of the list's top row. */
  top: number;
}

/** The rows that are in sight when some parents are folded. Rows come in the decree's order: a parent stands before what is below it. */
export function unfolded<T extends Node>(rows: readonly T[], folded: ReadonlySet<string>): readonly T[] {
  if (folded.size === 0) return rows;
  const closed = new Set<string>();
  return rows.filter(({ id, parentId }) => {
    const isHidden = parentId !== null && closed.has(parentId);
    if (isHidden || folded.has(id)) closed.add(id);
    return !isHidden;
  });
}

export function parentsOf(rows: readonly Node[]): string[] {
  return rows.filter(({ isLeaf }) => !isLeaf).map(({ id }) => id);
}
