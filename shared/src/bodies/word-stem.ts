import { inCyrillic, inOneScript } from '../values/one-script.ts';
import { searchKey } from '../values/search-key.ts';

const LOOKALIKES_ONLY = /^[aceopxykmtbhi]{2,}$/iu;

/** A word as all its spellings share it: one script, lower case, «е» for «ё», Kyrgyz letters as those who lack them type them. */
export function plainWord(word: string): string {
  return searchKey(inOneScript(word)).replace(/['’`ʼ]s$/u, '');
}

/** "MTCP" may be typed for «МТСР»: the words with such abbreviations in Cyrillic, or null when there is none. */
export function retyped(words: readonly string[]): string[] | null {
  const isDoubtful = (word: string) => LOOKALIKES_ONLY.test(word) && word === word.toUpperCase();
  return words.some(isDoubtful) ? words.map((word) => (isDoubtful(word) ? inCyrillic(word) : word)) : null;
}

/** Written in capitals, as abbreviations are («МЭ», «ГКИТиС», "MoE"). */
export function isAbbreviation(word: string): boolean {
  return /\p{Lu}\P{Lu}*\p{Lu}/u.test(word);
}

const PLURAL_ADJECTIVE = /(?:ые|ых|ыми|(?<=[сц]к)(?:ие|их|ими))$/u;
const RUSSIAN_ENDINGS = [
  /(?<=ск|цк|ш|щ|ж|ч)(?:ий|ая|ее|ое|его|ого|ему|ому|им|ем|ом|ую|ей|ой)$/u,
  /(?:ый|ая|ое|ого|ому|ым|ую)$/u,
  /(?<=и)(?:ями|ям|ях|ем|ей|ею|я|е|ю|й|и)$/u,
  /(?:ами|ями|ах|ях|ам|ям|ов|ев|ей|ой|ом|ем|ью|а|я|о|е|и|ы|у|ю|ь|й)$/u,
] as const;

const SHORTEST_STEM = 2;
const SHORTEST_BENT = 4;

/** The part of a Russian word that stays through its cases; the plural of an adjective stays apart from its singular. */
export function russianStem(plain: string): string {
  if (plain.length < SHORTEST_BENT || !/^[а-я]/u.test(plain)) return plain;
  if (PLURAL_ADJECTIVE.test(plain)) return plain.replace(PLURAL_ADJECTIVE, '*');
  const ending = RUSSIAN_ENDINGS.find((pattern) => pattern.test(plain));
  const stem = ending ? plain.replace(ending, '') : plain;
  return stem.length < SHORTEST_STEM ? plain : stem;
}

const KYRGYZ_ENDING = /(?:с?[ыиу])?(?:[нтд][ыиу]н|[нтд][ыиу]|[гк][аео]|н?[дт][аео](?:г[ыиу])?|(?:н?[дт]|н)[аео]н|н[аео]|н)?$/u;
const LAST_SOFTENED: Readonly<Record<string, string>> = { к: 'г', п: 'б' };

/** The part of a Kyrgyz word that stays through its cases and its possessive («министрлик, министрлигинин»). */
export function kyrgyzStem(plain: string): string {
  if (plain.length < SHORTEST_BENT || !/^[а-я]/u.test(plain)) return plain;
  const cut = plain.replace(KYRGYZ_ENDING, '');
  const stem = cut.length < SHORTEST_STEM + 1 ? plain : cut;
  return stem.replace(/[кп]$/u, (letter) => LAST_SOFTENED[letter] ?? letter);
}

const KYRGYZ_MANY = /[лдт][аео]р$/u;

/** One of many, in Kyrgyz: «министрликтери» → the stem of «министрлиги». Null when the word is no plural. */
export function kyrgyzSingular(plain: string): string | null {
  const stem = kyrgyzStem(plain);
  return KYRGYZ_MANY.test(stem) ? kyrgyzStem(stem.replace(KYRGYZ_MANY, '')) : null;
}

/** Endings that Kyrgyz and Russian hang on an abbreviation («МЭнин», «ГАМСУМО-нун», «ЦОНы»). */
const HUNG_ON =
  /^(?:(?:лар|лер|лор|лөр|дар|дер|дор|дөр|тар|тер|тор|төр)?(?:[сн]?[ыиуү])?(?:[нтд][ыиуү]н|[нтд][ыиуү]|[гк][аеоө]|[дт][аеоө]|[дт][аеоө]н|н[аеоө]|н)?|а|у|е|ом|ы|ов|ам|ами|ах)$/u;

/** The abbreviation without what hangs on it, or null. */
export function bareAbbreviation(words: readonly string[]): string | null {
  const [first = '', second, ...others] = words;
  if (others.length > 0) return null;
  const [base, ending] = second === undefined ? splitAtSmall(first) : [first, second];
  return isAbbreviation(base) && ending !== '' && HUNG_ON.test(ending) ? base : null;
}

function splitAtSmall(word: string): [string, string] {
  const small = /\p{Ll}+$/u.exec(word)?.[0] ?? '';
  return [word.slice(0, word.length - small.length), small];
}
