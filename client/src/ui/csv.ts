import { guardFormula } from '@atkaruu/shared/values/formula-guard';

const NUMBER = /^-?\d+(\.\d+)?$/;

function field(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const guarded = NUMBER.test(text) ? text : guardFormula(text);
  return /["\r\n,;]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** RFC 4180 with a byte order mark, so that Excel reads the Cyrillic letters. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

export function downloadCsv(fileName: string, rows: readonly (readonly (string | number | null)[])[]): void {
  const address = URL.createObjectURL(new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
