const LATIN = 'aceopxykmtbhi';
const CYRILLIC = 'асеорхукмтвні';

/** A Cyrillic word with Latin letters in it that only look right, in Cyrillic letters; any other word as it is. */
export function inOneScript(word: string): string {
  const isMixed = /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word);
  return isMixed ? inCyrillic(word) : word;
}

/** Every Latin letter that looks like a Cyrillic one as that one. */
export function inCyrillic(word: string): string {
  return Array.from(word, (letter) => {
    const at = LATIN.indexOf(letter.toLowerCase());
    if (at < 0) return letter;
    const twin = CYRILLIC.charAt(at);
    return letter === letter.toLowerCase() ? twin : twin.toUpperCase();
  }).join('');
}
