import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { BackupError, connect, migrate, restoreBackup, StoreNotEmptyError, verifyBackup, writeBackup } from '@atkaruu/db';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase, startApp } from '../support/start-app.ts';

const NOW = new Date('2021-06-01T06:00:00.000Z');

eachDialect('a backup', (dialect) => {
  let folder: string;
  let source: string;
  let out: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'atkaruu-backup-'));
    source = await seededDatabase(dialect);
    out = join(folder, 'whole.bak');
    await writeBackup({ databaseUrl: source, dataDir: folder, folders: ['evidence'], out, now: NOW });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const request = (file: string, databaseUrl: string) => ({
    file,
    databaseUrl,
    dataDir: join(folder, 'new'),
    force: false,
    now: NOW,
  });
  const sqliteUrl = (name: string) => `sqlite:${join(folder, name)}`;
  const dashboardOf = async (url: string): Promise<unknown> => {
    const app = await startApp(url, { now: NOW.toISOString() });
    try {
      const answer = await (await app.as('public')).reports.getDashboard({ params: { plan: 'demonstration' }, query: {} });
      return answer.data;
    } finally {
      await app.close();
    }
  };
  /** The archive with some of its lines changed and its hash made anew, as a forger would. */
  const forged = (name: string, change: (lines: string[]) => string[]): string => {
    const lines = gunzipSync(readFileSync(out)).toString().trimEnd().split('\n');
    const body = change(lines.slice(0, -1))
      .map((line) => `${line}\n`)
      .join('');
    const end = lines.at(-1)?.replace(/"sha256":"\w+"/, `"sha256":"${createHash('sha256').update(body).digest('hex')}"`);
    const file = join(folder, name);
    writeFileSync(file, gzipSync(`${body}${end ?? ''}\n`));
    return file;
  };

  it('F53: is restored in either engine with the same rows and the same figures', async () => {
    const before = await dashboardOf(source);
    const saved = await verifyBackup(out);
    expect(saved.tables['tasks']).toBeGreaterThan(100);
    for (const url of [sqliteUrl('restored.db'), await dialect.freshDatabaseUrl()]) {
      await restoreBackup(request(out, url));
      const again = join(folder, 'again.bak');
      await writeBackup({ databaseUrl: url, dataDir: join(folder, 'new'), folders: ['evidence'], out: again, now: NOW });
      expect((await verifyBackup(again)).tables).toEqual(saved.tables);
      expect(await dashboardOf(url)).toEqual(before);
    }
  });

  it('brings the files of evidence along', async () => {
    const content = 'Буйрук № 7: ң ө ү';
    const name = createHash('sha256').update(content).digest('hex');
    const dataDir = join(folder, 'with-files');
    mkdirSync(join(dataDir, 'evidence', name.slice(0, 2)), { recursive: true });
    writeFileSync(join(dataDir, 'evidence', name.slice(0, 2), name), content);
    const file = join(folder, 'files.bak');
    await writeBackup({ databaseUrl: source, dataDir, folders: ['evidence'], out: file, now: NOW });
    await restoreBackup(request(file, sqliteUrl('files.db')));
    expect(readFileSync(join(folder, 'new', 'evidence', name.slice(0, 2), name), 'utf8')).toBe(content);
  });

  it('F52: is refused when a byte of it was changed or its end is missing', async () => {
    const bytes = readFileSync(out);
    const middle = bytes.length >> 1;
    const changed = Buffer.concat([
      bytes.subarray(0, middle),
      Buffer.from([(bytes[middle] ?? 0) ^ 1]),
      bytes.subarray(middle + 1),
    ]);
    const lines = gunzipSync(bytes).toString().split('\n');
    const cases = {
      changed,
      cut: bytes.subarray(0, bytes.length - 100),
      endless: gzipSync(lines.slice(0, -2).join('\n')),
      retold: gzipSync(lines.join('\n').replace('"demonstration"', '"demonstratiom"')),
      letter: Buffer.from('Dear minister'),
      empty: Buffer.alloc(0),
    };
    for (const [name, content] of Object.entries(cases)) {
      const file = join(folder, `${name}.bak`);
      writeFileSync(file, content);
      await expect(verifyBackup(file), name).rejects.toBeInstanceOf(BackupError);
      const url = sqliteUrl(`${name}.db`);
      await expect(restoreBackup(request(file, url)), name).rejects.toBeInstanceOf(BackupError);
      expect(existsSync(url.slice('sqlite:'.length)), name).toBe(false);
    }
  });

  it('F55: writes nothing outside its folder and no table or column of its own', async () => {
    const first = (lines: string[], extra: string[]) => [...lines.slice(0, 1), ...extra, ...lines.slice(1)];
    const cases = [
      ...['../../evil', '/etc/evil', 'evidence/../../evil', 'a\\b'].map((path) => [JSON.stringify({ file: path })]),
      ['{"table":"sqlite_master","columns":["name"]}', '["x"]'],
      ['{"table":"plans","columns":["id","no_such_column"]}', '["x","y"]'],
      ['{"table":"plans","columns":["id"]}', '["x","y"]'],
    ];
    for (const [index, extra] of cases.entries()) {
      const file = forged(`forged-${index}.bak`, (lines) => first(lines, extra));
      const url = sqliteUrl(`forged-${index}.db`);
      await expect(restoreBackup(request(file, url)), extra[0]).rejects.toBeInstanceOf(BackupError);
      expect(existsSync(url.slice('sqlite:'.length))).toBe(false);
    }
    expect(existsSync(join(folder, '..', 'evil'))).toBe(false);
  });

  it('F54: never replaces content unasked, and keeps what it replaces', async () => {
    const taken = await seededDatabase(dialect);
    await expect(restoreBackup(request(out, taken))).rejects.toBeInstanceOf(StoreNotEmptyError);
    if (dialect.name === 'postgres') {
      await expect(restoreBackup({ ...request(out, taken), force: true })).rejects.toBeInstanceOf(StoreNotEmptyError);
      return;
    }
    await restoreBackup({ ...request(out, taken), force: true });
    const path = taken.slice('sqlite:'.length);
    const kept = (await readdir(join(path, '..'))).filter((name) => name.includes('before-restore'));
    expect(kept.length).toBeGreaterThan(0);
  });

  it('restores into a schema that is there and empty', async () => {
    const url = await dialect.freshDatabaseUrl();
    await migrate(url);
    await restoreBackup(request(out, url));
    const database = connect(url);
    expect(await database.changeNumber()).toBeGreaterThan(0);
    await database.close();
  });

  it('F51: leaves no file of its name behind when it fails', async () => {
    const file = join(folder, 'never.bak');
    const nowhere = dialect.name === 'sqlite' ? `sqlite:${join(folder, 'whole.bak')}` : 'postgres://x@127.0.0.1:1/x';
    await expect(writeBackup({ databaseUrl: nowhere, dataDir: folder, folders: [], out: file, now: NOW })).rejects.toThrow();
    expect(existsSync(file)).toBe(false);
    expect(existsSync(`${file}.part`)).toBe(false);
  });
});
