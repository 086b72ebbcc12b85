import type BetterSqlite3 from 'better-sqlite3';
import type { Knex } from 'knex';

type Value = string | number | null;
type Statement = BetterSqlite3.Statement<Value[]>;

/** The part of Knex's client that its typings leave open. */
interface PoolClient {
  acquireConnection: () => Promise<BetterSqlite3.Database>;
  releaseConnection: (connection: BetterSqlite3.Database) => Promise<void>;
}

const statements = new WeakMap<BetterSqlite3.Database, Map<string, Statement>>();

function prepared(connection: BetterSqlite3.Database, sql: string): Statement {
  const known = statements.get(connection) ?? new Map<string, Statement>();
  statements.set(connection, known);
  const statement = known.get(sql) ?? connection.prepare<Value[]>(sql);
  known.set(sql, statement);
  return statement;
}

/** What columns they have is written in the statement. */
function areRows<T>(rows: unknown[]): rows is T[] {
  return rows.every((row) => typeof row === 'object');
}

function isSqlite(client: unknown): client is PoolClient {
  return typeof client === 'object' && client !== null && 'dialect' in client && client.dialect === 'sqlite3';
}

/**
 * For the few statements that run with every request: on SQLite it is compiled once for each connection, which costs a tenth of
 * building and compiling it anew. The text is fixed, never put together; `?` stands for a value.
 */
export async function runPrepared<T>(db: Knex, sql: string, values: readonly Value[]): Promise<T[]> {
  const client: unknown = db.client;
  if (!isSqlite(client)) {
    const { rows } = await db.raw<{ rows: T[] }>(sql, [...values]);
    return rows;
  }
  const connection = await client.acquireConnection();
  try {
    const statement = prepared(connection, sql);
    if (!statement.reader) {
      statement.run(...values);
      return [];
    }
    const rows = statement.all(...values);
    return areRows<T>(rows) ? rows : [];
  } finally {
    // A transaction keeps its connection and ignores this.
    await client.releaseConnection(connection);
  }
}

/** Inserts one row of fixed columns. */
export async function insertPrepared(db: Knex, table: string, row: Readonly<Record<string, Value>>): Promise<void> {
  const names = Object.keys(row);
  const marks = names.map(() => '?').join(', ');
  await runPrepared(db, `insert into ${table} (${names.join(', ')}) values (${marks})`, Object.values(row));
}

function valueOf(value: unknown): Value {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new TypeError(`a ${typeof value} is no value of a column`);
}

/**
 * Rows of the same columns on SQLite as one statement, so that a row may name one that comes after it. A statement for `usual` rows is
 * kept compiled: that takes longer than to run it. False where nothing is written: on PostgreSQL, or when the rows differ in their columns.
 */
export async function insertManyOnSqlite(db: Knex, table: string, rows: readonly object[], usual: number): Promise<boolean> {
  const client: unknown = db.client;
  const [first] = rows;
  if (!isSqlite(client) || first === undefined) return false;
  const names = Object.keys(first);
  if (rows.some((row) => Object.keys(row).length !== names.length)) return false;
  const marks = `(${names.map(() => '?').join(', ')})`;
  const sql = `insert into ${table} (${names.join(', ')}) values ${rows.map(() => marks).join(', ')}`;
  const values = rows.flatMap((row) => {
    const given = new Map<string, unknown>(Object.entries(row));
    return names.map((name) => valueOf(given.get(name)));
  });
  const connection = await client.acquireConnection();
  try {
    const statement = rows.length === usual ? prepared(connection, sql) : connection.prepare<Value[]>(sql);
    statement.run(...values);
    return true;
  } finally {
    await client.releaseConnection(connection);
  }
}
