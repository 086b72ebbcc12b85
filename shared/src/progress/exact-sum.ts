/**
 * A sum that does not depend on the order of its parts, so that one kept up by adding and taking away equals one made anew to the
 * last bit. Each part is split into multiples of three powers of two, whose sums are exact doubles while the total stays below
 * 2^41 and there are fewer than 2^22 parts. What is left out of a part is below 2^-76.
 */
const [COARSE, MIDDLE, FINE] = [2 ** 12, 2 ** 44, 2 ** 76];

/** Doubles that one part takes. */
export const LIMBS = 3;

/** Adds a part, `times` 1 or −1, to the three doubles of a sum that begin at `at`. */
export function addExactly(sums: Float64Array, at: number, part: number, times: number): void {
  const coarse = Math.round(part * COARSE) / COARSE;
  const rest = part - coarse;
  const middle = Math.round(rest * MIDDLE) / MIDDLE;
  const fine = Math.round((rest - middle) * FINE) / FINE;
  sums[at] = (sums[at] ?? 0) + times * coarse;
  sums[at + 1] = (sums[at + 1] ?? 0) + times * middle;
  sums[at + 2] = (sums[at + 2] ?? 0) + times * fine;
}

export function exactAt(sums: Float64Array, at: number): number {
  return (sums[at] ?? 0) + ((sums[at + 1] ?? 0) + (sums[at + 2] ?? 0));
}

export class ExactSum {
  readonly #limbs = new Float64Array(LIMBS);

  add(part: number, times: 1 | -1 = 1): void {
    addExactly(this.#limbs, 0, part, times);
  }

  get value(): number {
    return exactAt(this.#limbs, 0);
  }
}

export function exactSum(parts: Iterable<number>): number {
  const sum = new ExactSum();
  for (const part of parts) sum.add(part);
  return sum.value;
}
