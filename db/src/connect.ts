import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import knex, { type Knex } from 'knex';
import { dialectOf, postgresTypes, type Dialect } from './dialect.ts';

/** Two ways into one store: `reader` never sees an uncommitted change, `writer` is for transactions. */
export interface Database {
  dialect: Dialect;
  reader: Knex;
  writer: Knex;
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

/** A SQLite pool of one connection: the engine is synchronous, and one writer is all it has. */
function openSqlite(url: string, { readOnly = false, foreignKeys = true } = {}): Knex {
  assertRuntime();
  const filename = sqlitePath(url);
  mkdirSync(dirname(filename), { recursive: true });
  return knex({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
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

function openPostgres(url: string): Knex {
  return knex({
    client: 'pg',
    connection: { connectionString: url, types: postgresTypes(), application_name: 'atkaruu', statement_timeout: 30_000 },
    pool: { min: 0, max: 10 },
    acquireConnectionTimeout: 5_000,
  });
}

export function connect(url: string): Database {
  const dialect = dialectOf(url);
  if (dialect === 'postgres') {
    const pool = openPostgres(url);
    return { dialect, reader: pool, writer: pool, close: () => pool.destroy() };
  }
  const writer = openSqlite(url);
  const reader = openSqlite(url, { readOnly: true });
  return {
    dialect,
    reader,
    writer,
    close: async () => {
      await reader.destroy();
      await writer.destroy();
    },
  };
}

/** A connection of its own for changing the schema: SQLite rebuilds tables there, and cascades would delete child rows. */
export function connectForMigration(url: string): Knex {
  return dialectOf(url) === 'postgres' ? openPostgres(url) : openSqlite(url, { foreignKeys: false });
}
