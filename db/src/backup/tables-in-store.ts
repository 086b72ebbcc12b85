import type { Knex } from 'knex';
import type { Dialect } from '../dialect.ts';

/** Who is signed in, what is on its way out, answers kept for a repeated request and the schema's own list belong to one installation, not to its content. */
const leftOut = [
  'knex_migrations',
  'knex_migrations_lock',
  'sessions',
  'idempotency_keys',
  'oidc_logins',
  'sign_in_attempts',
  'outbox',
];

export type StoredRow = Record<string, string | number | null>;

const PAGE = 2_000;

/** Every table of the schema whose rows are content, by name. */
export async function tablesOf(tx: Knex, dialect: Dialect): Promise<string[]> {
  const rows: { name: string }[] =
    dialect === 'sqlite'
      ? await tx('sqlite_master').where({ type: 'table' }).whereNot('name', 'like', 'sqlite\\_%').select('name')
      : await tx('pg_tables').whereRaw('schemaname = current_schema()').select({ name: 'tablename' });
  return rows
    .map(({ name }) => name)
    .filter((name) => !leftOut.includes(name) && !name.startsWith('sqlite_'))
    .sort();
}

export async function columnsOf(tx: Knex, table: string): Promise<string[]> {
  return Object.keys(await tx(table).columnInfo());
}

async function* sqliteRows(tx: Knex, table: string): AsyncGenerator<StoredRow[]> {
  let last = -1;
  for (;;) {
    const rows = await tx(table)
      .where('rowid', '>', last)
      .orderBy('rowid')
      .limit(PAGE)
      .select<StoredRow[]>('*', { row_number_: 'rowid' });
    const end = rows.at(-1);
    if (end === undefined) return;
    last = Number(end['row_number_']);
    yield rows;
  }
}

async function* postgresRows(tx: Knex, table: string): AsyncGenerator<StoredRow[]> {
  await tx.raw('declare all_rows no scroll cursor for select * from ??', [table]);
  for (;;) {
    const { rows } = await tx.raw<{ rows: StoredRow[] }>('fetch 2000 from all_rows');
    if (rows.length === 0) break;
    yield rows;
  }
  await tx.raw('close all_rows');
}

/** All rows of a table, a page at a time. */
export function rowsOf(tx: Knex, dialect: Dialect, table: string): AsyncGenerator<StoredRow[]> {
  return dialect === 'sqlite' ? sqliteRows(tx, table) : postgresRows(tx, table);
}

/** PostgreSQL checks foreign keys after every statement: here after all of them, so that rows may come in any order. */
export async function withDeferredForeignKeys(tx: Knex, dialect: Dialect, work: () => Promise<void>): Promise<void> {
  if (dialect === 'sqlite') return work();
  const { rows } = await tx.raw<{ rows: { table: string; name: string }[] }>(
    `select conrelid::regclass::text as "table", conname as name
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
  );
  for (const { table, name } of rows)
    await tx.raw('alter table ?? alter constraint ?? deferrable initially deferred', [table, name]);
  await work();
  await tx.raw('set constraints all immediate');
  for (const { table, name } of rows) await tx.raw('alter table ?? alter constraint ?? not deferrable', [table, name]);
}
