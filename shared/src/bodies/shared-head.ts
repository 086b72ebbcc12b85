import { nameWords, type CellToken } from './cell-tokens.ts';
import { isOpenLeft } from './head-words.ts';
import { fragments, wordsOf, type Piece } from './pieces.ts';
import type { NameBook } from './read-pieces.ts';
import { kyrgyzSingular, plainWord } from './word-stem.ts';

const RUSSIAN_MANY =
  /^(?:министерств|агентств|управлени|ведомств)(?:а|я|ам|ям|ами|ями|ах|ях)$|^(?:комитет|департамент|отдел|фонд|центр|союз|институт|университет)(?:ы|ам|ами|ах)$|^(?:служб|инспекци|администраци|мэри|палат|комисси)(?:ы|и|ам|ям|ами|ями|ах|ях)$/u;
const ENGLISH_MANY: Readonly<Record<string, string>> = {
  ministries: 'ministry',
  agencies: 'agency',
  committees: 'committee',
  departments: 'department',
  services: 'service',
  inspectorates: 'inspectorate',
  commissions: 'commission',
};
const MOST_HEAD_WORDS = 3;

/** What the items of a list share, in front of them or behind, as a name of one of them has it. */
interface Head {
  before: readonly string[];
  behind: readonly string[];
  /** Words of the head in the first or the last fragment. */
  length: number;
}

/**
 * «министерства экономики, финансов и юстиции» names three bodies with one head. It is read only when every one of them is registered; where
 * the whole is also the name of one body, nothing is read.
 */
export function readSharedHeads(tokens: readonly CellToken[], pieces: readonly Piece[], book: NameBook): Piece[] {
  return pieces.flatMap((piece) => {
    if (fragments(tokens.slice(piece.from, piece.to)).length < 2) return [piece];
    const items = expanded(tokens, piece, book);
    if (items === null) return [piece];
    return piece.isKnown ? [{ ...piece, found: null }] : items;
  });
}

function expanded(tokens: readonly CellToken[], piece: Piece, book: NameBook): Piece[] | null {
  const parts = fragments(tokens.slice(0, piece.to)).filter(({ from }) => from >= piece.from);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const before = headBefore(wordsOf(tokens, first));
  const behind = before ? null : headBehind(wordsOf(tokens, last));
  const head = before ?? behind;
  if (head === null) return null;
  if (before) first.from += head.length;
  else last.to -= head.length;
  if (parts.some(({ from, to }) => from >= to)) return null;
  const items = itemsOf(tokens, parts, head, book);
  const [opening, closing] = [items?.[0], items?.at(-1)];
  if (!items || !opening || !closing || new Set(items.map(({ found }) => found?.bodyId)).size < 2) return null;
  opening.from = piece.from;
  closing.to = piece.to;
  return items;
}

function itemsOf(
  tokens: readonly CellToken[],
  parts: readonly Pick<Piece, 'from' | 'to'>[],
  head: Head,
  book: NameBook,
): Piece[] | null {
  const items: Piece[] = [];
  for (let at = 0; at < parts.length;) {
    let last = parts.length - (at === 0 ? 2 : 1);
    let item: Piece | null = null;
    for (; last >= at && item === null; last -= 1)
      item = itemOf(tokens, { from: parts[at]?.from ?? 0, to: parts[last]?.to ?? 0 }, head, book);
    if (item === null) return null;
    items.push(item);
    at = last + 2;
  }
  return items;
}

function itemOf(
  tokens: readonly CellToken[],
  part: Pick<Piece, 'from' | 'to'>,
  { before, behind }: Head,
  book: NameBook,
): Piece | null {
  const words = nameWords(tokens.slice(part.from, part.to));
  // «по делам …, по строительству», "of Economy, of Finance": the preposition may be said once or each time.
  const preposition = /^(?:of|for)$/u.test(before.at(-1) ?? '') && /^(?:of|for)$/iu.test(words[0] ?? '') ? 1 : 0;
  const names = book.spelled([...before.slice(0, before.length - preposition), ...words, ...behind]);
  const found = names.length > 0 ? book.ofDay(names) : null;
  return found && { ...part, found, isKnown: true };
}

function headBefore(words: readonly string[]): Head | null {
  const plain = words.map(plainWord);
  const at = plain.slice(0, MOST_HEAD_WORDS).findIndex((word) => RUSSIAN_MANY.test(word) || word in ENGLISH_MANY);
  const many = plain[at];
  if (many === undefined) return null;
  const adjectives = plain.slice(0, at).map((word) => word.replace(/(?:ые|ых|ыми|ым|ие|их|ими|им)$/u, 'ое'));
  const one = ENGLISH_MANY[many] ?? many;
  const next = plain[at + 1] ?? '';
  const preposition = /^(?:of|for)$/u.test(next) ? [next] : [];
  return { before: [...adjectives, one, ...preposition], behind: [], length: at + 1 + preposition.length };
}

function headBehind(words: readonly string[]): Head | null {
  if (!isOpenLeft(words)) return null;
  const one = kyrgyzSingular(plainWord(words.at(-1) ?? ''));
  return one === null ? null : { before: [], behind: [one], length: 1 };
}
