import { connect, migrate, rollback, schemaStatus, takeChangeNumbers } from '@atkaruu/db';
import { expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase } from '../support/start-app.ts';

eachDialect('the schema', (dialect) => {
  it('is created, taken back and created again', async () => {
    const url = await dialect.freshDatabaseUrl();
    expect((await schemaStatus(url)).applied).toEqual([]);
    const applied = await migrate(url);
    expect(applied.length).toBeGreaterThan(0);
    expect(await migrate(url)).toEqual([]);
    expect((await schemaStatus(url)).pending).toEqual([]);
    let taken: string[] = [];
    for (let names = await rollback(url); names.length > 0; names = await rollback(url)) taken = [...names, ...taken];
    expect(taken).toEqual(applied);
    expect(await migrate(url)).toEqual(applied);
  });

  it('names what a newer program has done to it', async () => {
    const url = await dialect.freshDatabaseUrl();
    await migrate(url);
    const database = connect(url);
    await database.writer('knex_migrations').insert({ name: '9999_of_the_future', batch: 9 });
    await database.close();
    expect((await schemaStatus(url)).unknown).toEqual(['9999_of_the_future']);
  });

  it('gives back dates as written and counts as numbers', async () => {
    const database = connect(await seededDatabase(dialect));
    const plan: unknown = await database.reader('plans').where({ slug: 'demonstration' }).first('starts_on', 'version');
    expect(plan).toEqual({ starts_on: '2018-08-23', version: 1 });
    const counted: unknown = await database.reader('tasks').where({ plan_id: 'demo' }).count({ total: '*' });
    expect(counted).toEqual([{ total: 192 }]);
    await database.close();
  });

  it('numbers changes without a gap or a double, however many write at once', async () => {
    const url = await dialect.freshDatabaseUrl();
    await migrate(url);
    const database = connect(url);
    const numbers = await Promise.all(
      Array.from({ length: 20 }, () => database.writer.transaction((tx) => takeChangeNumbers(tx, 1))),
    );
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    await database.close();
  });

  it('refuses a row that points nowhere', async () => {
    const database = connect(await seededDatabase(dialect));
    const orphan = { entry_id: 'nobody', verified_on: '2020-01-01', recorded_at: '2020-01-01T00:00:00.000Z', recorded_by: 'x' };
    await expect(database.writer('progress_verifications').insert(orphan)).rejects.toThrow();
    await database.close();
  });
});
