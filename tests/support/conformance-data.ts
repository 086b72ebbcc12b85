import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

const root = process.env['ATKARUU_CONFORMANCE_DATA'] ?? '';

/** Tests on files nobody of this house wrote; without them they are skipped and say why. */
export function withConformanceData(name: string, tests: () => void): void {
  const isThere = root !== '' && existsSync(root);
  const reason = root === '' ? 'ATKARUU_CONFORMANCE_DATA is not set' : `${root} does not exist`;
  if (isThere) describe(name, tests);
  else describe.skip(`${name} (skipped: ${reason})`, tests);
}

export function conformancePath(...path: readonly string[]): string {
  return join(root, ...path);
}

export function conformanceFile(...path: readonly string[]): string {
  return readFileSync(conformancePath(...path), 'utf8');
}

/** The codes of an IATI code list. */
export function conformanceCodes(...path: readonly string[]): string[] {
  return [...conformanceFile(...path).matchAll(/<code>([^<]*)<\/code>/gu)].map(([, code = '']) => code);
}

/** Rows of a comma-separated file with a header, each as its cells by column. */
export function conformanceRows(...path: readonly string[]): Record<string, string>[] {
  const [header = [], ...rows] = linesOf(conformanceFile(...path));
  return rows.map((cells) => Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ''])));
}

function linesOf(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gu)) {
    line.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (line.join('') !== '') lines.push(line);
    line = [];
  }
  return lines;
}
