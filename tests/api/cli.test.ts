import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

describe('the command line', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'atkaruu-cli-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [MAIN, ...args], {
        cwd: folder,
        env: { PATH: process.env['PATH'] ?? '', ATKARUU_DATA_DIR: folder, ...env },
      });
      const ended: Ended = { code: null, out: '', err: '' };
      child.stdout.on('data', (chunk: Buffer) => (ended.out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (ended.err += chunk.toString()));
      child.on('close', (code) => {
        resolve({ ...ended, code });
      });
    });

  it('shows what there is, and an example for each command', async () => {
    const help = await run(['--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const command of ['start', 'serve', 'migrate', 'seed', 'generate', 'export', 'healthcheck', 'openapi']) {
      expect(help.out).toContain(command);
      expect((await run([command, '--help'])).out).toContain('Example: ');
    }
  });

  it('suggests the nearest command and exits 2', async () => {
    const ended = await run(['serv']);
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('Did you mean serve?');
    expect((await run(['generate', '--tasks', 'many'])).code).toBe(2);
    expect((await run(['seed', 'nothing'])).code).toBe(2);
  });

  it('F122: names every wrong setting at once and exits 78', async () => {
    const ended = await run(['config', 'check'], { PORT: 'banana', DATABASE_URL: 'mysql://x', ATKARUU_SECRT: '1' });
    expect(ended.code).toBe(78);
    for (const name of ['PORT', 'DATABASE_URL', 'ATKARUU_SECRT']) expect(ended.err).toContain(name);
  });

  it('never opens the demonstration to the network', async () => {
    const ended = await run(['start'], { HOST: '0.0.0.0' });
    expect(ended.code).toBe(78);
    expect(ended.err).toContain('HOST');
  });

  it('F26: refuses what is no database, by the name of the setting', async () => {
    writeFileSync(join(folder, 'letter.db'), 'Dear minister, this is a letter and not a database.');
    for (const url of [`sqlite:${folder}`, `sqlite:${join(folder, 'letter.db')}`, 'sqlite:/proc/nowhere/atkaruu.db']) {
      const ended = await run(['migrate'], { DATABASE_URL: url });
      expect(ended.code, url).toBe(78);
      expect(ended.err).toContain('DATABASE_URL');
      expect(ended.out).toBe('');
    }
  });

  it('says that a database does not answer and exits 69', async () => {
    expect(await run(['migrate'], { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' })).toMatchObject({ code: 69, out: '' });
    expect((await run(['healthcheck'], { PORT: '1' })).code).toBe(69);
  });

  it('serves only a schema of its own', async () => {
    const env = { DATABASE_URL: `sqlite:${join(folder, 'young.db')}` };
    expect((await run(['serve'], env)).code).toBe(3);
    expect(JSON.parse((await run(['migrate', '--status', '--json'], env)).out)).toMatchObject({ applied: [] });
    expect(JSON.parse((await run(['migrate', '--json'], env)).out)).toHaveProperty('applied.length');
    expect((await run(['migrate'], env)).out).toBe('Nothing to do.\n');
  });

  it('F122: says which setting to change when the port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = address !== null && typeof address === 'object' ? String(address.port) : '';
    const ended = await run(['start'], { PORT: port, DATABASE_URL: `sqlite:${join(folder, 'busy.db')}` });
    taken.close();
    expect(ended.code).toBe(78);
    expect(ended.err).toContain('PORT');
  });

  it('saves, checks, restores and examines a store', { timeout: 120_000 }, async () => {
    const env = { DATABASE_URL: `sqlite:${join(folder, 'kept.db')}` };
    await run(['migrate'], env);
    await run(['seed', 'documented'], env);
    const out = join(folder, 'kept.bak');
    expect(await run(['backup', out], env)).toMatchObject({ code: 0, out: `${out}\n` });
    expect((await run(['restore', out, '--verify'])).code).toBe(0);
    expect((await run(['restore', out], env)).code).toBe(1);
    writeFileSync(join(folder, 'broken.bak'), 'no backup');
    expect((await run(['restore', join(folder, 'broken.bak'), '--verify'])).code).toBe(4);
    const other = { DATABASE_URL: `sqlite:${join(folder, 'other.db')}` };
    expect((await run(['restore', out], other)).code).toBe(0);
    const health = await run(['doctor'], other);
    expect(health.code).toBe(0);
    expect(health.out).toContain('synchronous=FULL');
  });

  it('prints the API document as JSON and nothing else', async () => {
    expect(JSON.parse((await run(['openapi'])).out)).toMatchObject({ openapi: '3.1.0' });
  });

  it('generates the same plan from the same seed, once', async () => {
    const env = { DATABASE_URL: `sqlite:${join(folder, 'load.db')}` };
    await run(['migrate'], env);
    expect(await run(['generate', '--tasks', '100', '--seed', '3'], env)).toMatchObject({ code: 0, out: 'synthetic-100-3\n' });
    expect((await run(['generate', '--tasks', '100', '--seed', '3'], env)).code).toBe(1);
  });
});
