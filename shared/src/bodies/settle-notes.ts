import type { CellToken } from './cell-tokens.ts';
import { isNameLike } from './head-words.ts';
import { isCountry } from './name-index.ts';
import { wordsOf, type Piece } from './pieces.ts';

/**
 * What stands in brackets behind a name: its abbreviation, which says nothing new, or another body, which is a doubt; behind a name nobody
 * knows it is a part of that name («Министерство труда и миграции (МТ)»), once that name is `whole`. Words right behind the brackets go on
 * with the name: «Совет ветеранов (пенсионеров) войны» is no «Совет ветеранов».
 */
export function settleNotes(tokens: readonly CellToken[], pieces: readonly Piece[], whole: boolean): Piece[] {
  const settled: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const [owner, piece, next] = [settled.at(-1), pieces[at], pieces[at + 1]];
    if (!piece) continue;
    if (!owner || !isNoteOf(tokens, owner, piece) || (!owner.isKnown && !whole)) {
      settled.push(piece);
      continue;
    }
    const isSame = owner.found !== null && owner.found.bodyId === piece.found?.bodyId;
    const narrows = !piece.isKnown && isSmall(wordsOf(tokens, piece));
    if (!owner.isKnown) settled.splice(-1, 1, { ...owner, to: piece.to + 1 });
    else if (next?.from === piece.to + 1) {
      if (!isSame || !isCountry(wordsOf(tokens, next))) settled.splice(-1, 1, unknown(owner.from, next.to));
      at += 1;
    } else if (narrows) settled.splice(-1, 1, unknown(owner.from, piece.to + 1));
    else if (!isSame) settled.push({ ...piece, found: null, isKnown: true });
  }
  return settled;
}

/** «(шоссейных)»: words that make the name before them another one, as an office or a person in brackets does not. */
function isSmall(words: readonly string[]): boolean {
  return /^\p{Ll}/u.test(words[0] ?? '') && !isNameLike(words);
}

function unknown(from: number, to: number): Piece {
  return { from, to, found: null, isKnown: false };
}

function isNoteOf(tokens: readonly CellToken[], owner: Piece, { from, to }: Piece): boolean {
  const [before, behind] = [tokens[from - 1], tokens[to]];
  const isInBrackets = before?.kind === 'mark' && before.mark === '(' && behind?.kind === 'mark' && behind.mark === ')';
  return isInBrackets && owner.to === from - 1;
}
