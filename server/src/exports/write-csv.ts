import { guardFormula } from '@atkaruu/shared/values/formula-guard';
import { stringify } from 'csv-stringify/sync';
import type { TaskTable } from './task-table.ts';

/**
 * RFC 4180: UTF-8 with a byte order mark (Excel reads Cyrillic letters only with one), CRLF, a header row, ISO dates, numbers
 * with a decimal point, percentages 0..100. A text that a spreadsheet would run is guarded and quoted; numbers are not texts.
 */
export function writeCsv({ columns, rows }: TaskTable): string {
  const lines = [columns.map(({ heading }) => heading), ...rows.map(({ cells }) => cells)];
  return stringify(lines, {
    bom: true,
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    cast: {
      string: (text) => {
        const guarded = guardFormula(text);
        return guarded === text ? text : { value: guarded, quoted: true };
      },
    },
  });
}
