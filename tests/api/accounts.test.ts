import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstAdministratorLink } from '../../server/src/accounts/keep-accounts.ts';
import { codeAt, stepAt } from '../../server/src/accounts/one-time-code.ts';
import { bytesOfBase32 } from '../support/base32.ts';
import { eachDialect } from '../support/each-dialect.ts';
import { aPerson, everywhere, PASSWORD, signInAt, tokenOfLink } from '../support/people.ts';
import { problemOf } from '../support/problem.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const NOW = '2024-07-01T06:00:00.000Z';
const LATER = '2024-07-01T06:30:00.000Z';
const REFUSED = { status: 401, code: 'wrong_credentials' };

eachDialect('accounts', (dialect) => {
  let app: RunningApp;
  let later: RunningApp;
  let nobody: ApiClients;
  let admin: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: NOW, isDemonstration: false });
    later = await startApp(app.databaseUrl, { now: LATER, isDemonstration: false });
    nobody = app.sending({});
    admin = (await signInAt(app, { email: await aPerson(app, 'admin', [everywhere('administrator')], NOW) })).clients;
  });
  afterAll(async () => {
    await later.close();
    await app.close();
  });

  let count = 0;
  const somebody = (role: Parameters<typeof everywhere>[0] = 'verifier') =>
    aPerson(app, `person${count++}`, [everywhere(role)], NOW);
  const enter = (email: string, password = PASSWORD, totp?: string, at = app) =>
    at.sending({}).accounts.openSession({ body: { email, password, ...(totp === undefined ? {} : { totp }) } });
  const me = async (cookie: string) => (await app.sending({ cookie }).accounts.getMe({})).data;

  it('has no way in without a password: neither a default one nor one-click roles', async () => {
    expect(await problemOf(nobody.accounts.openSession({ body: { demoRole: 'administrator' } }))).toMatchObject({ status: 403 });
    expect(await problemOf(enter('admin@example.kg', 'admin'))).toMatchObject(REFUSED);
  });

  it('makes the first administrator by a link that works once', async () => {
    const house = await startApp(await seededDatabase(dialect), { now: NOW, isDemonstration: false });
    const keys = { database: house.database, now: new Date(NOW), baseUrl: 'https://plan.example.kg' };
    const first = await firstAdministratorLink(keys);
    const second = await firstAdministratorLink(keys);
    expect(second?.url).toMatch(/^https:\/\/plan\.example\.kg\/sign-in\/link#[\w-]{43}$/);
    const use = (url: string | undefined, email?: string) =>
      house.sending({}).accounts.useLink({
        body: { token: tokenOfLink(url ?? ''), password: PASSWORD, ...(email === undefined ? {} : { email, name: 'Чынара' }) },
      });
    expect(await problemOf(use(first?.url, 'chynara@example.kg'))).toMatchObject({ status: 422, pointers: ['/token'] });
    expect(await problemOf(use(second?.url))).toMatchObject({ status: 422, pointers: ['/email'] });
    await use(second?.url, 'chynara@example.kg');
    expect(await problemOf(use(second?.url, 'chynara@example.kg'))).toMatchObject({ status: 422, pointers: ['/token'] });
    expect(await firstAdministratorLink(keys)).toBeNull();
    const { clients } = await signInAt(house, { email: 'chynara@example.kg' });
    expect((await clients.accounts.getMe({})).data.person).toMatchObject({ name: 'Чынара', role: 'administrator' });
    await house.close();
  });

  it('H33: keeps no secret that opens anything', async () => {
    const { clients, cookie } = await signInAt(app, { email: await somebody() });
    const { data } = await clients.accounts.createToken({ body: { name: 'Скрипт', scopes: ['plan.read'] } });
    const { data: invited } = await admin.administration.inviteAccount({
      body: { name: 'Гүл', email: `gul${count++}@example.kg` },
    });
    const tables = ['accounts', 'sessions', 'api_tokens', 'one_time_links', 'changes', 'idempotency_keys', 'sign_in_attempts'];
    const dump = JSON.stringify(await Promise.all(tables.map((table) => app.database.reader(table).select())));
    for (const secret of [PASSWORD, cookie.split('=')[1] ?? '', data.token, tokenOfLink(invited.link.url)]) {
      expect(secret.length).toBeGreaterThan(10);
      expect(dump).not.toContain(secret);
    }
    const rows: { password_hash: string | null }[] = await app.database.reader('accounts').select('password_hash');
    for (const { password_hash } of rows)
      if (password_hash !== null) expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2/);
  });

  it('H13: shows nobody a hash or a secret', async () => {
    const list = JSON.stringify((await admin.administration.listAccounts({})).data);
    expect(list).not.toMatch(/argon2|secret|token_?hash/i);
  });

  it('H26: answers alike whether the person is unknown, disabled, uninvited or mistyped', async () => {
    const known = await somebody();
    const answers = await Promise.all(
      [known, 'unknown@example.kg'].map(async (email) => {
        const response = await app.fetch('/api/v1/session', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email, password: 'not the right one' }),
        });
        const { instance: _instance, requestId: _requestId, ...problem } = (await response.json()) as Record<string, unknown>;
        return [response.status, problem];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  it('H27: refuses after five wrong tries, whatever instance is asked and though every refusal is rolled back', async () => {
    const email = await somebody();
    for (let tries = 0; tries < 5; tries++)
      expect(await problemOf(enter(email, `wrong password ${tries}`))).toMatchObject(REFUSED);
    const other = await startApp(app.databaseUrl, { now: NOW, isDemonstration: false });
    expect(await problemOf(enter(email, PASSWORD, undefined, other))).toMatchObject({ status: 429, code: 'too_many_requests' });
    await other.close();
    const response = await app.fetch('/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: email.toUpperCase(), password: PASSWORD }),
    });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '30']);
    expect((await enter(email, PASSWORD, undefined, later)).data.person).not.toBeNull();
  });

  it('H28: counts tries whatever headers, spelling or fields they come with', async () => {
    const email = await somebody();
    const attempt = async (path: string, headers: Record<string, string>, more: object = {}) =>
      (
        await app.fetch(path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify({ email, password: 'not the right one', ...more }),
        })
      ).status;
    const session = '/api/v1/session';
    const statuses: number[] = [];
    for (const address of ['1.2.3.4', '::ffff:1.2.3.4', '10.0.0.1', '127.0.0.1, 8.8.8.8', '2001:db8::1', '9.9.9.9'])
      statuses.push(await attempt(session, { 'x-forwarded-for': address, forwarded: `for="${address}"` }));
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect(await attempt(session, {}, { email: ` ${email.toUpperCase()} ` })).toBe(429);
    expect(await attempt(session, {}, { account: 'another' }), 'a field more').toBe(422);
    for (const path of ['/api/v1/Session', '/api/v1/session/', '/api/v1//session', '/API/v1/session'])
      expect(await attempt(path, {}), path).toBeGreaterThanOrEqual(404);
    await app.database.writer('sign_in_attempts').delete();
  });

  it('H27, H68: looks at five of fifty tries at once', async () => {
    const email = await somebody();
    const tries = await Promise.all(Array.from({ length: 50 }, (_, index) => problemOf(enter(email, `wrong password ${index}`))));
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(45);
    await app.database.writer('sign_in_attempts').delete();
  });

  it('H69: compares every sign of a long Kyrgyz password, and takes none of a megabyte', async () => {
    const email = `long${count++}@example.kg`;
    const { data } = await admin.administration.inviteAccount({ body: { name: 'Узун', email } });
    const long = 'жолборс'.repeat(15).slice(0, 100);
    await nobody.accounts.useLink({ body: { token: tokenOfLink(data.link.url), password: long } });
    expect(await problemOf(enter(email, `${long.slice(0, 60)}ү${long.slice(61)}`))).toMatchObject(REFUSED);
    expect((await enter(email, long)).data.person).toMatchObject({ name: 'Узун' });
    expect(await problemOf(enter(email, 'ж'.repeat(100_000)))).toMatchObject({ status: 422 });
  });

  it('takes a password whatever keyboard made it, and refuses short and simple ones', async () => {
    const email = `short${count++}@example.kg`;
    const { data } = await admin.administration.inviteAccount({ body: { name: 'Кыска', email } });
    const use = (password: string) => nobody.accounts.useLink({ body: { token: tokenOfLink(data.link.url), password } });
    for (const bad of ['short', 'aaaaaaaaaaaaaaaa', '12345678901'])
      expect(await problemOf(use(bad))).toMatchObject({ status: 422, pointers: ['/password'] });
    await use('Йогурт жана кымыз'.normalize('NFD'));
    expect((await enter(email, 'Йогурт жана кымыз'.normalize('NFC'))).data.person).not.toBeNull();
  });

  it('H70: knows one account behind one address, and none behind its look-alikes', async () => {
    const email = await somebody();
    const invite = (address: string) => admin.administration.inviteAccount({ body: { name: 'Экинчи', email: address } });
    expect(await problemOf(invite(email.toUpperCase()))).toMatchObject({ status: 409, pointers: ['/email'] });
    for (const address of [email.replace('person', 'persоn'), email.replace('p', 'ｐ')])
      expect(await problemOf(invite(address)), address).toMatchObject({ status: 422, pointers: ['/email'] });
    expect((await enter(` ${email.toUpperCase()} `)).data.person).not.toBeNull();
  });

  it('H21: ends every other session when the password changes', async () => {
    const email = await somebody();
    const one = await signInAt(app, { email });
    const two = await signInAt(app, { email });
    const fresh = 'Ысык-Көлдүн толкуну 7';
    expect(
      await problemOf(one.clients.accounts.changePassword({ body: { current: 'not the right one', password: fresh } })),
    ).toMatchObject(REFUSED);
    await one.clients.accounts.changePassword({ body: { current: PASSWORD, password: fresh } });
    expect([(await me(one.cookie)).person, (await me(two.cookie)).person]).toEqual([null, null]);
    expect(await problemOf(enter(email))).toMatchObject(REFUSED);
    expect((await enter(email, fresh)).data.person).not.toBeNull();
  });

  it('H21: lists and ends the own sessions, and nobody else’s', async () => {
    const email = await somebody();
    const one = await signInAt(app, { email });
    const two = await signInAt(app, { email });
    const stranger = await signInAt(app, { email: await somebody() });
    const { data } = await one.clients.accounts.getAccount({});
    expect(data.sessions.map(({ isThis }) => isThis).sort()).toEqual([false, true]);
    const other = data.sessions.find(({ isThis }) => !isThis)?.id ?? '';
    expect(await problemOf(stranger.clients.accounts.endSession({ params: { session: other } }))).toMatchObject({ status: 404 });
    await one.clients.accounts.endSession({ params: { session: other } });
    expect([(await me(one.cookie)).person === null, (await me(two.cookie)).person]).toEqual([false, null]);
  });

  it('H22: takes no session name it did not give', async () => {
    const own = `atkaruu_session=${'a'.repeat(43)}`;
    const { cookie } = await signInAt(app, { email: await somebody(), cookie: own });
    expect(cookie).not.toBe(own);
    expect((await me(own)).person).toBeNull();
  });

  it('lets a session end by itself when it is not used', async () => {
    const email = await somebody();
    const { cookie } = await signInAt(app, { email });
    const evening = await startApp(app.databaseUrl, { now: '2024-07-01T08:00:00.001Z', isDemonstration: false });
    expect((await evening.sending({ cookie }).accounts.getMe({})).data.person).toBeNull();
    await evening.close();
  });

  it('H20: shuts a disabled person out at once: session, token and link; a reset does not bring them back', async () => {
    const email = await somebody();
    const { clients, cookie } = await signInAt(app, { email });
    const { data: token } = await clients.accounts.createToken({ body: { name: 'Скрипт', scopes: ['plan.read'] } });
    const account = (await admin.administration.listAccounts({})).data.items.find((one) => one.email === email);
    const params = { account: account?.id ?? '' };
    const { data: link } = await admin.administration.resetAccount({ params, body: {} });
    const { etag } = await admin.administration.getAccountById({ params });
    await admin.administration.changeAccount({ params, body: { isDisabled: true } }, { ifMatch: etag ?? '' });
    expect((await me(cookie)).person).toBeNull();
    expect((await app.fetch('/api/v1/plans', { headers: { authorization: `Bearer ${token.token}` } })).status).toBe(401);
    expect(await problemOf(enter(email))).toMatchObject(REFUSED);
    expect(
      await problemOf(nobody.accounts.useLink({ body: { token: tokenOfLink(link.url), password: PASSWORD } })),
    ).toMatchObject({ status: 422 });
    expect(await problemOf(admin.administration.resetAccount({ params, body: {} }))).toMatchObject({ status: 409 });
  });

  it('H09: lets only administrators touch accounts, and none its own roles', async () => {
    const manager = await signInAt(app, { email: await somebody('plan_manager') });
    const own = (await admin.accounts.getAccount({})).data.id;
    const change = (client: ApiClients, id: string, body: object, ifMatch = '"1-x"') =>
      problemOf(client.administration.changeAccount({ params: { account: id }, body }, { ifMatch }));
    expect(await change(manager.clients, own, { isDisabled: true })).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await problemOf(manager.clients.administration.resetAccount({ params: { account: own }, body: {} }))).toMatchObject({
      status: 403,
    });
    expect(await change(admin, own, { grants: [] })).toMatchObject({ status: 403 });
    const deputy = await signInAt(app, { email: await aPerson(app, `deputy${count++}`, [everywhere('administrator')], NOW) });
    expect(
      (
        await deputy.clients.administration.changeAccount(
          { params: { account: own }, body: { name: 'Башкы' } },
          { ifMatch: '"1-x"' },
        )
      ).data.name,
    ).toBe('Башкы');
  });

  it('lets a whole office choose its passwords and sign in at once, from one address', async () => {
    const house = await startApp(await seededDatabase(dialect), { now: NOW, isDemonstration: false });
    const names = Array.from({ length: 12 }, (_, index) => `office-${index}`);
    const emails = await Promise.all(names.map((name) => aPerson(house, name, [everywhere('donor')], NOW)));
    const entered = await Promise.all(emails.map((email) => signInAt(house, { email })));
    expect(new Set(entered.map(({ cookie }) => cookie)).size).toBe(12);
    await house.close();
  });

  it('H09, H68: leaves one of two administrators who shut each other out at once', async () => {
    const house = await startApp(await seededDatabase(dialect), { now: NOW, isDemonstration: false });
    const people = await Promise.all(
      ['one', 'two'].map(async (name) =>
        signInAt(house, { email: await aPerson(house, name, [everywhere('administrator')], NOW) }),
      ),
    );
    const ids = await Promise.all(people.map(async ({ clients }) => (await clients.accounts.getAccount({})).data.id));
    const deeds = await Promise.allSettled(
      people.map(({ clients }, index) =>
        clients.administration.changeAccount(
          { params: { account: ids[1 - index] ?? '' }, body: { isDisabled: true } },
          { ifMatch: '"1-x"' },
        ),
      ),
    );
    expect(deeds.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await house.close();
  });

  it('H22: ends the sessions of whoever is given another role', async () => {
    const email = await somebody();
    const { cookie } = await signInAt(app, { email });
    const account = (await admin.administration.listAccounts({})).data.items.find((one) => one.email === email);
    await admin.administration.changeAccount(
      { params: { account: account?.id ?? '' }, body: { grants: [everywhere('donor')] } },
      { ifMatch: `"${account?.version ?? 0}-x"` },
    );
    expect((await me(cookie)).person).toBeNull();
    expect((await enter(email)).data.person?.role).toBe('donor');
  });

  it('H32: holds a token to what it was made for', async () => {
    const { clients } = await signInAt(app, { email: await somebody('administrator') });
    const { data } = await clients.accounts.createToken({ body: { name: 'Чтение', scopes: ['plan.read'] } });
    const program = app.sending({ authorization: `Bearer ${data.token}` });
    expect((await program.plans.listPlans({})).data.total).toBeGreaterThan(0);
    for (const call of [
      () => program.accounts.createToken({ body: { name: 'Ещё', scopes: ['plan.read'] } }),
      () => program.accounts.changePassword({ body: { current: PASSWORD, password: 'Ысык-Көлдүн толкуну 7' } }),
      () => program.administration.listAccounts({}),
      () => program.bodies.createBody({ body: { name: { ru: 'Орган' } } }),
    ])
      expect(await problemOf(call())).toMatchObject({ status: 403, code: 'forbidden' });
    await clients.accounts.revokeToken({ params: { token: data.id } });
    expect(await problemOf(program.plans.listPlans({}))).toMatchObject({ status: 401 });
    expect(await problemOf(app.sending({ authorization: 'Bearer nonsense' }).plans.listPlans({}))).toMatchObject({ status: 401 });
    const { data: brief } = await clients.accounts.createToken({ body: { name: 'День', scopes: ['plan.read'], days: 1 } });
    const nextDay = await startApp(app.databaseUrl, { now: '2024-07-02T06:00:01.000Z', isDemonstration: false });
    const expired = nextDay.sending({ authorization: `Bearer ${brief.token}` });
    expect(await problemOf(expired.plans.listPlans({}))).toMatchObject({ status: 401 });
    await nextDay.close();
  });

  it('H30: asks for the second factor, takes no code twice, and every recovery code once', async () => {
    const email = await somebody();
    const { clients } = await signInAt(app, { email });
    const { data: begun } = await clients.accounts.startSecondFactor({ body: { password: PASSWORD } });
    const secret = bytesOfBase32(begun.secret);
    const code = (at: string) => codeAt(secret, stepAt(new Date(at)));
    expect(begun.uri).toContain(`secret=${begun.secret}`);
    expect((await enter(email)).data.person, 'not asked for before it is confirmed').not.toBeNull();
    const { data: confirmed } = await clients.accounts.confirmSecondFactor({ body: { code: code(NOW) } });
    expect(await problemOf(enter(email))).toMatchObject({ status: 401, code: 'second_factor_required' });
    expect(await problemOf(enter(email, PASSWORD, code(NOW))), 'the code that confirmed').toMatchObject(REFUSED);
    const next = code('2024-07-01T06:00:30.000Z');
    expect((await enter(email, PASSWORD, next)).data.person).not.toBeNull();
    expect(await problemOf(enter(email, PASSWORD, next))).toMatchObject(REFUSED);
    const [recovery = ''] = confirmed.recoveryCodes;
    expect((await enter(email, PASSWORD, recovery.toLowerCase())).data.person).not.toBeNull();
    expect(await problemOf(enter(email, PASSWORD, recovery))).toMatchObject(REFUSED);
    const stored: { totp_secret: string }[] = await app.database.reader('accounts').where({ email }).select('totp_secret');
    expect(stored[0]?.totp_secret).not.toContain(begun.secret);
  });

  it('H30: keeps the second factor when the password is reset by a link', async () => {
    const email = await somebody();
    const { clients } = await signInAt(app, { email });
    const { data: begun } = await clients.accounts.startSecondFactor({ body: { password: PASSWORD } });
    const code = codeAt(bytesOfBase32(begun.secret), stepAt(new Date(NOW)));
    await clients.accounts.confirmSecondFactor({ body: { code } });
    const account = (await admin.administration.listAccounts({})).data.items.find((one) => one.email === email);
    const { data: link } = await admin.administration.resetAccount({ params: { account: account?.id ?? '' }, body: {} });
    await nobody.accounts.useLink({ body: { token: tokenOfLink(link.url), password: 'Ысык-Көлдүн толкуну 7' } });
    expect(await problemOf(enter(email, 'Ысык-Көлдүн толкуну 7'))).toMatchObject({ code: 'second_factor_required' });
  });

  it('H33: lets a reset link live an hour and work once, also when fifty use it at once', async () => {
    const email = await somebody();
    const account = (await admin.administration.listAccounts({})).data.items.find((one) => one.email === email);
    const make = async () =>
      tokenOfLink((await admin.administration.resetAccount({ params: { account: account?.id ?? '' }, body: {} })).data.url);
    const stale = await make();
    const afterwards = await startApp(app.databaseUrl, { now: '2024-07-01T07:00:01.000Z', isDemonstration: false });
    const use = (at: RunningApp, token: string) => at.sending({}).accounts.useLink({ body: { token, password: PASSWORD } });
    expect(await problemOf(use(afterwards, stale))).toMatchObject({ status: 422, pointers: ['/token'] });
    await afterwards.close();
    await app.database.writer('sign_in_attempts').delete();
    const token = await make();
    const uses = await Promise.allSettled(Array.from({ length: 12 }, () => use(app, token)));
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await app.database.writer('sign_in_attempts').delete();
  });

  it('H25: makes links from the configured address, whatever host the request names', async () => {
    const { data } = await admin.administration.inviteAccount({ body: { name: 'Хост', email: `host${count++}@example.kg` } });
    expect(data.link.url).toMatch(/^\/sign-in\/link#/);
  });

  it('H56: invites twenty in an hour and no more', async () => {
    await app.database.writer('sign_in_attempts').delete();
    const { clients } = await signInAt(app, { email: await somebody('administrator') });
    const invite = (index: number) =>
      clients.administration.inviteAccount({ body: { name: 'Көп', email: `many${count}-${index}@example.kg` } });
    for (let index = 0; index < 20; index++) await invite(index);
    expect(await problemOf(invite(20))).toMatchObject({ status: 429 });
    await app.database.writer('sign_in_attempts').delete();
  });

  it('writes changes of accounts into the history, without secrets', async () => {
    const rows: { fields: string; actor: string; operation: string }[] = await app.database
      .reader('changes')
      .where({ kind: 'account' })
      .select('fields', 'actor', 'operation');
    expect(new Set(rows.map(({ operation }) => operation))).toContain('changePassword');
    expect(JSON.stringify(rows)).not.toMatch(/argon2|atk_/);
  });
});
