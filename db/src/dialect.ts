import type { Knex } from 'knex';
import pg from 'pg';
import type { Tables } from './tables.ts';

/** Everything that SQLite and PostgreSQL answer differently stands in this file (HOUSE.md, two engines). */

export type Dialect = 'sqlite' | 'postgres';

/** A connection or a transaction: what a query needs. */
export type Reader = Knex;
export type Transaction = Knex.Transaction;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`the database returned ${text}, which no JavaScript number holds exactly`);
  return value;
}

const OID = { int8: 20, numeric: 1700, date: 1082 } as const;

type ParseText = (text: string) => unknown;

/** PostgreSQL returns counts and sums as text and dates as local midnights; here they are numbers and `YYYY-MM-DD`. */
export function postgresTypes(): { getTypeParser: (id: number, format?: string) => ParseText } {
  const own = new Map<number, ParseText>([
    [OID.int8, safeInteger],
    [OID.numeric, safeInteger],
    [OID.date, (text) => text],
  ]);
  return { getTypeParser: (id) => own.get(id) ?? pg.types.getTypeParser(id) };
}

export function dialectOf(url: string): Dialect {
  if (url.startsWith('sqlite:')) return 'sqlite';
  if (url.startsWith('postgres://') || url.startsWith('postgresql://')) return 'postgres';
  throw new RangeError(`DATABASE_URL must start with sqlite: or postgres://, not ${url.split(':')[0] ?? ''}:`);
}

export function dialectOfConnection(knex: Reader): Dialect {
  return knex.client.config.client === 'pg' ? 'postgres' : 'sqlite';
}

// SQLite takes 32,766 variables in one statement; PostgreSQL 65,535.
const MOST_VARIABLES = 30_000;

/** Inserts many rows in few statements. */
export async function insertMany<T extends keyof Tables & string>(tx: Reader, table: T, rows: readonly Tables[T][]): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const size = Math.floor(MOST_VARIABLES / Object.keys(first).length);
  for (let start = 0; start < rows.length; start += size) {
    await tx(table).insert(rows.slice(start, start + size));
  }
}

/** Adds one under a row lock that is held until commit, and returns the new value. */
export async function nextChangeNumber(tx: Transaction): Promise<number> {
  await tx('change_head').where({ id: 1 }).increment('seq', 1);
  const head: { seq: number } | undefined = await tx('change_head').where({ id: 1 }).first('seq');
  if (!head) throw new Error('change_head has no row: the schema was not migrated');
  return head.seq;
}
