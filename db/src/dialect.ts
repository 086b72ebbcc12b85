import { setImmediate } from 'node:timers/promises';
import type { Knex } from 'knex';
import { insertManyOnSqlite, runPrepared } from './prepared.ts';
import type { Tables } from './tables.ts';

/** Everything that SQLite and PostgreSQL answer differently stands in this file (HOUSE.md, two engines). */

export type Dialect = 'sqlite' | 'postgres';

/** A connection or a transaction: what a query needs. */
export type Reader = Knex;
export type Transaction = Knex.Transaction;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`the database returned ${text}, which no JavaScript number holds exactly`);
  return value;
}

type ParseText = (text: string) => unknown;

/** PostgreSQL sends every value as text and names its type by number; dates stay `YYYY-MM-DD`, and whatever is not listed stays text. */
const parsers: ReadonlyMap<number, ParseText> = new Map<number, ParseText>([
  [16, (text) => text === 't'], // bool
  [20, safeInteger], // int8: counts
  [21, Number], // int2
  [23, Number], // int4
  [700, Number], // float4
  [701, Number], // float8
  [1700, safeInteger], // numeric: sums of int8
]);

const asText: ParseText = (text) => text;

export function postgresTypes(): { getTypeParser: (id: number) => ParseText } {
  return { getTypeParser: (id) => parsers.get(id) ?? asText };
}

export function dialectOf(url: string): Dialect {
  if (url.startsWith('sqlite:')) return 'sqlite';
  if (url.startsWith('postgres://') || url.startsWith('postgresql://')) return 'postgres';
  throw new RangeError(`DATABASE_URL must start with sqlite: or postgres://, not ${url.split(':')[0] ?? ''}:`);
}

// SQLite takes 32,766 variables in one statement; PostgreSQL 65,535.
const MOST_VARIABLES = 30_000;
const MOST_ROWS = 500;

/** Inserts many rows in parts. Between two parts others have their turn: on SQLite a statement holds the whole process. */
export async function insertMany<T extends keyof Tables>(tx: Reader, table: T, rows: readonly Tables[T][]): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const size = Math.min(MOST_ROWS, Math.floor(MOST_VARIABLES / Object.keys(first).length));
  for (let start = 0; start < rows.length; start += size) {
    const part = rows.slice(start, start + size);
    if (!(await insertManyOnSqlite(tx, table, part, size))) await tx(table).insert(part);
    if (start + size < rows.length) await setImmediate();
  }
}

const numbered = new WeakSet<Transaction>();

/** Has the transaction made a change of its own? */
export function hasTakenChangeNumber(tx: Transaction): boolean {
  return numbered.has(tx);
}

/** Takes `count` numbers under a row lock that is held until commit, and returns the first of them. */
export async function takeChangeNumbers(tx: Transaction, count: number): Promise<number> {
  numbered.add(tx);
  const [head] = await runPrepared<{ seq: number }>(tx, 'update change_head set seq = seq + ? where id = 1 returning seq', [
    count,
  ]);
  if (!head) throw new Error('change_head has no row: the schema was not migrated');
  return head.seq - count + 1;
}

const IMMUTABLE = {
  sqlite: (table: string) => [
    `create trigger ${table}_never_updated before update on ${table} begin select raise(abort, '${table} is only appended to'); end`,
    `create trigger ${table}_never_deleted before delete on ${table} begin select raise(abort, '${table} is only appended to'); end`,
  ],
  postgres: (table: string) => [
    `create function ${table}_refuse() returns trigger language plpgsql as $$ begin raise exception '${table} is only appended to'; end $$`,
    `create trigger ${table}_never_altered before update or delete on ${table} for each row execute function ${table}_refuse()`,
    `create trigger ${table}_never_emptied before truncate on ${table} for each statement execute function ${table}_refuse()`,
  ],
} as const satisfies Record<Dialect, (table: string) => string[]>;

const MUTABLE = {
  sqlite: (table: string) => [`drop trigger ${table}_never_updated`, `drop trigger ${table}_never_deleted`],
  postgres: (table: string) => [
    `drop trigger ${table}_never_altered on ${table}`,
    `drop trigger ${table}_never_emptied on ${table}`,
    `drop function ${table}_refuse()`,
  ],
} as const satisfies Record<Dialect, (table: string) => string[]>;

function dialectOfConnection(knex: Reader): Dialect {
  const client: unknown = knex.client;
  const isPostgres = typeof client === 'object' && client !== null && 'dialect' in client && client.dialect === 'postgresql';
  return isPostgres ? 'postgres' : 'sqlite';
}

/** From here on the database itself refuses to update or delete a row of the table. */
export async function forbidChanges(knex: Reader, table: keyof Tables): Promise<void> {
  for (const statement of IMMUTABLE[dialectOfConnection(knex)](table)) await knex.raw(statement);
}

export async function allowChanges(knex: Reader, table: keyof Tables): Promise<void> {
  for (const statement of MUTABLE[dialectOfConnection(knex)](table)) await knex.raw(statement);
}

/** Takes only rows that nobody else is just taking, and locks them. SQLite has one writer at a time: there is nothing to lock. */
export function lockFree(tx: Transaction, query: Knex.QueryBuilder): void {
  if (dialectOfConnection(tx) === 'postgres') void query.forUpdate().skipLocked();
}
