import type { CellToken } from './cell-tokens.ts';
import type { Piece } from './pieces.ts';

/**
 * What stands in brackets behind a name: its abbreviation, which says nothing new, or another body, which is a doubt; behind a name nobody
 * knows it is a part of that name («Министерство труда и миграции (МТ)»), once that name is `whole`.
 */
export function settleNotes(tokens: readonly CellToken[], pieces: readonly Piece[], whole: boolean): Piece[] {
  const settled: Piece[] = [];
  for (const piece of pieces) {
    const owner = settled.at(-1);
    if (!owner || !isNoteOf(tokens, owner, piece) || (!owner.isKnown && !whole)) settled.push(piece);
    else if (!owner.isKnown) settled.splice(-1, 1, { ...owner, to: piece.to + 1 });
    else if (owner.found === null || owner.found.bodyId !== piece.found?.bodyId)
      settled.push({ ...piece, found: null, isKnown: true });
  }
  return settled;
}

function isNoteOf(tokens: readonly CellToken[], owner: Piece, { from, to }: Piece): boolean {
  const [before, behind] = [tokens[from - 1], tokens[to]];
  const isInBrackets = before?.kind === 'mark' && before.mark === '(' && behind?.kind === 'mark' && behind.mark === ')';
  return isInBrackets && owner.to === from - 1;
}
