import { headingKey, readHeading } from './header-words.ts';
import { isBlank, isCovered, textOf, type ReadCell, type ReadRow, type ReadTable } from './read-table.ts';

/** Where the header of a table is: index of its first row, and how many rows it takes. */
export interface HeaderPlace {
  row: number;
  depth: number;
}

export interface FoundTable {
  /** Which table of the file. */
  index: number;
  header: HeaderPlace;
  /** Headings column by column; those of two levels joined by “ / ”. */
  headings: string[];
  /** Words above the header: the decree's title and the like. */
  titles: string[];
  /** Equal for equal headings, whatever the file. */
  signature: string;
}

const ROWS_SEARCHED = 60;
const MOST_HEADER_ROWS = 3;
const LONGEST_HEADING = 500;

/** The text a person sees in a cell of a header: that of the merged cell which covers it. */
function seenText(rows: readonly ReadRow[], row: number, column: number): string {
  const cell = rows[row]?.cells[column];
  if (!isCovered(cell)) return textOf(cell).trim();
  if (cell.covers === 'left') return column === 0 ? '' : seenText(rows, row, column - 1);
  return row === 0 ? '' : seenText(rows, row - 1, column);
}

function widthOf(rows: readonly ReadRow[]): number {
  return rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
}

function headingsOf(rows: readonly ReadRow[], { row, depth }: HeaderPlace): string[] {
  const width = widthOf(rows.slice(row, row + depth));
  return Array.from({ length: width }, (_, column) => {
    const levels = Array.from({ length: depth }, (_level, level) => seenText(rows, row + level, column));
    const heading = levels.filter((text, level) => text !== '' && text !== levels[level - 1]).join(' / ');
    return heading.slice(0, LONGEST_HEADING);
  });
}

function spansSeveral(row: ReadRow): boolean {
  return row.cells.some((cell) => isCovered(cell) && cell.covers === 'left');
}

/** «1 2 3 4 …» below a header. */
export function isColumnNumbers(row: ReadRow): boolean {
  const numbers = row.cells.filter((cell) => !isBlank(cell)).map((cell) => textOf(cell).trim());
  return numbers.length >= 3 && numbers.every((text, index) => text === String(index + 1));
}

/** A header of two levels: cells of the first row span several columns, or hang down over the second. */
function depthOf(rows: readonly ReadRow[], row: number): number {
  let depth = 1;
  while (depth < MOST_HEADER_ROWS) {
    const [above, below] = [rows[row + depth - 1], rows[row + depth]];
    if (!above || !below || isColumnNumbers(below)) break;
    const hangsDown = below.cells.some((cell) => isCovered(cell) && cell.covers === 'above');
    const fillsGaps = spansSeveral(above) && below.cells.some((cell, at) => !isBlank(cell) && isCovered(above.cells[at]));
    if (!hangsDown && !fillsGaps) break;
    // A body row can hang under a header only by mistake: it would have no heading words of its own.
    const words = below.cells.filter((cell) => !isBlank(cell));
    if (words.length === 0 || words.some((cell) => textOf(cell).length > 120)) break;
    depth++;
  }
  return depth;
}

/** How much a row looks like a header: the different fields its headings name, by confidence. */
function scoreOf(headings: readonly string[]): number {
  const best = new Map<string, number>();
  let known = 0;
  for (const heading of headings) {
    if (heading.length > 160) continue;
    const { field, confidence } = readHeading(heading);
    if (field !== null) best.set(field, Math.max(best.get(field) ?? 0, confidence));
    else if (confidence === 1) known += 0.5;
  }
  if (!best.has('title')) return 0;
  return best.size < 2 ? 0 : [...best.values()].reduce((sum, confidence) => sum + confidence, known);
}

function placeOf(table: ReadTable): HeaderPlace | null {
  let best: HeaderPlace | null = null;
  let bestScore = 0;
  const rows = table.rows.slice(0, ROWS_SEARCHED + MOST_HEADER_ROWS);
  for (let row = 0; row < Math.min(rows.length, ROWS_SEARCHED); row++) {
    const words = rows[row]?.cells.filter((cell) => !isBlank(cell)).length ?? 0;
    if (words < 2) continue;
    const place = { row, depth: depthOf(rows, row) };
    const score = scoreOf(headingsOf(rows, place));
    if (score > bestScore) [best, bestScore] = [place, score];
  }
  return best;
}

function titlesAbove({ rows, lead }: ReadTable, { row }: HeaderPlace): string[] {
  const above = rows.slice(0, row).map(({ cells }) =>
    cells
      .filter((cell: ReadCell) => !isBlank(cell))
      .map((cell: ReadCell) => textOf(cell).trim())
      .join(' '),
  );
  return [...lead, ...above].filter((text) => text !== '');
}

/** A table whose header stands where it is told, or where its words are found; null when there is no header. */
export function findTable(table: ReadTable, index: number, told?: HeaderPlace): FoundTable | null {
  const header = told ?? placeOf(table);
  if (header === null || header.row >= table.rows.length) return null;
  const headings = headingsOf(table.rows, header);
  const signature = headings.map(headingKey).join('|');
  return { index, header, headings, titles: titlesAbove(table, header), signature };
}

/** Every table of a file with a header, the fullest first. */
export function findTables(tables: readonly ReadTable[]): FoundTable[] {
  const found = tables.flatMap((table, index) => findTable(table, index) ?? []);
  const sizeOf = ({ index }: FoundTable): number => (tables[index]?.isHidden ? 0 : (tables[index]?.rows.length ?? 0));
  return found.sort((a, b) => scoreOf(b.headings) - scoreOf(a.headings) || sizeOf(b) - sizeOf(a));
}
