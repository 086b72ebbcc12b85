/** Text to read beside the text as typed: each code unit knows where it stands in the source, so that slices are verbatim. */
export interface FoldedText {
  text: string;
  source: string;
  starts: readonly number[];
  ends: readonly number[];
}

const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
const DASH = /[\u2010-\u2015\u2212]/gu;
const BLANK = /[^\S\n\r]/gu;

/** Composes decomposed letters, drops what cannot be seen, and leaves one kind of dash and of blank; lines stay. */
export function foldText(source: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const match of source.matchAll(CLUSTER)) {
    const [cluster] = match;
    const folded = cluster.normalize('NFC').replace(INVISIBLE, '').replace(DASH, '-').replace(BLANK, ' ').replace(/\r/gu, '\n');
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + cluster.length);
    }
  }
  return { text, source, starts, ends };
}

const OPENING = '«“„‹';
const CLOSING = '»”‟›';
const CLOSING_BEHIND = /^ ?[»”‟›"]/u;
const OPENING_BEFORE = /[«“„‹"] ?$/u;

/** The source between two places of the folded text, with the quotation marks that belong to it. */
export function verbatim({ text, source, starts, ends }: FoldedText, from: number, to: number): string {
  const inside = text.slice(from, to);
  const isOdd = count(inside, '"') % 2 === 1;
  const open = count(inside, OPENING) - count(inside, CLOSING);
  const behind = open > 0 || isOdd ? (CLOSING_BEHIND.exec(text.slice(to))?.[0].length ?? 0) : 0;
  const isUnopened = open < 0 || (isOdd && behind === 0);
  const before = isUnopened ? (OPENING_BEFORE.exec(text.slice(0, from))?.[0].length ?? 0) : 0;
  return source.slice(starts[from - before] ?? 0, ends[to + behind - 1] ?? source.length);
}

function count(text: string, marks: string): number {
  return Array.from(text).filter((letter) => marks.includes(letter)).length;
}

const PAIRS = /«[^»\n;]{1,200}»|“[^”\n;]{1,200}”|„[^“”\n;]{1,200}[“”]|"[^"\n;]{1,200}"/gu;

/** Places between quotation marks, where a comma or an «и» parts nothing; marks around the whole text do not count. */
export function quotedRanges(text: string): readonly (readonly [number, number])[] {
  const trimmed = text.trim();
  return [...text.matchAll(PAIRS)]
    .filter(([pair]) => pair !== trimmed)
    .map((match) => [match.index, match.index + match[0].length] as const);
}
