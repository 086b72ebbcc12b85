import type { ReadFile, ReadRow } from '@atkaruu/shared/imports/read-table';
import { unguardFormula } from '@atkaruu/shared/values/formula-guard';
import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { FileRefusal } from './refusal.ts';
import { trackerOf } from './tracker-exports.ts';

/** The one file that knows the CSV reader. */

const DELIMITERS = [';', ',', '\t', '|'] as const;
const LINES_LOOKED_AT = 30;
const MOST_COLUMNS = 1000;
const MOST_ROWS = 200_000;
const LONGEST_RECORD = 1_000_000;

/** The delimiter that parts the first lines into the most, and most even, fields; what stands in quotes does not count. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 100_000)
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_LOOKED_AT);
  let [best, bestScore]: [string, number] = [',', 0];
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const sorted = counts.toSorted((a, b) => a - b);
    const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
    const even = counts.filter((count) => count === usual).length / Math.max(1, counts.length);
    const score = usual === 0 ? (counts[0] ?? 0) / 1000 : usual * even * even;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function quoteOf(text: string): '"' | "'" {
  const first = text.slice(0, 5000);
  const count = (sign: string): number => first.split(sign).length - 1;
  return count('"') === 0 && /(^|[;,\t|\n])'[^'\n]*'(?=[;,\t|\r\n]|$)/.test(first) && count("'") > 3 ? "'" : '"';
}

function explain(error: CsvError): FileRefusal {
  const line = typeof error['lines'] === 'number' ? error['lines'] : null;
  const where = line === null ? '' : ` (line ${line})`;
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new FileRefusal(
      'unreadable_file',
      `A row is longer than a million characters${where}: a quotation mark is probably not closed.`,
    );
  if (error.code === 'CSV_QUOTE_NOT_CLOSED')
    return new FileRefusal(
      'unreadable_file',
      `A quotation mark is not closed before the end of the file${where}; close it and bring the file again.`,
    );
  return new FileRefusal('unreadable_file', `The rows cannot be told apart${where}: ${error.message}.`);
}

interface Parsed {
  record: string[];
  info: { lines: number };
}

function isParsed(value: unknown): value is Parsed {
  return typeof value === 'object' && value !== null && 'record' in value && 'info' in value;
}

function parseRecords(text: string, delimiter: string): Parsed[] {
  let count = 0;
  try {
    const parsed: unknown = parse(text, {
      delimiter,
      quote: quoteOf(text),
      info: true,
      bom: true,
      relax_column_count: true,
      // A quotation mark inside a field that began without one is a character like any other.
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
      on_record: (record: string[]) => {
        if (++count > MOST_ROWS) throw new FileRefusal('file_too_complex', `The file has more than ${MOST_ROWS} rows; split it.`);
        return record;
      },
    });
    return Array.isArray(parsed) ? parsed.filter(isParsed) : [];
  } catch (error) {
    throw error instanceof CsvError ? explain(error) : error;
  }
}

/** Rows of a text whose delimiter and encoding nobody told; a guarded formula is the text it was. */
export function readCsv(bytes: Buffer): ReadFile {
  const { text, encoding } = decodeText(bytes);
  const delimiter = delimiterOf(text);
  const records = parseRecords(text, delimiter);
  let before = 0;
  const rows = records.map(({ record, info }): ReadRow => {
    if (record.length > MOST_COLUMNS)
      throw new FileRefusal('file_too_complex', `Line ${info.lines} has ${record.length} columns, of at most ${MOST_COLUMNS}.`);
    const at = before + 1;
    before = info.lines;
    return { at, cells: record.map((cell) => (cell === '' ? null : unguardFormula(cell))) };
  });
  const tracker = trackerOf(rows[0]?.cells.map((cell) => (typeof cell === 'string' ? cell : '')) ?? []);
  return {
    format: tracker ?? 'csv',
    tables: [{ name: 'csv', isHidden: false, rows, hiddenColumns: [], lead: [] }],
    details: { encoding, delimiter: delimiter === '\t' ? 'tab' : delimiter },
    origin: null,
  };
}
