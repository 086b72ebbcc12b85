import process from 'node:process';
import { ConfigError } from '../config.ts';

/** Exit codes as documented (INTERFACES: sysexits where one fits). */
export const EXIT = { ok: 0, failure: 1, usage: 2, schema: 3, verification: 4, unavailable: 69, configuration: 78 } as const;

/** A failure that knows its exit code. */
export class ExitError extends Error {
  override readonly name = 'ExitError';
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Says on stderr what went wrong and what to do, and returns the exit code. */
export function explainFailure(error: unknown): number {
  if (error instanceof ConfigError) {
    process.stderr.write(`The settings are wrong:\n${error.problems.map((problem) => `  ${problem}`).join('\n')}\n`);
    return EXIT.configuration;
  }
  if (error instanceof ExitError) {
    process.stderr.write(`${error.message}\n`);
    return error.code;
  }
  const message = error instanceof Error ? error.message : String(error);
  if (codeOf(error) === 'EADDRINUSE') {
    process.stderr.write(`PORT: another program listens there already (${message}). Set PORT to a free one.\n`);
    return EXIT.configuration;
  }
  if (
    [
      'EACCES',
      'EPERM',
      'EROFS',
      'ENOENT',
      'ENOTDIR',
      'SQLITE_CANTOPEN',
      'SQLITE_CANTOPEN_ISDIR',
      'SQLITE_NOTADB',
      'SQLITE_CORRUPT',
    ].includes(codeOf(error))
  ) {
    process.stderr.write(`DATABASE_URL or ATKARUU_DATA_DIR: the place cannot be used (${message}).\n`);
    return EXIT.configuration;
  }
  if (['ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000'].includes(codeOf(error))) {
    process.stderr.write(`DATABASE_URL: the database does not answer (${message}).\n`);
    return EXIT.unavailable;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? message) : message}\n`);
  return EXIT.failure;
}
