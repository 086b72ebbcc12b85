import type { FoundBody } from './body-of-day.ts';
import { nameWords, type CellToken } from './cell-tokens.ts';
import type { KnownName } from './name-index.ts';
import { fragments, marksBetween, type Piece } from './pieces.ts';

export interface NameBook {
  spelled: (words: readonly string[]) => readonly KnownName[];
  near: (words: readonly string[]) => readonly KnownName[];
  ofDay: (names: readonly KnownName[]) => FoundBody | null;
  mostParts: number;
}

/** Names from left to right, the longest first, so that no mark inside a registered name parts it. */
export function readPieces(tokens: readonly CellToken[], book: NameBook): Piece[] {
  const parts = fragments(tokens);
  const pieces: Piece[] = [];
  for (let at = 0; at < parts.length;) {
    const read = longest(tokens, parts, at, book);
    pieces.push(read.piece);
    at = read.next;
  }
  return pieces;
}

type Part = Pick<Piece, 'from' | 'to'>;

function longest(
  tokens: readonly CellToken[],
  parts: readonly Part[],
  at: number,
  book: NameBook,
): { piece: Piece; next: number } {
  const reach = reachOf(tokens, parts, at, book.mostParts);
  for (const lookUp of [book.spelled, book.near]) {
    for (let last = reach; last >= at; last -= 1) {
      const part = { from: parts[at]?.from ?? 0, to: parts[last]?.to ?? 0 };
      const names = lookUp(nameWords(tokens.slice(part.from, part.to)));
      if (names.length > 0) return { piece: { ...part, found: book.ofDay(names), isKnown: true }, next: last + 1 };
    }
  }
  return { piece: { from: parts[at]?.from ?? 0, to: parts[at]?.to ?? 0, found: null, isKnown: false }, next: at + 1 };
}

/** The last fragment a name that begins here could reach. */
function reachOf(tokens: readonly CellToken[], parts: readonly Part[], at: number, mostParts: number): number {
  let last = at;
  while (last + 1 < parts.length && last + 1 < at + mostParts + 2) {
    const [left, right] = [parts[last], parts[last + 1]];
    if (!left || !right || marksBetween(tokens, left, right) === null) break;
    last += 1;
  }
  return last;
}

/** What was joined may be one mistyped name. */
export function lookAgain(tokens: readonly CellToken[], pieces: readonly Piece[], book: NameBook): Piece[] {
  return pieces.map((piece) => {
    if (piece.isKnown || fragments(tokens.slice(piece.from, piece.to)).length < 2) return piece;
    const names = book.near(nameWords(tokens.slice(piece.from, piece.to)));
    return names.length === 0 ? piece : { ...piece, found: book.ofDay(names), isKnown: true };
  });
}
