import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { pipeline } from 'node:stream';

/**
 * A backup is one gzipped text file, the same for both engines; every line is JSON:
 * - first `{"atkaruu":"backup", …}`: the format, the instant, the engine and the migrations the schema had;
 * - `{"table":"tasks","columns":[…]}`, then its rows, each an array in the order of the columns;
 * - `{"file":"evidence/…"}`, then its content in base64, a string a line;
 * - last `{"end": …}`: how much there was, and the SHA-256 of every line before it.
 */
export const FORMAT = 1;

export interface BackupHead {
  atkaruu: 'backup';
  format: number;
  createdAt: string;
  engine: string;
  migrations: string[];
}

export type BackupRow = readonly (string | number | null)[];

export type BackupLine =
  | { kind: 'head'; head: BackupHead }
  | { kind: 'table'; table: string; columns: string[] }
  | { kind: 'row'; row: BackupRow }
  | { kind: 'file'; path: string }
  | { kind: 'bytes'; bytes: Buffer }
  | { kind: 'end'; contents: BackupContents; sha256: string };

export interface BackupContents {
  tables: Record<string, number>;
  files: number;
}

/** The file is not a whole and untouched backup. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

const LONGEST_LINE = 64 * 1024 * 1024;
const safePath = /^(?!.*\.\.)[A-Za-z0-9][\w.-]*(?:\/[\w.-]+)*$/;

function recordOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BackupError('a line is no record');
  return Object.fromEntries(Object.entries(value));
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRow(value: unknown): value is BackupRow {
  return Array.isArray(value) && value.every((item) => item === null || typeof item === 'string' || typeof item === 'number');
}

function headOf({ atkaruu, format, createdAt, engine, migrations }: Record<string, unknown>): BackupHead {
  if (atkaruu !== 'backup') throw new BackupError('this is no backup of Atkaruu');
  if (format !== FORMAT) throw new BackupError(`the backup has format ${String(format)}; this program reads ${FORMAT}`);
  if (typeof createdAt !== 'string' || typeof engine !== 'string' || !isTexts(migrations)) {
    throw new BackupError('the first line is not whole');
  }
  return { atkaruu, format, createdAt, engine, migrations };
}

function contentsOf(value: unknown): BackupContents {
  const { tables, files } = recordOf(value);
  const counts = Object.entries(recordOf(tables)).map(([name, count]) => {
    if (typeof count !== 'number') throw new BackupError('the last line is not whole');
    return [name, count] as const;
  });
  if (typeof files !== 'number') throw new BackupError('the last line is not whole');
  return { tables: Object.fromEntries(counts), files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackupError('a line is no JSON');
  }
}

/** One line, taken apart; throws BackupError on anything that a backup does not hold. */
export function parseLine(text: string, isFirst: boolean): BackupLine {
  const value = parseJson(text);
  if (isFirst) return { kind: 'head', head: headOf(recordOf(value)) };
  if (typeof value === 'string') return { kind: 'bytes', bytes: Buffer.from(value, 'base64') };
  if (isRow(value)) return { kind: 'row', row: value };
  const record = recordOf(value);
  if (typeof record['table'] === 'string' && isTexts(record['columns'])) {
    return { kind: 'table', table: record['table'], columns: record['columns'] };
  }
  if (typeof record['file'] === 'string') {
    if (!safePath.test(record['file'])) throw new BackupError(`a file leads out of its folder: ${record['file'].slice(0, 100)}`);
    return { kind: 'file', path: record['file'] };
  }
  if (typeof record['sha256'] === 'string') {
    return { kind: 'end', contents: contentsOf(record['end']), sha256: record['sha256'] };
  }
  throw new BackupError('a line is of no known kind');
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const unzip = createGunzip();
  pipeline(createReadStream(path), unzip, () => undefined);
  try {
    for await (const line of createInterface({ input: unzip, crlfDelay: Infinity })) {
      if (line.length > LONGEST_LINE) throw new BackupError('a line is longer than any backup has');
      yield line;
    }
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError(`the file is cut off or damaged (${error instanceof Error ? error.message : String(error)})`);
  } finally {
    unzip.destroy();
  }
}

/** Every line before the last; when they are through, the last one has been checked against them. */
export async function* readArchive(path: string): AsyncGenerator<Exclude<BackupLine, { kind: 'end' }>> {
  const hash = createHash('sha256');
  let [isFirst, isEnded] = [true, false];
  for await (const text of linesOf(path)) {
    if (isEnded) throw new BackupError('something stands after the end');
    const line = parseLine(text, isFirst);
    isFirst = false;
    if (line.kind === 'end') {
      isEnded = true;
      if (hash.digest('hex') !== line.sha256) throw new BackupError('the content is not what was saved (SHA-256 differs)');
      continue;
    }
    hash.update(`${text}\n`);
    yield line;
  }
  if (!isEnded) throw new BackupError('the end is missing: the file is cut off');
}
