import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, inject } from 'vitest';
import { createDatabase, databaseExists, databaseUrl, dropDatabases, renameDatabase } from './postgres-databases.ts';

export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** A new empty database of this test file's own. */
  freshDatabaseUrl(): Promise<string>;
  /**
   * A new copy of a database that `prepare` filled once in the whole run. `template` names the content for every test file,
   * so two preparations must not share one name. `prepare` closes its connections before it returns.
   */
  templated(template: string, prepare: (url: string) => Promise<void>): Promise<string>;
}

/** Runs the tests on SQLite and again on PostgreSQL; their databases are dropped afterwards. */
export function eachDialect(name: string, tests: (dialect: Dialect) => void): void {
  onDialects(['sqlite', 'postgres'], name, tests);
}

/** For tests too slow to be run on both engines. */
export function onDialect(dialectName: Dialect['name'], name: string, tests: (dialect: Dialect) => void): void {
  onDialects([dialectName], name, tests);
}

function onDialects(names: readonly Dialect['name'][], name: string, tests: (dialect: Dialect) => void): void {
  describe.each(names)(`${name} (%s)`, (dialectName) => {
    const { dialect, dropAll } = dialectName === 'sqlite' ? sqliteDialect() : postgresDialect();
    afterAll(dropAll);
    tests(dialect);
  });
}

interface Disposable {
  readonly dialect: Dialect;
  readonly dropAll: () => Promise<void>;
}

function sqliteDialect(): Disposable {
  const scratch = inject('scratchFolder');
  const folder = join(scratch, randomBytes(6).toString('hex'));
  let count = 0;
  const freshPath = () => {
    mkdirSync(folder, { recursive: true });
    count += 1;
    return join(folder, `${String(count)}.db`);
  };
  const urlOf = (path: string) => `sqlite:${path}`;

  const dialect: Dialect = {
    name: 'sqlite',
    freshDatabaseUrl: () => Promise.resolve(urlOf(freshPath())),
    async templated(template, prepare) {
      const ready = join(scratch, `template-${template}.db`);
      if (!existsSync(ready)) {
        const draft = freshPath();
        await prepare(urlOf(draft));
        assertClosed(draft);
        // Two test files may both get here; the rename is atomic and their contents are equal.
        renameSync(draft, ready);
      }
      const copy = freshPath();
      copyFileSync(ready, copy);
      return urlOf(copy);
    },
  };
  const dropAll = () => {
    rmSync(folder, { recursive: true, force: true });
    return Promise.resolve();
  };
  return { dialect, dropAll };
}

/** Rows still in the write-ahead log would be missing from a copy of the file. */
function assertClosed(path: string): void {
  if (!existsSync(path)) throw new Error('the preparation of a template created no database');
  const log = `${path}-wal`;
  if (existsSync(log) && statSync(log).size > 0) throw new Error('the preparation of a template left its connection open');
}

function postgresDialect(): Disposable {
  const server = inject('postgresUrl');
  const prefix = inject('databasePrefix');
  const own = `${prefix}${randomBytes(6).toString('hex')}_`;
  let count = 0;
  const create = async (template?: string) => {
    count += 1;
    const name = `${own}${String(count)}`;
    await createDatabase(server, name, template);
    return name;
  };

  const dialect: Dialect = {
    name: 'postgres',
    freshDatabaseUrl: async () => databaseUrl(server, await create()),
    async templated(template, prepare) {
      const ready = `${prefix}template_${template}`;
      if (!(await databaseExists(server, ready))) {
        const draft = await create();
        await prepare(databaseUrl(server, draft));
        await renameDatabase(server, draft, ready);
      }
      return databaseUrl(server, await create(ready));
    },
  };
  return { dialect, dropAll: () => dropDatabases(server, own) };
}
