import type { Knex } from 'knex';
import { migrations } from '../migrations/index.ts';
import { connectForMigration } from './connect.ts';
import { dialectOf } from './dialect.ts';

type Migration = (typeof migrations)[number];

const source: Knex.MigrationSource<Migration> = {
  getMigrations: () => Promise.resolve([...migrations]),
  getMigrationName: (migration) => migration.name,
  getMigration: (migration) => Promise.resolve({ up: migration.up, down: migration.down }),
};

export interface SchemaStatus {
  applied: string[];
  pending: string[];
  /** Applied by a newer program than this one. */
  unknown: string[];
}

async function appliedNames(knex: Knex): Promise<string[]> {
  if (!(await knex.schema.hasTable('knex_migrations'))) return [];
  const rows = await knex<{ id: number; name: string }>('knex_migrations').orderBy('id').select('name');
  return rows.map((row) => row.name);
}

async function statusOf(knex: Knex): Promise<SchemaStatus> {
  const applied = await appliedNames(knex);
  const known = new Set(migrations.map((migration) => migration.name));
  return {
    applied,
    pending: migrations.map((migration) => migration.name).filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !known.has(name)),
  };
}

async function withSchemaConnection<T>(url: string, work: (knex: Knex) => Promise<T>): Promise<T> {
  const knex = connectForMigration(url);
  try {
    return await work(knex);
  } finally {
    await knex.destroy();
  }
}

async function assertForeignKeys(knex: Knex, url: string): Promise<void> {
  if (dialectOf(url) !== 'sqlite') return;
  const broken: unknown[] = await knex.raw('PRAGMA foreign_key_check');
  if (broken.length > 0) throw new Error(`the migration left ${broken.length} rows that point nowhere; it was not kept`);
}

export function schemaStatus(url: string): Promise<SchemaStatus> {
  return withSchemaConnection(url, statusOf);
}

/** Brings the schema up to this program's; every migration is a transaction. Returns the names applied now. */
export function migrate(url: string): Promise<string[]> {
  return withSchemaConnection(url, async (knex) => {
    const before = await appliedNames(knex);
    await knex.migrate.latest({ migrationSource: source });
    await assertForeignKeys(knex, url);
    return (await appliedNames(knex)).filter((name) => !before.includes(name));
  });
}

/** Brings an empty schema to the named migrations and no further: the schema a backup was made from. */
export function migrateTo(url: string, names: readonly string[]): Promise<void> {
  const strange = names.find((name) => !migrations.some((migration) => migration.name === name));
  if (strange !== undefined) {
    return Promise.reject(new Error(`the backup is of a newer program (it has ${strange}); restore it with that one`));
  }
  return withSchemaConnection(url, async (knex) => {
    const applied = await appliedNames(knex);
    for (const name of names) if (!applied.includes(name)) await knex.migrate.up({ migrationSource: source, name });
  });
}

/** Takes the newest migration back. Returns the names taken back. */
export function rollback(url: string): Promise<string[]> {
  return withSchemaConnection(url, async (knex) => {
    const before = await appliedNames(knex);
    await knex.migrate.down({ migrationSource: source });
    await assertForeignKeys(knex, url);
    const after = await appliedNames(knex);
    return before.filter((name) => !after.includes(name));
  });
}
