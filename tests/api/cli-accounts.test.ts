import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { PASSWORD, signInAt, tokenOfLink } from '../support/people.ts';
import { seededDatabase, startApp, type RunningApp } from '../support/start-app.ts';

const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

eachDialect('the accounts on the command line', (dialect) => {
  let folder: string;
  let app: RunningApp;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'atkaruu-cli-'));
    // The command line knows no other clock than the machine's.
    app = await startApp(await seededDatabase(dialect), { now: new Date().toISOString(), isDemonstration: false });
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]): Promise<Ended> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [MAIN, ...args], {
        cwd: folder,
        env: { PATH: process.env['PATH'] ?? '', ATKARUU_DATA_DIR: folder, DATABASE_URL: app.databaseUrl },
      });
      const ended: Ended = { code: null, out: '', err: '' };
      child.stdout.on('data', (chunk: Buffer) => (ended.out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (ended.err += chunk.toString()));
      child.on('close', (code) => {
        resolve({ ...ended, code });
      });
    });
  const plansWith = async (token: string) =>
    (await app.fetch('/api/v1/plans', { headers: { authorization: `Bearer ${token}` } })).status;

  it('add, list, reset and disable people, and keep it in the history', { timeout: 120_000 }, async () => {
    const email = 'chynara@example.kg';
    const added = await run('user', 'add', email, '--name', 'Чынара', '--role', 'verifier', '--plan', 'demonstration');
    expect(added.code, 'the plan is named by its id').toBe(1);
    const again = await run('user', 'add', email, '--name', 'Чынара', '--role', 'verifier');
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/^http:\/\/127\.0\.0\.1:3000\/sign-in\/link#[\w-]{43}\n$/);
    expect((await run('user', 'add', email, '--name', 'Чынара', '--role', 'verifier')).code).toBe(1);
    expect((await run('user', 'add', 'x@example.kg', '--name', 'X', '--role', 'king')).code).toBe(2);
    await app.sending({}).accounts.useLink({ body: { token: tokenOfLink(again.out.trim()), password: PASSWORD } });
    const { cookie } = await signInAt(app, { email });
    const list = JSON.parse((await run('user', 'list', '--json')).out) as { email: string; grants: unknown[] }[];
    expect(list).toEqual([{ email, name: 'Чынара', isDisabled: false, grants: [{ role: 'verifier', plan: null, body: null }] }]);
    expect((await run('user', 'disable', email)).code).toBe(0);
    expect((await app.sending({ cookie }).accounts.getMe({})).data.person).toBeNull();
    expect((await run('user', 'reset', email)).code, 'H20: a reset brings nobody back').toBe(1);
    expect((await run('user', 'disable', email, '--enable')).code).toBe(0);
    expect((await run('user', 'reset', email)).out).toContain('#');
    expect((await run('user', 'reset', 'nobody@example.kg')).code).toBe(1);
    const verified = await run('audit', 'verify', '--json');
    expect([verified.code, JSON.parse(verified.out)]).toEqual([0, expect.objectContaining({ broken: null })]);
  });

  it('H32, H33: make a token that is shown once, does what it is for, and ends at once', { timeout: 120_000 }, async () => {
    const email = 'programmer@example.kg';
    await run('user', 'add', email, '--name', 'Программа', '--role', 'donor');
    const made = await run('token', 'create', email, '--name', 'Ночная выгрузка', '--scope', 'plan.read', '--days', '1');
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/^atk_[\w-]{43}\n$/);
    const token = made.out.trim();
    expect(made.err).not.toContain(token);
    expect(await plansWith(token)).toBe(200);
    expect((await app.fetch('/api/v1/account', { headers: { authorization: `Bearer ${token}` } })).status).toBe(403);
    const tables = await Promise.all(['api_tokens', 'changes'].map((table) => app.database.reader(table).select()));
    expect(JSON.stringify(tables)).not.toContain(token);
    const id = /Token (\S+) of/.exec(made.err)?.[1] ?? '';
    expect((await run('token', 'revoke', id)).code).toBe(0);
    expect(await plansWith(token)).toBe(401);
    expect((await run('token', 'revoke', id)).code).toBe(1);
    expect((await run('audit', 'verify')).code).toBe(0);
  });

  it('H09, H32: make no token for accounts, for nobody, for ever or for who is shut out', { timeout: 120_000 }, async () => {
    const email = 'shut@example.kg';
    await run('user', 'add', email, '--name', 'Жабык', '--role', 'donor');
    const make = (...more: string[]) => run('token', 'create', email, '--name', 'X', ...more);
    expect((await make('--scope', 'account.manage')).code).toBe(2);
    expect((await make('--scope', '')).code).toBe(2);
    expect((await make('--scope', 'plan.read', '--days', '367')).code).toBe(2);
    expect((await make('--scope', 'plan.read', '--days', 'many')).code).toBe(2);
    expect((await run('token', 'create', 'nobody@example.kg', '--name', 'X', '--scope', 'plan.read')).code).toBe(1);
    await run('user', 'disable', email);
    const refused = await make('--scope', 'plan.read');
    expect([refused.code, refused.out]).toEqual([1, '']);
  });
});
