const UNFIT = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Without control characters, marks of writing direction, private and lone halves of characters; line breaks stay. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replace(/\t/gu, ' ').replace(UNFIT, ''))
    .join('\n');
}

type WidthOf = (text: string) => number;

/** A word that is wider than a line, cut between characters. */
function chopped(word: string, width: number, widthOf: WidthOf): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const letter of word) {
    const wide = widthOf(letter);
    if (piece !== '' && used + wide > width) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += letter;
    used += wide;
  }
  return [...pieces, piece];
}

function wrapLine(line: string, width: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  const space = widthOf(' ');
  let current = '';
  let used = 0;
  for (const word of line.split(/ +/u).flatMap((part) => (widthOf(part) > width ? chopped(part, width, widthOf) : [part]))) {
    const wide = widthOf(word);
    if (current !== '' && used + space + wide > width) {
      lines.push(current);
      current = word;
      used = wide;
    } else {
      used += current === '' ? wide : space + wide;
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

/** Lines no wider than `width`; a long word is cut rather than left to run over the edge. */
export function wrapText(text: string, width: number, widthOf: WidthOf): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width, widthOf));
}

/** At most so many lines; the last one says that something was left out. */
export function firstLines(lines: readonly string[], most: number): string[] {
  const last = lines[most - 1];
  return lines.length <= most || last === undefined
    ? [...lines]
    : [...lines.slice(0, most - 1), `${last.slice(0, -1).trimEnd()}…`];
}
