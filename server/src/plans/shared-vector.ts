const CHUNK = 256;

/**
 * A list that is never changed in place: a newer one shares all but a few chunks with the older, so that changing one of a hundred
 * thousand costs a few hundred, and what differs between two of them is found without looking at the rest.
 */
export class SharedVector<T> {
  readonly length: number;
  readonly #chunks: readonly (readonly T[])[];

  private constructor(chunks: readonly (readonly T[])[], length: number) {
    this.#chunks = chunks;
    this.length = length;
  }

  static of<T>(items: readonly T[]): SharedVector<T> {
    const chunks: T[][] = [];
    for (let start = 0; start < items.length; start += CHUNK) chunks.push(items.slice(start, start + CHUNK));
    return new SharedVector(chunks, items.length);
  }

  at(position: number): T | undefined {
    return this.#chunks[Math.floor(position / CHUNK)]?.[position % CHUNK];
  }

  /** With other items at some positions of the list. */
  with(changes: Iterable<readonly [position: number, item: T]>): SharedVector<T> {
    const chunks = [...this.#chunks];
    const copied = new Map<number, T[]>();
    for (const [position, item] of changes) {
      const index = Math.floor(position / CHUNK);
      const chunk = copied.get(index) ?? [...(chunks[index] ?? [])];
      chunk[position % CHUNK] = item;
      copied.set(index, chunk);
      chunks[index] = chunk;
    }
    return new SharedVector(chunks, this.length);
  }

  /** Positions at which two lists of one length hold different items, ascending. */
  differences(other: SharedVector<T>): number[] {
    const positions: number[] = [];
    this.#chunks.forEach((chunk, index) => {
      const theirs = other.#chunks[index];
      if (chunk === theirs) return;
      chunk.forEach((item, at) => {
        if (item !== theirs?.[at]) positions.push(index * CHUNK + at);
      });
    });
    return positions;
  }

  toArray(): T[] {
    return this.#chunks.flat();
  }
}
