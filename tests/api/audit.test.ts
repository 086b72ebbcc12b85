import { allowChanges, appendChanges, type ChangeRow, type Database, type Transaction } from '@atkaruu/db';
import fc from 'fast-check';
import { chainHead, everyChange, verifyChain } from '../../server/src/audit/index.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { emptyDatabase, seededDatabase, startApp, type RunningApp } from '../support/start-app.ts';

const RUNS = 100;
const CHANGES = 30;

class Undone extends Error {}

/** Does something in a transaction, looks at it from inside, and takes it back. */
async function inVain<T>({ writer }: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const seen: T[] = [];
  await writer
    .transaction(async (tx) => {
      seen.push(await work(tx));
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  const [result] = seen;
  if (result === undefined) throw new Error('nothing was seen');
  return result;
}

eachDialect('the history of changes', (dialect) => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp(await emptyDatabase(dialect));
    for (let number = 1; number <= CHANGES; number++) {
      await app.database.writer.transaction((tx) =>
        appendChanges(tx, [
          {
            recorded_at: '2021-06-01T06:00:00.000Z',
            actor_id: 'person',
            actor: 'Айгүл',
            channel: 'api',
            operation: 'createBody',
            kind: 'body',
            object_id: `body-${number}`,
            plan_id: null,
            task_id: null,
            fields: JSON.stringify([{ field: 'name', before: null, after: `Орган ${number}\n{"level":"info"}` }]),
          },
        ]),
      );
    }
  });
  afterAll(() => app.close());

  it('H67: is refused by the database itself to be altered or removed', async () => {
    const { writer } = app.database;
    await expect(writer('changes').where({ seq: 1 }).update({ actor: 'x' })).rejects.toThrow('only appended to');
    await expect(writer('changes').where({ seq: 1 }).delete()).rejects.toThrow('only appended to');
    await expect(writer('changes').delete()).rejects.toThrow('only appended to');
    if (dialect.name === 'postgres') await expect(writer('changes').truncate()).rejects.toThrow('only appended to');
  });

  it('gives its head to everybody, and the head moves with every change', async () => {
    const reader = await app.as('public');
    const manager = await app.as('plan_manager');
    const before = (await reader.audit.getAuditHead({})).data;
    await manager.bodies.createBody({
      body: { name: { ru: 'Новый орган' }, shortName: null, kind: 'other', parentId: null, aliases: [] },
    });
    const after = (await reader.audit.getAuditHead({})).data;
    expect([after.seq, before.hash === after.hash]).toEqual([before.seq + 1, false]);
    const last = await app.database.reader<ChangeRow>('changes').where({ seq: after.seq }).first();
    expect(last).toMatchObject({ hash: after.hash, previous_hash: before.hash });
  });

  it('H67: shows tampering by whoever may switch the guards of the database off', async () => {
    const anchor = await chainHead(app.database.reader);
    const columns = [
      'recorded_at',
      'actor_id',
      'actor',
      'channel',
      'operation',
      'object_id',
      'fields',
      'previous_hash',
      'hash',
    ] as const;
    const seqs = fc.integer({ min: 1, max: CHANGES });
    type Deed = (tx: Transaction) => Promise<unknown>;
    const deeds: fc.Arbitrary<Deed> = fc.oneof(
      fc.tuple(seqs, fc.constantFrom(...columns), fc.stringMatching(/^[a-z]{1,20}$/)).map(
        ([seq, column, text]): Deed =>
          (tx) =>
            tx('changes')
              .where({ seq })
              .update({ [column]: text }),
      ),
      seqs.map(
        (seq): Deed =>
          (tx) =>
            tx('changes').where({ seq }).delete(),
      ),
      seqs.map((seq): Deed => async (tx) => {
        await tx('changes').where('seq', '>', seq).delete();
        const row = await tx<ChangeRow>('changes').where({ seq }).first('hash');
        await tx('change_head').update({ seq, hash: row?.hash ?? '' });
      }),
    );
    await fc.assert(
      fc.asyncProperty(deeds, async (deed) => {
        const { broken } = await inVain(app.database, async (tx) => {
          await allowChanges(tx, 'changes');
          await deed(tx);
          return verifyChain(everyChange(tx), await chainHead(tx), [anchor]);
        });
        expect(broken).not.toBeNull();
      }),
      { numRuns: RUNS },
    );
    expect((await verifyChain(everyChange(app.database.reader), anchor, [anchor])).broken).toBeNull();
  });

  it('is one chain from the seeds on, also when many write at once', async () => {
    const seeded = await startApp(await seededDatabase(dialect));
    const manager = await seeded.as('plan_manager');
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        manager.bodies.createBody({
          body: { name: { ru: `Орган ${index}` }, shortName: null, kind: 'other', parentId: null, aliases: [] },
        }),
      ),
    );
    const { reader } = seeded.database;
    const report = await verifyChain(everyChange(reader), await chainHead(reader), []);
    expect(report.broken).toBeNull();
    expect(report.checked).toBeGreaterThan(200);
    await seeded.close();
  });
});
