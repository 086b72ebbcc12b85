/**
 * The decree's own numbering is kept as written and sorted as a person reads it: 1, 1.2, 1.10, II after I, «а)» after «4.».
 */

const ROMAN = /^(?=[IVXLC])(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const ROMAN_VALUE: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
// Cyrillic letters that typists use for Roman digits.
const LOOKALIKE: Readonly<Record<string, string>> = { Х: 'X', І: 'I', С: 'C' };

function romanValue(text: string): number | null {
  const latin = text.toUpperCase().replace(/[ХІС]/g, (letter) => LOOKALIKE[letter] ?? letter);
  if (!ROMAN.test(latin)) return null;
  let total = 0;
  let previous = 0;
  for (const letter of Array.from(latin).reverse()) {
    const value = ROMAN_VALUE[letter] ?? 0;
    total += value < previous ? -value : value;
    previous = value;
  }
  return total;
}

function partKey(part: string): string {
  if (/^\d+$/.test(part)) return `0${part.replace(/^0+(?=\d)/, '').padStart(6, '0')}`;
  const roman = part === part.toUpperCase() ? romanValue(part) : null;
  if (roman !== null) return `0${String(roman).padStart(6, '0')}`;
  return `1${part.toLowerCase()}`;
}

/** A key whose plain code-unit order is the natural order of task numbers; parts are joined by a character below all of them. */
export function taskNumberKey(number: string): string {
  const parts = number.match(/\d+|\p{L}+/gu) ?? [];
  return parts.map(partKey).join('!');
}

/** The place of a task in the whole plan: its ancestors' keys and its own, so that a child always follows its parent. */
export function taskSortKey(parentSortKey: string | null, number: string): string {
  const own = taskNumberKey(number);
  return parentSortKey === null ? own : `${parentSortKey}/${own}`.slice(-400);
}
