import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Knex } from 'knex';
import { connectForMigration } from '../connect.ts';
import { dialectOf } from '../dialect.ts';
import { migrate, migrateTo, schemaStatus } from '../migrate.ts';
import { BackupError, readArchive, type BackupRow } from './archive.ts';
import { columnsOf, tablesOf, withDeferredForeignKeys } from './tables-in-store.ts';
import { verifyBackup, type VerifiedBackup } from './verify-backup.ts';

export interface RestoreRequest {
  file: string;
  databaseUrl: string;
  dataDir: string;
  /** A SQLite store that has content is set aside under another name; without it the restore refuses. */
  force: boolean;
  now: Date;
}

/** The place to restore to has content. */
export class StoreNotEmptyError extends Error {
  override readonly name = 'StoreNotEmptyError';
}

const MOST_ROWS = 200;

async function hasContent(url: string): Promise<boolean> {
  if (dialectOf(url) === 'sqlite' && !existsSync(url.slice('sqlite:'.length))) return false;
  if ((await schemaStatus(url)).applied.length === 0) return false;
  const knex = connectForMigration(url);
  try {
    return (await knex('changes').first('seq')) !== undefined || (await knex('plans').first('id')) !== undefined;
  } finally {
    await knex.destroy();
  }
}

/** Rows into their tables, in batches; a table or a column that the schema does not have is a fault of the file. */
class RowLoader {
  readonly #tx: Knex;
  readonly #known: ReadonlySet<string>;
  #table = '';
  #columns: readonly string[] = [];
  #waiting: Record<string, unknown>[] = [];

  constructor(tx: Knex, tables: readonly string[]) {
    this.#tx = tx;
    this.#known = new Set(tables);
  }

  async startTable(table: string, columns: readonly string[]): Promise<void> {
    await this.flush();
    if (!this.#known.has(table)) throw new BackupError(`the schema has no table ${table.slice(0, 100)}`);
    const existing = await columnsOf(this.#tx, table);
    const strange = columns.find((column) => !existing.includes(column));
    if (strange !== undefined) throw new BackupError(`the table ${table} has no column ${strange.slice(0, 100)}`);
    // What the migrations themselves put there comes again from the backup.
    if ((await this.#tx(table).first()) !== undefined) await this.#tx(table).delete();
    this.#table = table;
    this.#columns = columns;
  }

  async add(row: BackupRow): Promise<void> {
    if (row.length !== this.#columns.length) throw new BackupError(`a row of ${this.#table} has a wrong number of values`);
    this.#waiting.push(Object.fromEntries(this.#columns.map((column, index) => [column, row[index]])));
    if (this.#waiting.length >= MOST_ROWS) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#waiting.length > 0) await this.#tx(this.#table).insert(this.#waiting);
    this.#waiting = [];
  }
}

async function loadRows(url: string, file: string): Promise<void> {
  const knex = connectForMigration(url);
  try {
    await knex.transaction((tx) =>
      withDeferredForeignKeys(tx, dialectOf(url), async () => {
        const loader = new RowLoader(tx, await tablesOf(tx, dialectOf(url)));
        for await (const line of readArchive(file)) {
          if (line.kind === 'table') await loader.startTable(line.table, line.columns);
          else if (line.kind === 'row') await loader.add(line.row);
        }
        await loader.flush();
      }),
    );
  } finally {
    await knex.destroy();
  }
}

/** Evidence is named by its own hash where its name is one; what is there already is left alone. */
async function loadFiles(dataDir: string, file: string): Promise<void> {
  let current: { path: string; handle: Awaited<ReturnType<typeof open>>; hash: ReturnType<typeof createHash> } | null = null;
  const finish = async (): Promise<void> => {
    if (current === null) return;
    await current.handle.sync();
    await current.handle.close();
    const name = current.path.split('/').at(-1) ?? '';
    if (/^[0-9a-f]{64}$/.test(name) && current.hash.digest('hex') !== name)
      throw new BackupError(`${current.path} is not its content`);
    await rename(`${join(dataDir, current.path)}.part`, join(dataDir, current.path));
    current = null;
  };
  for await (const line of readArchive(file)) {
    if (line.kind === 'file') {
      await finish();
      const target = join(dataDir, line.path);
      await mkdir(dirname(target), { recursive: true });
      await rm(`${target}.part`, { force: true });
      current = { path: line.path, handle: await open(`${target}.part`, 'wx', 0o600), hash: createHash('sha256') };
    } else if (line.kind === 'bytes' && current !== null) {
      await current.handle.write(line.bytes);
      current.hash.update(line.bytes);
    }
  }
  await finish();
}

async function loadInto(url: string, file: string, { head }: VerifiedBackup): Promise<void> {
  await migrateTo(url, head.migrations);
  await loadRows(url, file);
  await migrate(url);
}

async function restoreSqlite(request: RestoreRequest, backup: VerifiedBackup, isTaken: boolean): Promise<void> {
  const path = request.databaseUrl.slice('sqlite:'.length);
  const fresh = `${path}.restoring`;
  const sides = ['', '-wal', '-shm'];
  const clear = () => Promise.all(sides.map((side) => rm(`${fresh}${side}`, { force: true })));
  await clear();
  try {
    await loadInto(`sqlite:${fresh}`, request.file, backup);
    const aside = `${path}.before-restore-${request.now.toISOString().replace(/[:.]/g, '-')}`;
    for (const side of sides) {
      if (!existsSync(`${path}${side}`)) continue;
      await (isTaken ? rename(`${path}${side}`, `${aside}${side}`) : rm(`${path}${side}`));
    }
    for (const side of sides) if (existsSync(`${fresh}${side}`)) await rename(`${fresh}${side}`, `${path}${side}`);
  } catch (error) {
    await clear();
    throw error;
  }
}

/** Checks the file to its end, then puts everything back: all or nothing. An older schema is brought up to this program's. */
export async function restoreBackup(request: RestoreRequest): Promise<VerifiedBackup> {
  const backup = await verifyBackup(request.file);
  const isTaken = await hasContent(request.databaseUrl);
  const isSqlite = dialectOf(request.databaseUrl) === 'sqlite';
  if (isTaken && !(request.force && isSqlite)) {
    throw new StoreNotEmptyError(
      isSqlite
        ? 'The database has content. With --force it is kept beside under another name and replaced.'
        : 'The database has content. Restore into an empty database and point DATABASE_URL at it.',
    );
  }
  await loadFiles(request.dataDir, request.file);
  if (isSqlite) await restoreSqlite(request, backup, isTaken);
  else await loadInto(request.databaseUrl, request.file, backup);
  return backup;
}
