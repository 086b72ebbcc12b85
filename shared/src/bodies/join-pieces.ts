import type { CellToken, Mark } from './cell-tokens.ts';
import { beginsWithParticiple, isAdjectives, isNameLike, isOpenLeft, isOpenRight, tellsCase } from './head-words.ts';
import { marksBetween, wordsOf, type Piece } from './pieces.ts';
import { isAbbreviation } from './word-stem.ts';

/**
 * Puts together again what marks have parted but nobody registered: «Министерство экономики и финансов» is not the «Министерство экономики»
 * of the register, and «Экономика жана финансы министрлиги» is not its «Финансы министрлиги».
 */
export function joinPieces(tokens: readonly CellToken[], pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const left = pieces[at];
    if (!left) continue;
    const right = joined[0];
    const whole = right && isOneName(tokens, left, right) ? { from: left.from, to: right.to, found: null, isKnown: false } : null;
    if (whole) joined.splice(0, 1, whole);
    else joined.unshift(left);
  }
  return joined;
}

/** Two neighbours and what stands between them. */
interface Seam {
  left: readonly string[];
  right: readonly string[];
  marks: readonly Mark[];
  isLeftKnown: boolean;
  isCapital: boolean;
  /** There is an "and" between them or in the right one. */
  hasAnd: boolean;
}

function isOneName(tokens: readonly CellToken[], left: Piece, right: Piece): boolean {
  const marks = marksBetween(tokens, left, right);
  if (marks === null || marks.some((mark) => mark === '/' || mark === '(' || mark === ')')) return false;
  const words = heardWords(tokens, right);
  const seam: Seam = {
    left: heardWords(tokens, left),
    right: words,
    marks,
    isLeftKnown: left.isKnown,
    isCapital: /^\p{Lu}/u.test(words[0] ?? ''),
    hasAnd: tokens.slice(left.to, right.to).some((token) => token.kind === 'mark' && token.mark === 'and'),
  };
  if (!left.isKnown && !right.isKnown && isOneUnknown(seam)) return true;
  if (!right.isKnown && !isNameLike(seam.right)) return goesOn(seam);
  const isBeginning = !left.isKnown && !isNameLike(seam.left) && !marks.includes(':');
  return isBeginning && isOpenLeft(seam.right) && (!seam.isCapital || !tellsCase(seam.right));
}

/** «заинтересованные министерства и ведомства», «молодежные и детские объединения», «физкультурно - спортивный центр». */
function isOneUnknown({ left, right, marks, isCapital, hasAnd }: Seam): boolean {
  if (marks.length > 0 && marks.every((mark) => mark === '-')) return true;
  if (marks.includes('and') && right.length === 1 && !isCapital) return true;
  return isAdjectives(left) && hasAnd && !isCapital;
}

function goesOn({ left, right, marks, isLeftKnown, isCapital, hasAnd }: Seam): boolean {
  if (isLeftKnown && !isOpenRight(left) && !beginsWithParticiple(right)) return false;
  // English names have capitals anyway: only an "and" tells that the name goes on.
  const isLatin = /^\p{Script=Latin}/u.test(left[0] ?? '');
  const isApart = isCapital && !isAbbreviation(right[0] ?? '') && (isLatin ? !hasAnd : tellsCase(left));
  // A line may break before «Российской Федерации».
  return !isApart || (marks.every((mark) => mark === '\n') && /(?:ой|ей|ого|его|ых|их)$/u.test(right[0] ?? ''));
}

const LONG_WORD = 10;

/** Words in small letters where the whole cell is in capitals. */
function heardWords(tokens: readonly CellToken[], piece: Piece): string[] {
  const isShouted = tokens.some(({ text }) => text.length >= LONG_WORD) && !tokens.some(({ text }) => /\p{Ll}/u.test(text));
  const words = wordsOf(tokens, piece);
  return isShouted ? words.map((word) => word.toLowerCase()) : words;
}
