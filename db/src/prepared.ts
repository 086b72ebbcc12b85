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
