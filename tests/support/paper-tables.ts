import { zipSync } from 'fflate';
import { writeXlsx, type CellValue } from 'hucre/xlsx';

/** A table as an act's annex has it on paper, written as a workbook and as a Word document. */

export interface PaperCell {
  text: string;
  /** Columns and rows it spans. */
  across?: number;
  down?: number;
}
type Cell = PaperCell | string | null;

export interface PaperTable {
  /** Lines above the table. */
  titles: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Lines below it. */
  notes?: readonly string[];
}

interface Laid {
  /** Text by row and column; undefined: covered by a cell that spans it. */
  grid: (string | null | undefined)[][];
  spans: { row: number; column: number; across: number; down: number }[];
  width: number;
}

/** Cells at their places: a row gives only the cells that no cell above or beside it spans. */
function lay({ rows }: PaperTable): Laid {
  const grid: Laid['grid'] = rows.map(() => []);
  const taken = new Set<string>();
  const spans: Laid['spans'] = [];
  let width = 0;
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row},${column}`)) column++;
      const { text, across = 1, down = 1 } = typeof cell === 'object' && cell !== null ? cell : { text: cell ?? '' };
      for (let below = row; below < row + down; below++)
        for (let beside = column; beside < column + across; beside++) taken.add(`${below},${beside}`);
      const line = grid[row];
      if (line) line[column] = text === '' ? null : text;
      if (across > 1 || down > 1) spans.push({ row, column, across, down });
      column += across;
      width = Math.max(width, column);
    }
  }
  return { grid, spans, width };
}

/** Titles and notes in merged rows of their own, the table between. */
export async function paperAsWorkbook(table: PaperTable): Promise<Buffer> {
  const { grid, spans, width } = lay(table);
  const { titles, notes = [] } = table;
  const lines = (texts: readonly string[]): CellValue[][] => texts.map((text) => [text]);
  const rows = [...lines(titles), ...grid.map((cells) => Array.from(cells, (text): CellValue => text ?? null)), ...lines(notes)];
  const wide = (row: number) => ({ startRow: row, endRow: row, startCol: 0, endCol: Math.max(1, width - 1) });
  const merges = [
    ...titles.map((_, row) => wide(row)),
    ...notes.map((_, index) => wide(titles.length + grid.length + index)),
    ...spans.map(({ row, column, across, down }) => ({
      startRow: titles.length + row,
      endRow: titles.length + row + down - 1,
      startCol: column,
      endCol: column + across - 1,
    })),
  ];
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'План', rows, merges }] }));
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`)
    .join('');
}

/** The body of a Word document between its titles and notes. */
export function wordTable(table: PaperTable): string {
  const { grid, spans, width } = lay(table);
  const spanAt = (row: number, column: number) =>
    spans.find(
      (span) => row >= span.row && row < span.row + span.down && column >= span.column && column < span.column + span.across,
    );
  const rows = grid.map((cells, row) => {
    const written: string[] = [];
    for (let column = 0; column < width;) {
      const span = spanAt(row, column);
      const across = span?.across ?? 1;
      const grows = across > 1 ? `<w:gridSpan w:val="${across}"/>` : '';
      const hangs = (span?.down ?? 1) === 1 ? '' : span?.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
      written.push(`<w:tc><w:tcPr>${grows}${hangs}</w:tcPr>${paragraphs(cells[column] ?? '')}</w:tc>`);
      column += across;
    }
    return `<w:tr>${written.join('')}</w:tr>`;
  });
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

export function documentOf(body: string, head = ''): Buffer {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return Buffer.from(zipSync({ 'word/document.xml': new TextEncoder().encode(xml) }));
}

export function paperAsDocument(table: PaperTable): Buffer {
  const lines = (texts: readonly string[]) => texts.map(paragraphs).join('');
  return documentOf(lines(table.titles) + wordTable(table) + lines(table.notes ?? []));
}
