import type { ImportField } from './fields.ts';
import { isColumnNumbers, type FoundTable } from './find-table.ts';
import { headingKey } from './header-words.ts';
import { cellIssue, type CellIssue } from './issue.ts';
import type { ColumnMapping } from './map-columns.ts';
import { cellAddress, isBlank, isCovered, textOf, type ReadCell, type ReadRow, type ReadTable } from './read-table.ts';

/** One value of a row, with where it stands. */
export interface FieldValue {
  text: string;
  cell: ReadCell;
  heading: string;
  address: string;
  /** It is the text of a merged cell that hangs down from a row above. */
  isFromAbove: boolean;
}
export type RowValues = Partial<Record<ImportField, FieldValue>>;

export interface ClassifiedRow {
  kind: 'task' | 'section' | 'rest';
  table: number;
  at: number;
  /** Address of the row's first cell. */
  address: string;
  values: RowValues;
  /** Section: its text. */
  text: string;
  issues: CellIssue[];
}

interface TableToRead {
  table: ReadTable;
  found: FoundTable;
  columns: readonly ColumnMapping[];
  isOnly: boolean;
}

const FOOTNOTE = /^(\*|[¹²³⁴⁵]|примечани|сноск|эскертүү|эскертме|notes?:)/iu;
const TOTAL = /^(итого|всего|бардыгы|жыйынтыгы|жалпы|total)(?![\p{L}])/iu;

function problemOf(cell: ReadCell | undefined): 'formula_without_result' | 'cell_error' | 'struck_text' | null {
  if (typeof cell !== 'object' || cell === null) return null;
  if (cell.kind === 'no_result') return 'formula_without_result';
  if (cell.kind === 'error') return 'cell_error';
  return cell.kind === 'struck' ? 'struck_text' : null;
}

function joined(first: FieldValue | undefined, next: FieldValue): FieldValue {
  if (first === undefined || first.text === '') return next;
  return next.text === '' ? first : { ...first, text: `${first.text}\n${next.text}`, cell: null };
}

class RowReader {
  readonly #source: TableToRead;

  constructor(source: TableToRead) {
    this.#source = source;
  }

  place(row: ReadRow, column: number): { row: number; column: string; cell: string } {
    const { table, found, isOnly } = this.#source;
    return { row: row.at, column: found.headings[column] ?? '', cell: cellAddress(table, row.at, column, isOnly) };
  }

  values(row: ReadRow): RowValues {
    const values: RowValues = {};
    for (const { column, field, heading } of this.#source.columns) {
      if (field === null) continue;
      const cell = row.cells[column] ?? null;
      const isFromAbove = isCovered(cell) && cell.covers === 'above';
      const text = isCovered(cell) ? '' : textOf(cell).replace(/\r\n?/g, '\n').normalize('NFC').trim();
      values[field] = joined(values[field], { text, cell, heading, address: this.place(row, column).cell, isFromAbove });
    }
    return values;
  }

  issues(row: ReadRow): CellIssue[] {
    const issues: CellIssue[] = row.isHidden === true ? [cellIssue('hidden_row', { row: row.at })] : [];
    for (const { column, field } of this.#source.columns) {
      const problem = field === null ? null : problemOf(row.cells[column]);
      if (problem !== null) issues.push(cellIssue(problem, this.place(row, column), textOf(row.cells[column])));
    }
    return issues;
  }
}

/** The only text of a row that stands alone in it: a section's heading, a note or a total. */
function loneText(row: ReadRow): { text: string; column: number; isWide: boolean } | null {
  let found: { text: string; column: number } | null = null;
  let covered = 0;
  for (const [column, cell] of row.cells.entries()) {
    if (isCovered(cell)) {
      if (cell.covers === 'left') covered++;
    } else if (!isBlank(cell)) {
      if (found !== null) return null;
      found = { text: textOf(cell).trim(), column };
    }
  }
  return found === null ? null : { ...found, isWide: covered >= Math.max(1, row.cells.length / 2 - 1) };
}

const SECTION_NUMBER = /^(([Рр]аздел|[Гг]лава|[Бб]өлүм|[Ss]ection|[Cc]hapter)\s+)?[IVXLCІХ]+\s*[.):]?$/u;

/** «I | Биринчи квартал»: a number in Roman letters and a title beside it, and nothing else: a section’s heading in two cells. */
function headingInTwoCells(row: ReadRow, numberColumn: number, titleColumn: number): string | null {
  const filled = row.cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  if (filled.length !== 2 || !filled.includes(numberColumn) || !filled.includes(titleColumn)) return null;
  const number = textOf(row.cells[numberColumn]).trim();
  if (!SECTION_NUMBER.test(number)) return null;
  return `${number.replace(/[.):\s]+$/u, '')}. ${textOf(row.cells[titleColumn]).trim()}`;
}

function repeatsHeader(row: ReadRow, headingKeys: readonly string[]): boolean {
  const texts = row.cells.map((cell) => headingKey(textOf(cell)));
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 2) return false;
  return texts.every((text, column) => text === '' || headingKeys[column]?.includes(text) === true);
}

/** Rows of a table in their order, without its header, its repetitions, column numbers and empty rows; notes and totals say so. */
export function classifyRows(source: TableToRead): { rows: ClassifiedRow[]; issues: CellIssue[] } {
  const { table, found, columns } = source;
  const reader = new RowReader(source);
  const columnOf = (field: ImportField): number => columns.find((column) => column.field === field)?.column ?? -1;
  const [numberColumn, titleColumn] = [columnOf('number'), columnOf('title')];
  const isOurs = columnOf('taskId') >= 0 || columnOf('parent') >= 0 || columnOf('level') >= 0;
  const headingKeys = found.headings.map(headingKey);
  const rows: ClassifiedRow[] = [];
  const issues: CellIssue[] = [];
  for (const row of table.rows.slice(found.header.row + found.header.depth)) {
    if (row.cells.every((cell) => isBlank(cell)) || isColumnNumbers(row) || repeatsHeader(row, headingKeys)) continue;
    const place = reader.place(row, Math.max(numberColumn, 0));
    const lone = loneText(row);
    if (lone !== null && !isOurs && (FOOTNOTE.test(lone.text) || TOTAL.test(lone.text))) {
      issues.push(cellIssue('row_not_read', reader.place(row, lone.column), lone.text));
      continue;
    }
    const first = row.cells.find((cell) => !isBlank(cell));
    if (!isOurs && TOTAL.test(textOf(first).trim())) {
      issues.push(cellIssue('row_not_read', place, textOf(first)));
      continue;
    }
    const base = { table: found.index, at: row.at, address: place.cell, values: reader.values(row), issues: reader.issues(row) };
    const heading = isOurs ? null : headingInTwoCells(row, numberColumn, titleColumn);
    if (heading !== null) {
      rows.push({ ...base, kind: 'section', text: heading });
      continue;
    }
    const isSection =
      lone !== null &&
      !isOurs &&
      numberColumn >= 0 &&
      (lone.isWide || lone.column === numberColumn || lone.column === titleColumn || lone.column === 0) &&
      !/^\d+$/.test(lone.text) &&
      !(lone.column === numberColumn && base.values.title?.isFromAbove === true);
    rows.push({ ...base, kind: isSection ? 'section' : 'task', text: isSection ? lone.text : '' });
  }
  return { rows, issues };
}
