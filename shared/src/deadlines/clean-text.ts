import { inOneScript } from '../values/one-script.ts';

export interface CleanText {
  text: string;
  /** The cell held struck text, a footnote mark or markup: what is left is a guess at what still stands. */
  marked: boolean;
}

const STRUCK = /<(s|del|strike)\b[^>]*>[^<]*<\/\1>|~~[^~]*~~/giu;
const TAG = /<\/?[a-z][^<>]*>/giu;
const FOOTNOTE = /[*†‡\u00B2\u00B3\u00B9\u2070-\u2079]+|\[\^?\d{1,2}\]/gu;
const INVISIBLE = /[\u00AD\u200C-\u200F\u2060\uFEFF]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;
const MIXED_WORD = /\p{L}+/gu;
/** Letters that are typed for the Roman numerals I to X; such a word is left to the reader of numerals. */
const ROMAN_LOOKALIKE = /^[iіӏlvухx]+$/iu;

/** Brings one cell to plain words: one kind of dash and space, «е» for «ё», no Latin letter inside a Cyrillic word. */
export function cleanText(raw: string): CleanText {
  const standing = raw.normalize('NFC').replace(STRUCK, ' ').replace(TAG, ' ').replace(FOOTNOTE, ' ');
  const text = standing
    .replace(/[\u2160-\u217F]+/gu, (numeral) => numeral.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(/[«»"“”„'’‘]/gu, ' ')
    .replace(/ё/gu, 'е')
    .replace(/Ё/gu, 'Е')
    .replace(MIXED_WORD, wordInOneScript)
    .replace(/[\s\u200B]+/gu, ' ')
    .replace(/ ?([,;]) ?/gu, '$1 ')
    .replace(/^[-,;.: ]*$|^(?:- |[,;.: ])+|[,;.: ]+$/gu, '');
  return { text, marked: standing !== raw.normalize('NFC') };
}

function wordInOneScript(word: string): string {
  return ROMAN_LOOKALIKE.test(word) ? word : inOneScript(word);
}
