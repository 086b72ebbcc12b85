import { request as httpRequest } from 'node:http';
import { api } from '@atkaruu/shared/api';
import { permissions } from '@atkaruu/shared/accounts/permissions';
import type { Contract } from '@atkaruu/shared/contract/operation';
import { problemSchema } from '@atkaruu/shared/contract/errors';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase, startApp, type RunningApp } from '../support/start-app.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

eachDialect('the edge of the API', (dialect) => {
  let app: RunningApp;
  let cookie: string;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect));
    const signIn = await app.fetch('/api/v1/session', {
      method: 'POST',
      headers: JSON_TYPE,
      body: '{"demoRole":"plan_manager"}',
    });
    cookie = signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  });
  afterAll(() => app.close());

  const problem = async (response: Response) => {
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const document = problemSchema.parse(await response.json());
    expect(document.status).toBe(response.status);
    expect(response.headers.get('x-request-id')).toBe(document.requestId);
    expect(JSON.stringify(document)).not.toMatch(/\bat .*\.ts|select |node_modules/);
    return document;
  };
  const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    app.fetch(path, { method: 'POST', headers: { ...JSON_TYPE, cookie, ...headers }, body });

  it('answers an unknown route with a problem', async () => {
    for (const path of ['/api/v1/nothing', '/api/nothing', '/api/v1/tasks/x/y/z', '/api/v1//plans']) {
      expect(await problem(await app.fetch(path))).toMatchObject({ code: 'not_found' });
    }
  });

  it('F92: answers a wrong method with 405 and what is allowed', async () => {
    const response = await app.fetch('/api/v1/plans', { method: 'DELETE', headers: { cookie } });
    expect(response.headers.get('allow')).toBe('GET, POST');
    expect(await problem(response)).toMatchObject({ code: 'method_not_allowed' });
    for (const method of ['PUT', 'PROPFIND'])
      expect((await app.fetch('/api/v1/plans/demonstration/tasks', { method })).status).toBe(405);
    const head = await app.fetch('/api/v1/plans', { method: 'HEAD' });
    expect([head.status, (await head.arrayBuffer()).byteLength]).toEqual([200, 0]);
  });

  it.each([
    ['{', 400, 'malformed_json'],
    ['', 400, 'malformed_json'],
    ['null', 422, 'invalid_body'],
    ['[]', 422, 'invalid_body'],
    ['5', 422, 'invalid_body'],
    ['"text"', 422, 'invalid_body'],
    ['{"a":NaN}', 400, 'malformed_json'],
    ['{"effectiveOn":"2021-01-01","percentComplete":1e400}', 422, 'invalid_body'],
    ['{"effectiveOn":"2021-01-01","percentComplete":"5"}', 422, 'invalid_body'],
  ])('F72: answers the body %j with %i', async (body, status, code) => {
    expect(await problem(await post('/api/v1/tasks/demo-1-1-1/progress', body))).toMatchObject({ status, code });
  });

  it('F74, H48: refuses 50,000 nested arrays before anything recurses', async () => {
    const body = `{"effectiveOn":${'['.repeat(50_000)}`;
    expect(await problem(await post('/api/v1/tasks/demo-1-1-1/progress', body))).toMatchObject({
      status: 400,
      code: 'malformed_json',
    });
  });

  it('F73: refuses a body larger than it takes', async () => {
    expect(await problem(await post('/api/v1/plans', `{"x":"${'a'.repeat(2_000_000)}"}`))).toMatchObject({ status: 413 });
  });

  it('F75: takes no compressed bodies', async () => {
    const response = await post('/api/v1/plans', new Uint8Array([31, 139, 8, 0]), { 'content-encoding': 'gzip' });
    expect(await problem(response)).toMatchObject({ status: 415 });
  });

  it('F77: refuses bytes that are not UTF-8', async () => {
    expect(await problem(await post('/api/v1/plans', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])))).toMatchObject({
      status: 400,
      code: 'malformed_json',
    });
    expect((await app.fetch('/api/v1/plans/%ff')).status).toBe(400);
    expect((await app.fetch('/api/v1/plans/demonstration/tasks?q=%ff')).status).toBe(400);
  });

  it('F78: refuses U+0000, control characters and half surrogates', async () => {
    for (const text of ['a\\u0000b', 'a\\u0007', '\\ud800', '\\udfff x']) {
      const response = await post('/api/v1/plans/demonstration/tasks', `{"number":"55","title":{"ru":"${text}"}}`);
      expect(await problem(response)).toMatchObject({ status: 422, errors: [expect.objectContaining({ pointer: '/title/ru' })] });
    }
  });

  it('F79: stores NFC whatever was sent', async () => {
    const response = await post(
      '/api/v1/plans/demonstration/tasks',
      JSON.stringify({ number: '56', title: { ru: 'Й'.normalize('NFD') }, bodies: [] }),
    );
    expect(await response.json()).toMatchObject({ title: { ru: 'Й' } });
  });

  it('F76: bounds every text', async () => {
    const response = await post(
      '/api/v1/plans/demonstration/tasks',
      JSON.stringify({ number: '57', title: { ru: 'я'.repeat(2001) } }),
    );
    expect(await problem(response)).toMatchObject({
      status: 422,
      errors: [expect.objectContaining({ pointer: '/title/ru', code: 'too_big' })],
    });
  });

  it('H05, F87: names unknown fields and parameters one by one', async () => {
    const response = await post(
      '/api/v1/tasks/demo-1-1-1/progress',
      '{"effectiveOn":"2021-01-01","percentComplete":5,"verifiedOn":"2021-01-01","id":"x"}',
    );
    expect((await problem(response)).errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/verifiedOn', 'unknown_field'],
      ['/id', 'unknown_field'],
    ]);
    expect(await problem(await app.fetch('/api/v1/plans/demonstration/tasks?colour=red'))).toMatchObject({
      status: 400,
      code: 'unknown_parameter',
    });
    expect(await problem(await app.fetch('/api/v1/me?x=1'))).toMatchObject({ code: 'unknown_parameter' });
  });

  it('F88, F89, H16, H17: takes from the address only what the contract names', async () => {
    const bad = [
      'state=overdue&state=in_progress',
      'limit=1000000000',
      'limit=-1',
      'limit=1e3',
      'limit=201',
      'cursor=zzz',
      'sort=title;drop',
      'sort=passwordHash',
      'state=',
      'asOf=2026-02-29',
      'asOf=2021-1-1',
      'body=%27%20or%201=1',
      'state[$ne]=x',
      '__proto__=1',
      `sort=${'number,'.repeat(60)}number`,
    ];
    for (const query of bad) {
      const response = await app.fetch(`/api/v1/plans/demonstration/tasks?${query}`);
      expect((await problem(response)).status, query).toBe(400);
    }
  });

  it('F82: has nothing at a strange identifier', async () => {
    for (const id of ['2147483648', '9223372036854775808', '-1', '1e3', '0x1', '1;2', "'", '%00', '..%2f', 'a'.repeat(300)]) {
      expect([400, 404]).toContain((await app.fetch(`/api/v1/tasks/${id}`)).status);
    }
  });

  it('H23: takes changes from its own pages and from programs, not from other sites', async () => {
    const foreign = await post('/api/v1/session', '{"demoRole":"administrator"}', { origin: 'https://evil.example' });
    expect(await problem(foreign)).toMatchObject({ status: 403, code: 'cross_site' });
    expect((await post('/api/v1/plans', 'slug=x', { 'content-type': 'text/plain' })).status).toBe(415);
    expect(
      (await app.fetch('/api/v1/plans', { headers: { origin: 'https://evil.example' } })).headers.get(
        'access-control-allow-origin',
      ),
    ).toBeNull();
  });

  it('H23: hands out a cookie that scripts cannot read', async () => {
    const response = await post('/api/v1/session', '{"demoRole":"donor"}', { cookie: '' });
    expect(response.headers.getSetCookie()[0]).toMatch(/^atkaruu_session=[\w-]{43};.*Path=\/;.*HttpOnly; SameSite=Lax/);
  });

  it('H22: opens a session under a new name and forgets the one before', async () => {
    const before = await post('/api/v1/session', '{"demoRole":"donor"}', { cookie: '' });
    const old = before.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const after = await post('/api/v1/session', '{"demoRole":"leadership"}', { cookie: old });
    expect(after.headers.getSetCookie()[0]?.split(';')[0]).not.toBe(old);
    expect(await (await app.fetch('/api/v1/me', { headers: { cookie: old } })).json()).toMatchObject({ person: null });
  });

  it('signs out at once', async () => {
    const response = await post('/api/v1/session', '{"demoRole":"donor"}', { cookie: '' });
    const mine = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await app.fetch('/api/v1/session', { method: 'DELETE', headers: { cookie: mine } })).status).toBe(204);
    expect(await (await app.fetch('/api/v1/me', { headers: { cookie: mine } })).json()).toMatchObject({ person: null });
  });

  it('F91: answers oversized headers without falling over', async () => {
    const status = await new Promise((resolve, reject) => {
      const call = httpRequest(`${app.url}/api/v1/plans`, { headers: { 'x-long': 'a'.repeat(64_000) } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      call.on('error', reject).end();
    });
    expect(status).toBe(431);
    expect((await app.fetch('/healthz')).status).toBe(200);
  });

  it('H60: tells strangers neither its version nor its frame', async () => {
    const response = await app.fetch('/api/v1/plans');
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('returns 304 to whoever has the answer, until something changes', async () => {
    const path = '/api/v1/plans/demonstration/dashboard?asOf=2023-12-31';
    const etag = (await app.fetch(path)).headers.get('etag') ?? '';
    const again = () => app.fetch(path, { headers: { 'if-none-match': etag } });
    expect((await again()).status).toBe(304);
    await post('/api/v1/tasks/demo-1-1-1/progress', '{"effectiveOn":"2023-11-30","percentComplete":3}');
    expect((await again()).status).toBe(200);
  });

  it('F60: replays an answer after a restart of the program', async () => {
    const body = JSON.stringify({ effectiveOn: '2023-11-29', percentComplete: 4 });
    const headers = { 'idempotency-key': 'across-restart' };
    const first = await post('/api/v1/tasks/demo-1-1-1/progress', body, headers);
    const other = await startApp(app.databaseUrl);
    const second = await other.fetch('/api/v1/tasks/demo-1-1-1/progress', {
      method: 'POST',
      headers: { ...JSON_TYPE, cookie, ...headers },
      body,
    });
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await second.json()).toEqual(await first.json());
    await other.close();
  });

  it('sees at once what another instance has written', async () => {
    const other = await startApp(app.databaseUrl);
    const path = '/api/v1/tasks/demo-1-1-2/progress?limit=1';
    const before = (await (await other.fetch(path)).json()) as { total: number };
    await other.fetch('/api/v1/plans/demonstration/dashboard');
    await post('/api/v1/tasks/demo-1-1-2/progress', '{"effectiveOn":"2023-11-30","percentComplete":3}');
    const after = (await (await other.fetch(path)).json()) as { total: number };
    expect(after.total).toBe(before.total + 1);
    await other.close();
  });

  it('asks a permission of every operation', async () => {
    const operations = Object.values<Contract>(api).flatMap((contract) => Object.values(contract));
    for (const operation of operations) {
      expect(permissions).toContain(operation.permission);
      const isWrite = operation.method !== 'GET' && operation.pure !== true && operation.permission !== 'session.use';
      if (!isWrite) continue;
      const path = operation.path.replace(/\{\w+\}/g, 'x');
      const response = await app.fetch(`/api/v1${path}`, {
        method: operation.method,
        headers: JSON_TYPE,
        body: operation.method === 'DELETE' ? null : '{}',
      });
      expect((await problem(response)).code, `${operation.method} ${path}`).toBe('unauthenticated');
    }
  });

  it('is live and ready', async () => {
    expect(await (await app.fetch('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await app.fetch('/readyz')).json()).toEqual({ status: 'ready' });
  });
});
