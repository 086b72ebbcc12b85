import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idSchema, instantSchema } from '@atkaruu/shared/contract/fields';
import { deadlineSchema } from '@atkaruu/shared/deadlines/deadline';
import { localized } from '@atkaruu/shared/contract/fields';
import { connect, migrate, type Database } from '../src/index.ts';
import type { Tables } from '../src/tables.ts';
import { isSeeded, seedDemonstration, seedDocumented } from './index.ts';

const dir = mkdtempSync(join(tmpdir(), 'atkaruu-seeds-'));
let database: Database;

async function seeded(name: string): Promise<Database> {
  const url = `sqlite:${join(dir, name)}`;
  await migrate(url);
  const fresh = connect(url);
  await fresh.writer.transaction(async (tx) => {
    await seedDocumented(tx);
    await seedDemonstration(tx);
  });
  return fresh;
}

beforeAll(async () => {
  database = await seeded('first.db');
});

afterAll(async () => {
  await database.close();
  rmSync(dir, { recursive: true, force: true });
});

const seededTables = [
  'plans',
  'plan_versions',
  'bodies',
  'body_names',
  'body_aliases',
  'tasks',
  'task_terms',
  'task_bodies',
  'milestones',
  'milestone_forecasts',
  'progress_entries',
  'progress_verifications',
  'evidence',
  'sources',
  'changes',
] as const;

function rowsOf<T extends keyof Tables>(table: T, from = database): Promise<Tables[T][]> {
  return from.reader(table).select() as Promise<Tables[T][]>;
}

describe('the seeds in a database', () => {
  it('are the same rows every time', async () => {
    const second = await seeded('second.db');
    try {
      for (const table of seededTables) {
        const rows = await rowsOf(table);
        expect(rows.length, table).toBeGreaterThan(0);
        expect(await rowsOf(table, second), table).toEqual(rows);
      }
    } finally {
      await second.close();
    }
  });

  it('are found by the slug of each plan', async () => {
    expect(await isSeeded(database.reader, 'optimisation-2018-2023')).toBe(true);
    expect(await isSeeded(database.reader, 'demonstration')).toBe(true);
    expect(await isSeeded(database.reader, 'unknown')).toBe(false);
  });

  it('hold a plan of real size', async () => {
    const tasks = (await rowsOf('tasks')).filter(({ plan_id }) => plan_id === 'demo');
    const depths = [1, 2, 3].map((parts) => tasks.filter(({ number }) => number.split('.').length === parts).length);
    expect(depths).toEqual([9, 40, 143]);
    const entries = await rowsOf('progress_entries');
    expect(entries.length).toBeGreaterThan(1500);
    expect((await rowsOf('bodies')).filter(({ id }) => id.startsWith('demo-'))).toHaveLength(24);
  });

  it('sort 4.10 after 4.9', async () => {
    const rows = await rowsOf('tasks');
    const measures = rows.filter(({ id }) => /^demo-4-\d+$/.test(id)).sort((a, b) => (a.sort_key < b.sort_key ? -1 : 1));
    expect(measures.map(({ number }) => number)).toEqual(Array.from({ length: 11 }, (_, index) => `4.${index + 1}`));
  });

  it('number the changes in their own order, and record each created task once', async () => {
    const changes = await rowsOf('changes');
    expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, index) => index + 1));
    const head: unknown = await database.reader('change_head').first('seq');
    expect(head).toEqual({ seq: changes.length });
    const tasks = await rowsOf('tasks');
    const recorded = changes.filter(({ kind }) => kind === 'task').map(({ object_id }) => object_id);
    expect([...recorded].sort()).toEqual(tasks.map(({ id }) => id).sort());
    expect(new Set(changes.map(({ operation, channel, actor }) => [operation, channel, actor].join()))).toEqual(
      new Set(['seed,seed,Atkaruu']),
    );
  });

  it('have ids, instants, texts and deadlines that the contract takes', async () => {
    for (const table of [
      'plans',
      'plan_versions',
      'bodies',
      'tasks',
      'milestones',
      'progress_entries',
      'evidence',
      'sources',
    ] as const) {
      for (const { id } of await rowsOf(table)) expect(idSchema.safeParse(id).success, `${table} ${id}`).toBe(true);
    }
    for (const { recorded_at } of await rowsOf('progress_entries')) expect(instantSchema.parse(recorded_at)).toBe(recorded_at);
    for (const { title } of await rowsOf('tasks')) localized(2000).parse(JSON.parse(title));
    for (const { fact } of await rowsOf('sources')) localized(2000).parse(JSON.parse(fact));
    for (const { deadline } of await rowsOf('task_terms')) if (deadline !== null) deadlineSchema.parse(JSON.parse(deadline));
  });

  it('are written in less than two seconds', async () => {
    const url = `sqlite:${join(dir, 'timed.db')}`;
    await migrate(url);
    const timed = connect(url);
    const start = performance.now();
    await timed.writer.transaction(seedDemonstration);
    const elapsed = performance.now() - start;
    await timed.close();
    expect(elapsed).toBeLessThan(2000);
  });
});
