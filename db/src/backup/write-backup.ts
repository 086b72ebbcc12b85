import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGzip } from 'node:zlib';
import type { Knex } from 'knex';
import { connectForMigration } from '../connect.ts';
import { dialectOf, type Dialect } from '../dialect.ts';
import { schemaStatus } from '../migrate.ts';
import { FORMAT, type BackupContents, type BackupHead } from './archive.ts';
import { columnsOf, rowsOf, tablesOf } from './tables-in-store.ts';

export interface BackupRequest {
  databaseUrl: string;
  dataDir: string;
  /** Folders below the data folder whose files belong to the store. */
  folders: readonly string[];
  out: string;
  now: Date;
}

type WriteLine = (value: unknown) => Promise<void>;

const CHUNK = 48 * 1024;

/** Files only, no links: what a link shows lies outside. */
async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(root, path);
      return (await lstat(join(root, path))).isFile() ? [path] : [];
    }),
  );
  return found.flat().sort();
}

async function writeTables(tx: Knex, dialect: Dialect, write: WriteLine): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tablesOf(tx, dialect)) {
    const columns = await columnsOf(tx, table);
    await write({ table, columns });
    let count = 0;
    for await (const rows of rowsOf(tx, dialect, table)) {
      for (const row of rows) await write(columns.map((column) => row[column] ?? null));
      count += rows.length;
    }
    counts[table] = count;
  }
  return counts;
}

async function writeFiles({ dataDir, folders }: BackupRequest, write: WriteLine): Promise<number> {
  const paths = (await Promise.all(folders.map((folder) => filesBelow(dataDir, folder)))).flat();
  for (const path of paths) {
    await write({ file: path });
    const content: AsyncIterable<Buffer> = createReadStream(join(dataDir, path), { highWaterMark: CHUNK });
    for await (const chunk of content) await write(chunk.toString('base64'));
  }
  return paths.length;
}

/** Everything as of one moment, while others go on writing. */
async function withOneMoment<T>(databaseUrl: string, work: (tx: Knex) => Promise<T>): Promise<T> {
  const knex = connectForMigration(databaseUrl);
  try {
    const isolation = dialectOf(databaseUrl) === 'postgres' ? { isolationLevel: 'repeatable read' as const, readOnly: true } : {};
    return await knex.transaction(work, isolation);
  } finally {
    await knex.destroy();
  }
}

async function writeArchive(request: BackupRequest, handle: Awaited<ReturnType<typeof open>>): Promise<BackupContents> {
  const gzip = createGzip();
  const packed: AsyncIterable<Buffer> = gzip;
  const done = (async () => {
    for await (const chunk of packed) await handle.write(chunk);
  })();
  const hash = createHash('sha256');
  const put = (text: string): Promise<void> =>
    gzip.write(text) ? Promise.resolve() : new Promise((resolve) => gzip.once('drain', resolve));
  const write: WriteLine = (value) => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return put(text);
  };
  const dialect = dialectOf(request.databaseUrl);
  const head: BackupHead = {
    atkaruu: 'backup',
    format: FORMAT,
    createdAt: request.now.toISOString(),
    engine: dialect,
    migrations: (await schemaStatus(request.databaseUrl)).applied,
  };
  await write(head);
  const tables = await withOneMoment(request.databaseUrl, (tx) => writeTables(tx, dialect, write));
  // After the rows: content is only added, so every file a row speaks of is there.
  const contents = { tables, files: await writeFiles(request, write) };
  await put(`${JSON.stringify({ end: contents, sha256: hash.digest('hex') })}\n`);
  gzip.end();
  await done;
  return contents;
}

/** Writes the whole store into one file; until it is whole and on the disk the file does not have its name. */
export async function writeBackup(request: BackupRequest): Promise<BackupContents> {
  await mkdir(dirname(request.out), { recursive: true });
  const temporary = `${request.out}.part`;
  const handle = await open(temporary, 'w', 0o600);
  try {
    const contents = await writeArchive(request, handle);
    await handle.sync();
    await handle.close();
    await rename(temporary, request.out);
    return contents;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
}
