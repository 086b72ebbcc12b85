import { withoutCountry, type KnownName, type NameIndex } from './name-index.ts';
import { isAbbreviation, kyrgyzStem, plainWord, russianStem } from './word-stem.ts';

const MOST_SLIPS = 2;
const SHORTEST_MISTYPED = 5;
const SHORTEST_RUN_ON = 12;

/**
 * Names that a mistyped one may stand for: one slip in a word of five letters or more, two in the whole, and never in a number, in a first
 * letter or in the name of a place. «экологии» and «экономики» are two slips apart.
 */
export function nearNames(index: NameIndex): (words: readonly string[]) => readonly KnownName[] {
  const known = new Map<string, readonly KnownName[]>();
  return (written) => {
    const words = withoutCountry(written);
    const key = words.join(' ');
    const found = known.get(key) ?? index.names.filter((name) => isNear(words, name));
    known.set(key, found);
    return found;
  };
}

function isNear(words: readonly string[], name: KnownName): boolean {
  if (name.words.length === 1 && isAbbreviation(name.words[0] ?? '')) return false;
  const plain = words.map(plainWord);
  const joined = plain.join('');
  if (joined.length >= SHORTEST_RUN_ON && joined === name.plain.join('')) return true;
  if (plain.length !== name.plain.length) return false;
  let slips = 0;
  for (const [at, word] of plain.entries()) {
    slips += slipsIn(word, name.plain[at] ?? '', isProper(name, at));
    if (slips > MOST_SLIPS) return false;
  }
  return slips > 0;
}

/** A capital inside a name written in small letters, or an adjective of a place, as «Нарынская». */
function isProper({ words, plain }: KnownName, at: number): boolean {
  const isCyrillic = /^[а-я]/u.test(plain[at] ?? '');
  if (!isCyrillic) return isAbbreviation(words[at] ?? '');
  return at === 0 ? /[сц]к(?:ий|ая|ое)$/u.test(plain[0] ?? '') : /^\p{Lu}/u.test(words[at] ?? '');
}

function slipsIn(word: string, known: string, isProperName: boolean): number {
  if (word === known) return 0;
  const ways = [russianStem, kyrgyzStem].map((stem) => [stem(word), stem(known)] as const);
  if (ways.some(([one, other]) => one === other)) return 0;
  const isSameNumber = russianStem(word).endsWith('*') === russianStem(known).endsWith('*');
  const isOpen = !isProperName && isSameNumber && word[0] === known[0] && !/\d/u.test(word + known);
  const isOneApart = ways.some(
    ([one, other]) => Math.min(one.length, other.length) >= SHORTEST_MISTYPED - 1 && isOneSlipApart(one, other),
  );
  const isLong = Math.max(word.length, known.length) > SHORTEST_MISTYPED;
  return isOpen && isOneApart && isLong ? 1 : MOST_SLIPS + 1;
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneSlipApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [left, right] = [one.slice(start), other.slice(start)];
  if (left.length > right.length) return left.slice(1) === right;
  if (left.length < right.length) return right.slice(1) === left;
  const isSwapped = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return left.slice(1) === right.slice(1) || isSwapped;
}
