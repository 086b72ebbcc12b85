const LINE_POINTS = 15;
// Excel's limit is 409.5 points.
const MOST_LINES = 27;

/** Lines a text takes in a cell, words kept whole where they fit; `width` is in characters, as sheets measure columns. */
function lineCount(text: string, width: number): number {
  // The unit is a digit, and a Cyrillic letter is a little wider than one.
  const room = Math.max(1, Math.floor(width * 0.88) - 1);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const joined = used === 0 ? word.length : used + 1 + word.length;
      lines += joined <= room ? 0 : Math.ceil(word.length / room) - (used === 0 ? 1 : 0);
      used = joined <= room ? joined : word.length % room;
    }
  }
  return lines;
}

/** Points: not every program finds the height of wrapped text by itself. */
export function rowHeight(cells: readonly { text: string; width: number }[]): number {
  const lines = cells.map(({ text, width }) => lineCount(text, width));
  return LINE_POINTS * Math.min(MOST_LINES, Math.max(1, ...lines));
}
