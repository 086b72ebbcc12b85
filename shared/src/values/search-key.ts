/**
 * Neither engine folds Cyrillic case alike, so the program writes its own keys (and never uses LIKE on raw text).
 */

const FOLDED: Readonly<Record<string, string>> = { ё: 'е', ң: 'н', ө: 'о', ү: 'у' };

/** What a search compares: NFKC, lower case, ё→е, ң→н, ө→о, ү→у, so that “озгон” finds “Өзгөн”; one space between words. */
export function searchKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ёңөү]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .trim();
}

const KYRGYZ_ALPHABET = 'абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя';
const RANK = new Map(Array.from(KYRGYZ_ALPHABET, (letter, index) => [letter, String.fromCharCode(0x430 + index)]));

/** What an alphabetical order compares: the 36 letters of Kyrgyz in their order, code unit by code unit. */
export function alphabetKey(text: string): string {
  let key = '';
  for (const letter of text.normalize('NFC').toLowerCase()) key += RANK.get(letter) ?? letter;
  return key;
}
