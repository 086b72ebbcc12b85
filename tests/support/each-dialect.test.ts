import knex from 'knex';
import { expect, it } from 'vitest';
import { eachDialect } from './each-dialect.ts';

const connect = (url: string) =>
  url.startsWith('sqlite:')
    ? knex({ client: 'better-sqlite3', connection: { filename: url.slice('sqlite:'.length) }, useNullAsDefault: true })
    : knex({ client: 'pg', connection: url });

async function inDatabase<T>(url: string, work: (database: ReturnType<typeof connect>) => Promise<T>): Promise<T> {
  const database = connect(url);
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}

const createBodies = (url: string) =>
  inDatabase(url, async (database) => {
    await database.schema.createTable('bodies', (table) => table.text('name'));
    await database('bodies').insert({ name: 'Өзгөн' });
  });

eachDialect('databases for tests', (dialect) => {
  it('gives every caller an empty database of its own', async () => {
    await createBodies(await dialect.freshDatabaseUrl());
    const hasTable = await inDatabase(await dialect.freshDatabaseUrl(), (database) => database.schema.hasTable('bodies'));
    expect(hasTable).toBe(false);
  });

  it('prepares a template once and hands out copies that do not see each other', async () => {
    let preparations = 0;
    const prepare = async (url: string) => {
      preparations += 1;
      await createBodies(url);
    };
    const [first, second] = [await dialect.templated('bodies', prepare), await dialect.templated('bodies', prepare)];
    await inDatabase(first, (database) => database('bodies').insert({ name: 'Ош' }));

    expect(await inDatabase(first, (database) => database('bodies').pluck('name'))).toEqual(['Өзгөн', 'Ош']);
    expect(await inDatabase(second, (database) => database('bodies').pluck('name'))).toEqual(['Өзгөн']);
    expect(preparations).toBe(1);
  });
});
