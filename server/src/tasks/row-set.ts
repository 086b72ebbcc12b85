const BITS = 32;

/** A set of positions among the rows of a plan, as bits: what passes several filters is the intersection of their sets. */
export class RowSet {
  readonly size: number;
  readonly #words: Uint32Array;

  private constructor(size: number, words: Uint32Array) {
    this.size = size;
    this.#words = words;
  }

  /** The positions 0 … size−1 for which the test holds. */
  static where(size: number, test: (position: number) => boolean): RowSet {
    const words = new Uint32Array(Math.ceil(size / BITS));
    for (let position = 0; position < size; position++) {
      if (test(position)) words[position >>> 5] = (words[position >>> 5] ?? 0) | (1 << (position & 31));
    }
    return new RowSet(size, words);
  }

  and(other: RowSet): RowSet {
    return new RowSet(
      this.size,
      this.#words.map((word, index) => word & (other.#words[index] ?? 0)),
    );
  }

  has(position: number): boolean {
    return ((this.#words[position >>> 5] ?? 0) & (1 << (position & 31))) !== 0;
  }

  /** Those of the set for which the test holds; only they are tried. */
  filter(test: (position: number) => boolean): RowSet {
    const words = new Uint32Array(this.#words.length);
    for (const position of this) {
      if (test(position)) words[position >>> 5] = (words[position >>> 5] ?? 0) | (1 << (position & 31));
    }
    return new RowSet(this.size, words);
  }

  get count(): number {
    let count = 0;
    for (const word of this.#words) count += onesOf(word);
    return count;
  }

  /** In ascending order. */
  *[Symbol.iterator](): Generator<number> {
    for (const [index, word] of this.#words.entries()) {
      for (let rest = word; rest !== 0; rest &= rest - 1) yield index * BITS + 31 - Math.clz32(rest & -rest);
    }
  }
}

/** How many bits are set, added up pairwise. */
function onesOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
