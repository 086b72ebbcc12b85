import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres.ts';
import { dropDatabases } from './postgres-databases.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The maintenance database of a PostgreSQL server whose role may create databases. */
    postgresUrl: string;
    /** A folder that is removed when the run ends. */
    scratchFolder: string;
    /** The first part of the name of every database of this run. */
    databasePrefix: string;
  }
}

/** One PostgreSQL and one scratch folder for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  process.stderr.write(`PostgreSQL for the tests: ${postgres.source}\n`);
  const scratchFolder = mkdtempSync(join(tmpdir(), 'atkaruu-tests-'));
  const databasePrefix = `atkaruu_test_${randomBytes(4).toString('hex')}_`;
  project.provide('postgresUrl', postgres.url);
  project.provide('scratchFolder', scratchFolder);
  project.provide('databasePrefix', databasePrefix);

  return async () => {
    await dropDatabases(postgres.url, databasePrefix);
    await postgres.stop();
    rmSync(scratchFolder, { recursive: true, force: true });
  };
}
