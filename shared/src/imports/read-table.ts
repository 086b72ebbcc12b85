/**
 * A table as it stood in a file, whatever the format: rows of cells with their addresses, texts and typed values. Readers make it,
 * and everything after them speaks of it alone.
 */

/** A cell that is more than a plain text or number. */
export interface RichCell {
  text: string;
  /** date: `value` is `YYYY-MM-DD`; percent: `value` is 0..100; covered: hidden under a merged cell above or to the left. */
  kind: 'date' | 'percent' | 'boolean' | 'covered' | 'no_result' | 'error' | 'struck';
  value?: string | number;
  covers?: 'above' | 'left';
}

/** Null: empty; a string or a number: just that. */
export type ReadCell = null | string | number | RichCell;

export interface ReadRow {
  /** Its number in the file, from 1. */
  at: number;
  cells: readonly ReadCell[];
  isHidden?: boolean;
}

export interface ReadTable {
  /** Of the sheet, or what the reader calls the table. */
  name: string;
  isHidden: boolean;
  rows: readonly ReadRow[];
  /** Hidden columns, from 0. */
  hiddenColumns: readonly number[];
  /** Words before the table that belong to it (a Word document's paragraphs). */
  lead: readonly string[];
}

export const importFormats = ['xlsx', 'docx', 'csv', 'mspdi', 'redmine', 'openproject', 'jira'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** What the sheet “About” of our own workbook says of the rows. */
export interface FileOrigin {
  planId: string | null;
  planVersion: string | null;
  statusDate: string | null;
}

export interface ReadFile {
  format: ImportFormat;
  tables: readonly ReadTable[];
  /** What a reader has to say: `windows-1251`, `;` and the like. */
  details: Readonly<Record<string, string>>;
  origin: FileOrigin | null;
}

export function textOf(cell: ReadCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? String(cell) : cell.text;
}

export function isCovered(cell: ReadCell | undefined): cell is RichCell {
  return typeof cell === 'object' && cell !== null && cell.kind === 'covered';
}

export function isBlank(cell: ReadCell | undefined): boolean {
  return textOf(cell).trim() === '';
}

/** A, B, … Z, AA: a column as spreadsheets name it. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `C12`, or `Sheet2!C12` where the file has several tables. */
export function cellAddress(table: ReadTable, row: number, column: number, isOnly: boolean): string {
  const own = `${columnLetters(column)}${row}`;
  return isOnly ? own : `${table.name}!${own}`;
}
