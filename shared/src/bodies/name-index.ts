import type { IsoDate } from '../values/iso-date.ts';
import type { Body } from './body.ts';
import { cellTokens, nameWords } from './cell-tokens.ts';
import { foldText } from './folded-text.ts';
import { bareAbbreviation, isAbbreviation, kyrgyzStem, plainWord, retyped, russianStem } from './word-stem.ts';

/** What the matcher has to know of a body: every name it ever had, its aliases and its days. */
export interface RegisteredBody extends Pick<Body, 'id' | 'names' | 'aliases' | 'activeFrom' | 'activeTo' | 'succeededBy'> {
  /** Where several bodies bear a name, those of the lowest rank are meant; 0 unless told. */
  rank?: number;
}

/** One name or alias of one body. */
export interface KnownName {
  bodyId: string;
  /** As registered, without the country. */
  words: readonly string[];
  plain: readonly string[];
  /** Days the name is in force; an alias always is. */
  from: IsoDate | null;
  before: IsoDate | null;
}

export interface NameIndex {
  names: readonly KnownName[];
  /** Names spelled by these words, in any case of Russian or Kyrgyz. */
  spelled: (words: readonly string[]) => readonly KnownName[];
  /** The most parts a name is cut into by the marks in it. */
  mostParts: number;
}

const COUNTRY =
  /^(?:(?:кр|kr|кыргызской республики|кыргызская республика|кыргыз республикасы(?:нын)?|the kyrgyz republic|kyrgyz republic|кыргызстана?|кыргызстандын|kyrgyzstan)(?= |$))/u;
const UNDER =
  /^(?:при (?:правительстве|кабинете министров|президенте)|(?:окмотуно|министрлер кабинетине|президентине) караштуу|under the (?:government|cabinet of ministers|president))(?= |$)/u;
const ARTICLE = /^(?:the|of the)(?= |$)/u;

/** Leaves out what a name is written with or without: the country, under whom it is, the English article. */
export function withoutCountry(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length;) {
    const ahead = words
      .slice(at, at + 5)
      .map(plainWord)
      .join(' ');
    const length = dropped(ahead, words.slice(at).map(plainWord).join(' '));
    if (length === 0) kept.push(words[at] ?? '');
    at += Math.max(length, 1);
  }
  return kept.length === 0 ? [...words] : kept;
}

/** Nothing but the country or under whom a body is. */
export function isCountry(words: readonly string[]): boolean {
  const plain = words.map(plainWord).join(' ');
  const found = COUNTRY.exec(plain) ?? UNDER.exec(plain);
  return found?.[0] === plain;
}

function dropped(ahead: string, rest: string): number {
  const of = /^of /u.test(ahead) ? 1 : 0;
  const behindOf = of === 1 ? ahead.slice(3) : ahead;
  const country = COUNTRY.exec(behindOf);
  if (country) return of + country[0].split(' ').length;
  const under = UNDER.exec(ahead);
  if (under && under[0] !== rest) return under[0].split(' ').length;
  const article = ARTICLE.exec(ahead);
  return article?.[0] === 'the' ? 1 : 0;
}

type Stem = (plain: string) => string;
const asWritten: Stem = (plain) => plain;
const stems: readonly Stem[] = [asWritten, russianStem, kyrgyzStem];

const SHORTEST_BENT_NAME = 5;

/** A short name of one word is an abbreviation or as good as one: nothing is cut off it. */
function isBent(words: readonly string[]): boolean {
  const [only = ''] = words;
  return words.length > 1 || (only.length >= SHORTEST_BENT_NAME && !isAbbreviation(only));
}

function keyOf(plain: readonly string[], stem: Stem): string {
  return plain.map(stem).join(' ');
}

export function indexNames(register: readonly RegisteredBody[]): NameIndex {
  const names = register.flatMap(namesOf);
  const maps = stems.map(() => new Map<string, KnownName[]>());
  for (const name of names) {
    stems.forEach((stem, at) => {
      if (stem !== asWritten && !isBent(name.words)) return;
      const key = keyOf(name.plain, stem);
      const same = maps[at]?.get(key);
      if (same) same.push(name);
      else maps[at]?.set(key, [name]);
    });
  }
  const find = (words: readonly string[], bent: boolean): readonly KnownName[] => {
    const plain = words.map(plainWord);
    const found = stems.flatMap((stem, at) => (bent || stem === asWritten ? (maps[at]?.get(keyOf(plain, stem)) ?? []) : []));
    return [...new Set(found)];
  };
  return {
    names,
    mostParts: Math.max(1, ...names.map((name) => partsOf(name.words))),
    spelled: (words) => {
      const kept = withoutCountry(words);
      if (kept.length === 0) return [];
      const other = retyped(kept);
      const exact = [...find(kept, false), ...(other === null ? [] : find(other, false))];
      if (exact.length > 0) return exact;
      const bent = isBent(kept) ? find(kept, true) : [];
      if (bent.length > 0) return bent;
      const bare = bareAbbreviation(kept);
      return bare === null ? [] : find([bare], false);
    },
  };
}

/** How many fragments a cell is cut into by the marks in a name. */
function partsOf(words: readonly string[]): number {
  return 1 + words.filter((word) => /^(?:[,;()/:]|а также|также|и|жана|and)$/iu.test(word)).length;
}

function namesOf(body: RegisteredBody): KnownName[] {
  const dated = body.names.flatMap(({ name, shortName, from }, at) =>
    [...Object.values(name), ...Object.values(shortName ?? {})].map((text) =>
      knownName(body.id, text, from, body.names[at + 1]?.from ?? null),
    ),
  );
  return [...dated, ...body.aliases.map(({ text }) => knownName(body.id, text, null, null))].filter(
    ({ plain }) => plain.length > 0,
  );
}

function knownName(bodyId: string, text: string | undefined, from: IsoDate | null, before: IsoDate | null): KnownName {
  const words = withoutCountry(nameWords(cellTokens(foldText(text ?? ''), false)));
  return { bodyId, words, plain: words.map(plainWord), from, before };
}
