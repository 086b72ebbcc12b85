const MARKS = 64;

/**
 * Columns of numbers that change from day to day, kept as what each day adds to them. The sums at a day are those at the last of
 * some marks before it and what the days since then add; a change of one day touches that day and the marks after it.
 */
export class DatedBlock {
  readonly #width: number;
  readonly #spacing: number;
  readonly #rows: (Float64Array | undefined)[];
  /** Sums before the day at which each mark stands; made when the building is over. */
  #marks: Float64Array[] | null = null;

  constructor(width: number, days: number) {
    this.#width = width;
    this.#spacing = Math.max(1, Math.ceil(days / MARKS));
    this.#rows = new Array<undefined>(days).fill(undefined);
  }

  /** What is added outside the days of the block is left out; ask for no such day. */
  add(day: number, column: number, value: number): void {
    if (day >= this.#rows.length) return;
    const row = (this.#rows[day] ??= new Float64Array(this.#width));
    row[column] = (row[column] ?? 0) + value;
    if (this.#marks === null) return;
    for (let at = Math.floor(day / this.#spacing) + 1; at < this.#marks.length; at += 1) {
      const mark = this.#marks[at];
      if (mark) mark[column] = (mark[column] ?? 0) + value;
    }
  }

  /** Sets the marks, after the first filling. */
  seal(): void {
    const marks: Float64Array[] = [];
    const sums = new Float64Array(this.#width);
    this.#rows.forEach((row, day) => {
      if (day % this.#spacing === 0) marks.push(sums.slice());
      if (row) addTo(sums, row);
    });
    this.#marks = marks;
  }

  /** The sums of every column by the end of a day. */
  at(day: number): Float64Array {
    const mark = Math.floor(day / this.#spacing);
    const sums = this.#marks?.[mark]?.slice() ?? new Float64Array(this.#width);
    const from = this.#marks === null ? 0 : mark * this.#spacing;
    for (let each = from; each <= day; each += 1) {
      const row = this.#rows[each];
      if (row) addTo(sums, row);
    }
    return sums;
  }
}

function addTo(sums: Float64Array, row: Float64Array): void {
  for (let column = 0; column < row.length; column += 1) sums[column] = (sums[column] ?? 0) + (row[column] ?? 0);
}
