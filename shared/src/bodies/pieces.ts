import type { FoundBody } from './body-of-day.ts';
import type { CellToken, Mark } from './cell-tokens.ts';

/** A stretch of the cell that names one body, or that nobody can name. Places count tokens. */
export interface Piece {
  from: number;
  to: number;
  /** Null: no body of the register, or not surely one. */
  found: FoundBody | null;
  /** A name of the register, though perhaps not in office or borne by two: it is not to be looked at again. */
  isKnown: boolean;
}

export function wordsOf(tokens: readonly CellToken[], { from, to }: Pick<Piece, 'from' | 'to'>): string[] {
  return tokens.slice(from, to).flatMap((token) => (token.kind === 'word' ? [token.text] : []));
}

/** Stretches of words between marks and signs. */
export function fragments(tokens: readonly CellToken[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return;
    const last = found.at(-1);
    if (last?.to === at) last.to = at + 1;
    else found.push({ from: at, to: at + 1 });
  });
  return found;
}

/** The marks between two pieces, or null when a role sign or a semicolon keeps them apart. */
export function marksBetween(tokens: readonly CellToken[], left: Pick<Piece, 'to'>, right: Pick<Piece, 'from'>): Mark[] | null {
  const between = tokens.slice(left.to, right.from);
  const marks = between.flatMap((token) => (token.kind === 'mark' ? [token.mark] : []));
  return marks.length < between.length || marks.includes(';') ? null : marks;
}
