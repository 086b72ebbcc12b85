import type { FileOrigin, ReadCell, ReadFile, ReadRow, ReadTable, RichCell } from '@atkaruu/shared/imports/read-table';
import { fromDayNumber } from '@atkaruu/shared/values/iso-date';
import { readXlsx, type Cell, type CellValue, type MergeRange, type Sheet, type Workbook } from 'hucre/xlsx';
import { originOf } from './file-origin.ts';
import { FileRefusal } from './refusal.ts';

/** The one file that knows the workbook library when reading. */

const MOST_ROWS = 200_000;
const MOST_COLUMNS = 1000;
const MOST_SHEETS = 200;
const MOST_MERGED_CELLS = 2_000_000;
const DAY_MS = 86_400_000;

function dateCell(date: Date): RichCell {
  const days = Math.floor(date.getTime() / DAY_MS);
  const iso = fromDayNumber(days);
  const [year, month, day] = iso.split('-');
  return { kind: 'date', value: iso, text: `${day ?? ''}.${month ?? ''}.${year ?? ''}` };
}

/** A percentage as a person sees it: 0.455 with the format 0.0% is 45.5. Binary fractions are rounded away. */
function percentCell(value: number): RichCell {
  const percent = Math.round(value * 1e12) / 1e10;
  return { kind: 'percent', value: percent, text: `${percent}%` };
}

function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && format.replace(/"[^"]*"|\\./g, '').includes('%');
}

function plain(value: CellValue, format: string | undefined): ReadCell {
  if (value === null) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? { kind: 'error', text: '' } : dateCell(value);
  if (typeof value === 'boolean') return { kind: 'boolean', text: String(value) };
  if (typeof value === 'number') return isPercentFormat(format) ? percentCell(value) : value;
  return typeof value === 'string' ? value : '';
}

const ERROR_VALUE = /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

function readCell(value: CellValue, cell: Cell | undefined): ReadCell {
  if (cell?.type === 'formula' || cell?.formula !== undefined) {
    const result = cell.formulaResult ?? cell.value;
    if (result === null || result === '') return { kind: 'no_result', text: `=${cell.formula ?? ''}` };
    return typeof result === 'string' && ERROR_VALUE.test(result)
      ? { kind: 'error', text: result }
      : plain(result, cell.style?.numFmt);
  }
  if (cell?.type === 'error' || (typeof value === 'string' && ERROR_VALUE.test(value)))
    return { kind: 'error', text: String(value) };
  return plain(value, cell?.style?.numFmt);
}

function assertModest({ rows, merges = [] }: Sheet): void {
  if (rows.length > MOST_ROWS)
    throw new FileRefusal('file_too_complex', `A sheet has ${rows.length} rows, of at most ${MOST_ROWS}; split the file.`);
  const merged = merges.reduce(
    (sum, { startRow, endRow, startCol, endCol }) =>
      sum + (Math.min(endRow, rows.length) - startRow + 1) * (Math.min(endCol, MOST_COLUMNS) - startCol + 1),
    0,
  );
  if (merged > MOST_MERGED_CELLS) throw new FileRefusal('file_too_complex', 'A sheet has too many merged cells; unmerge them.');
}

/** Cells under a merged one say so: from above, or from the left within its first row. */
function coverMerged(rows: ReadCell[][], merges: readonly MergeRange[]): void {
  for (const { startRow, endRow, startCol, endCol } of merges) {
    const text = '';
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row++) {
      const cells = rows[row];
      for (let column = startCol; column <= Math.min(endCol, MOST_COLUMNS); column++) {
        if (cells && !(row === startRow && column === startCol))
          cells[column] = { kind: 'covered', covers: column > startCol ? 'left' : 'above', text };
      }
    }
  }
}

/** Empty cells after the last full one are no columns. */
function trimmed(cells: ReadCell[]): ReadCell[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] === null || cells[end - 1] === undefined)) end--;
  if (end > MOST_COLUMNS)
    throw new FileRefusal(
      'file_too_complex',
      `A sheet has ${end} columns, of at most ${MOST_COLUMNS}; leave out what is no plan.`,
    );
  return Array.from({ length: end }, (_, column) => cells[column] ?? null);
}

function readSheet(sheet: Sheet): ReadTable {
  assertModest(sheet);
  const { cells: rich, rowDefs } = sheet;
  const grid = sheet.rows.map((values, row) => values.map((value, column) => readCell(value, rich?.get(`${row},${column}`))));
  coverMerged(grid, sheet.merges ?? []);
  const rows = grid.flatMap((cells, index): ReadRow[] => {
    const kept = trimmed(cells);
    if (kept.length === 0) return [];
    const isHidden = rowDefs?.get(index)?.hidden === true;
    return [{ at: index + 1, cells: kept, ...(isHidden ? { isHidden } : {}) }];
  });
  const hiddenColumns = (sheet.columns ?? []).flatMap(({ hidden }, column) => (hidden === true ? [column] : []));
  return { name: sheet.name, isHidden: sheet.hidden === true || sheet.veryHidden === true, rows, hiddenColumns, lead: [] };
}

async function open(bytes: Buffer): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : '';
    if (/limit|too (many|large)|exceed|cells|sheet bounds/i.test(reason))
      throw new FileRefusal('file_too_complex', `The workbook is too large inside (${reason}); leave out what is no plan.`);
    throw new FileRefusal(
      'unreadable_file',
      `The workbook is damaged (${reason}); open it, save it again and bring it once more.`,
    );
  }
}

/** Sheets as tables: cached results of formulas, typed dates in either calendar, percentages, merged and hidden cells. */
export async function readWorkbook(bytes: Buffer): Promise<ReadFile> {
  const workbook = await open(bytes);
  if (workbook.sheets.length > MOST_SHEETS)
    throw new FileRefusal('file_too_complex', `The workbook has ${workbook.sheets.length} sheets, of at most ${MOST_SHEETS}.`);
  const tables = workbook.sheets.map(readSheet);
  const origin: FileOrigin | null = originOf(tables);
  return {
    format: 'xlsx',
    tables: origin === null ? tables : tables.slice(0, 1),
    details: workbook.dateSystem === '1904' ? { calendar: '1904' } : {},
    origin,
  };
}
