const WORDS =
  'раздел|глава|направление|цель|задача|приоритет|бөлүм|бөлүк|максат|милдет|багыт|section|chapter|goal|objective|task|priority|part';
const NUMBERED = new RegExp(
  `^(?:(?<word>${WORDS})\\s+)?(?:№\\s*)?(?<number>[IVXLC]+|[ІХVIX]+|\\d+(?:\\.\\d+)*)(?:\\s*(?<mark>[.):/–—-])\\s*|\\s+)(?<title>\\S.*)?$`,
  'iu',
);
const LATIN: Readonly<Record<string, string>> = { Х: 'X', І: 'I' };

/** «I. Совершенствование …», «Раздел 2. …», «I / Биринчи квартал»: the number of a section's heading and its title; null without a number. */
export function readSection(text: string): { number: string; title: string } | null {
  const groups = NUMBERED.exec(text.trim())?.groups;
  const number = groups?.['number'];
  if (groups === undefined || number === undefined) return null;
  const isLetters = !/\d/.test(number);
  // «С учётом …» and “I will” are words and not numbers.
  if (isLetters && number !== number.toUpperCase()) return null;
  if (isLetters && groups['word'] === undefined && groups['mark'] === undefined && number.length === 1 && !/^[IVX]$/.test(number))
    return null;
  const plain = number.replace(/[ХІ]/g, (letter) => LATIN[letter] ?? letter);
  return { number: plain, title: groups['title']?.trim() ?? text.trim() };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export function romanNumber(value: number): string {
  let text = '';
  let rest = value;
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      text += letters;
      rest -= worth;
    }
  }
  return text;
}
