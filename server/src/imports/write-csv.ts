import type { ImportDraft } from '@atkaruu/shared/imports/contract';
import { guardFormula } from '@atkaruu/shared/values/formula-guard';
import { stringify } from 'csv-stringify/sync';

const HEAD = ['row', 'column', 'cell', 'severity', 'code', 'reason', 'suggestion', 'value'];

/** The problems of a file as a table to work through beside it: UTF-8 with a byte order mark, CRLF, guarded against formulas. */
export function problemsCsv(issues: ImportDraft['issues']): string {
  const lines = issues.map(({ row, column, cell, severity, code, message, suggestion, value }) =>
    [row === null ? '' : String(row), column, cell, severity, code, message, suggestion, value].map((text) =>
      guardFormula(text ?? ''),
    ),
  );
  return stringify([HEAD, ...lines], { bom: true, record_delimiter: 'windows' });
}
