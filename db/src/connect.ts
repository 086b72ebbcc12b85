import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import knex, { type Knex } from 'knex';
import { dialectOf, postgresTypes, type Dialect } from './dialect.ts';

/** Two ways into one store: `reader` never sees an uncommitted change, `writer` is for transactions. */
export interface Database {
  dialect: Dialect;
  reader: Knex;
  writer: Knex;
  /**
   * The number of the newest committed change: two reads that saw the same number saw the same store. Asked before every read, so
   * it goes past the query builder.
   */
  changeNumber: () => Promise<number>;
  close: () => Promise<void>;
}

const SMALLEST_NODE = [22, 12] as const;

// better-sqlite3's binary segfaults on older runtimes instead of saying so.
function assertRuntime(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < SMALLEST_NODE[0] || (major === SMALLEST_NODE[0] && minor < SMALLEST_NODE[1])) {
    throw new Error(
      `Atkaruu needs Node ${SMALLEST_NODE.join('.')} or newer; this is ${process.versions.node}. Start it with npm start.`,
    );
  }
}

function sqlitePath(url: string): string {
  return url.slice('sqlite:'.length);
}

function prepareSqlite(connection: BetterSqlite3.Database, foreignKeys: boolean): void {
  connection.pragma('journal_mode = WAL');
  // The driver opens at NORMAL, which may lose the last commits of a power cut.
  connection.pragma('synchronous = FULL');
  connection.pragma(`foreign_keys = ${foreignKeys ? 'ON' : 'OFF'}`);
  connection.pragma('busy_timeout = 5000');
  const level: unknown = connection.pragma('synchronous', { simple: true });
  if (level !== 2) throw new Error(`SQLite refuses synchronous=FULL (it says ${String(level)})`);
}

// Folder by folder: `recursive` never comes back where the system refuses a folder with ENOENT (below /proc).
function ensureFolder(path: string): void {
  if (existsSync(path)) return;
  ensureFolder(dirname(path));
  mkdirSync(path);
}

// Failures are thrown and told once, by whoever asked; Knex would also print them to stdout, where data belongs.
const silent = { warn: () => undefined, error: () => undefined, deprecate: () => undefined, debug: () => undefined };

/** A SQLite pool of one connection: the engine is synchronous, and one writer is all it has. */
function openSqlite(url: string, { readOnly = false, foreignKeys = true } = {}): Knex {
  assertRuntime();
  const filename = sqlitePath(url);
  ensureFolder(dirname(filename));
  return knex({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    log: silent,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (connection: BetterSqlite3.Database, done: (error: Error | null) => void) => {
        prepareSqlite(connection, foreignKeys);
        if (readOnly) connection.pragma('query_only = ON');
        done(null);
      },
    },
  });
}

const NEWEST_CHANGE = 'select seq from change_head where id = 1';

/** A prepared statement on a connection of its own: microseconds. It is prepared at the first question, when there is a schema. */
function sqliteChangeNumber(url: string): Pick<Database, 'changeNumber' | 'close'> {
  let connection: BetterSqlite3.Database | null = null;
  let statement: BetterSqlite3.Statement<[], { seq: number }> | null = null;
  return {
    changeNumber: () => {
      connection ??= new BetterSqlite3(sqlitePath(url), { readonly: true });
      statement ??= connection.prepare<[], { seq: number }>(NEWEST_CHANGE);
      return Promise.resolve(statement.get()?.seq ?? 0);
    },
    close: () => Promise.resolve(connection?.close()).then(() => undefined),
  };
}

async function postgresChangeNumber(pool: Knex): Promise<number> {
  const { rows } = await pool.raw<{ rows: { seq: number }[] }>(NEWEST_CHANGE);
  return rows[0]?.seq ?? 0;
}

function openPostgres(url: string): Knex {
  return knex({
    client: 'pg',
    log: silent,
    connection: { connectionString: url, types: postgresTypes(), application_name: 'atkaruu', statement_timeout: 30_000 },
    pool: { min: 0, max: 10 },
    acquireConnectionTimeout: 5_000,
  });
}

export function connect(url: string): Database {
  const dialect = dialectOf(url);
  if (dialect === 'postgres') {
    const pool = openPostgres(url);
    return { dialect, reader: pool, writer: pool, changeNumber: () => postgresChangeNumber(pool), close: () => pool.destroy() };
  }
  const writer = openSqlite(url);
  const reader = openSqlite(url, { readOnly: true });
  const counter = sqliteChangeNumber(url);
  return {
    dialect,
    reader,
    writer,
    changeNumber: counter.changeNumber,
    close: async () => {
      await counter.close();
      await reader.destroy();
      await writer.destroy();
    },
  };
}

/** A connection of its own for changing the schema: SQLite rebuilds tables there, and cascades would delete child rows. */
export function connectForMigration(url: string): Knex {
  return dialectOf(url) === 'postgres' ? openPostgres(url) : openSqlite(url, { foreignKeys: false });
}
