import type { SharedVector } from './shared-vector.ts';
import type { StoredTask } from './stored-task.ts';

/** Tasks by id, read off the list and the positions in it: a change of one task copies no map. */
export class TasksById implements ReadonlyMap<string, StoredTask> {
  readonly #positions: ReadonlyMap<string, number>;
  readonly #tasks: SharedVector<StoredTask>;

  constructor(positions: ReadonlyMap<string, number>, tasks: SharedVector<StoredTask>) {
    this.#positions = positions;
    this.#tasks = tasks;
  }

  get size(): number {
    return this.#tasks.length;
  }

  get(id: string): StoredTask | undefined {
    const position = this.#positions.get(id);
    return position === undefined ? undefined : this.#tasks.at(position);
  }

  has(id: string): boolean {
    return this.#positions.has(id);
  }

  forEach(visit: (task: StoredTask, id: string, map: ReadonlyMap<string, StoredTask>) => void): void {
    for (const [id, task] of this) visit(task, id, this);
  }

  *entries(): MapIterator<[string, StoredTask]> {
    for (const task of this.#tasks.toArray()) yield [task.id, task];
  }

  keys(): MapIterator<string> {
    return this.#positions.keys();
  }

  *values(): MapIterator<StoredTask> {
    yield* this.#tasks.toArray();
  }

  [Symbol.iterator](): MapIterator<[string, StoredTask]> {
    return this.entries();
  }
}
