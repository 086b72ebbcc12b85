import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeAt, stepAt } from '../../server/src/accounts/one-time-code.ts';
import { eachDialect } from '../support/each-dialect.ts';
import { bytesOfBase32 } from '../support/base32.ts';
import { CLIENT, startProvider, type RunningProvider } from '../support/identity-provider.ts';
import { aPerson, everywhere, PASSWORD, signInAt } from '../support/people.ts';
import { arriveAt, cookiesOf, departFrom } from '../support/provider-visit.ts';
import { seededDatabase, startApp, type RunningApp } from '../support/start-app.ts';

const NOW = '2024-07-01T06:00:00.000Z';
const BASE = 'https://plan.example.kg';

eachDialect('signing in by the identity provider', (dialect) => {
  let app: RunningApp;
  let provider: RunningProvider;
  beforeAll(async () => {
    provider = await startProvider(`${BASE}/sign-in/provider/callback`);
    app = await startApp(await seededDatabase(dialect), {
      now: NOW,
      isDemonstration: false,
      baseUrl: BASE,
      provider: { issuer: provider.url, ...CLIENT },
    });
  });
  afterAll(async () => {
    await app.close();
    await provider.close();
  });

  let count = 0;
  const invited = async () => {
    const name = `guest${count++}`;
    return { sub: `subject-of-${name}`, email: await aPerson(app, name, [everywhere('verifier')], NOW) };
  };
  /** All the way: from the sign-in page to the provider and back. */
  const enterAs = async (claims: { sub: string; email?: string; email_verified?: boolean }) => {
    provider.seat(claims);
    const { address, cookie } = await departFrom(app);
    const back = await provider.visit(address);
    return { ...(await arriveAt(app, back, cookie)), back, cookie };
  };
  const personOf = async (cookie: string) => (await app.sending({ cookie }).accounts.getMe({})).data.person;
  const accountOf = (email: string) => app.database.reader('accounts').where({ email }).first();

  it('lets in somebody invited by the verified address, and knows them afterwards whatever their address is', async () => {
    const { sub, email } = await invited();
    const first = await enterAs({ sub, email: email.toUpperCase(), email_verified: true });
    expect(first.to).toBe('/');
    expect((await personOf(first.cookies))?.role).toBe('verifier');
    expect(await accountOf(email)).toMatchObject({ oidc_issuer: provider.url, oidc_subject: sub });
    const later = await enterAs({ sub, email: 'renamed@example.kg', email_verified: false });
    expect((await personOf(later.cookies))?.id).toBe((await personOf(first.cookies))?.id);
    const rows: { operation: string; fields: string }[] = await app.database
      .reader('changes')
      .where({ operation: 'providerSignIn' })
      .select('operation', 'fields');
    expect(rows.filter(({ fields }) => fields.includes('identityProvider'))).toHaveLength(1);
  });

  it('H31: sends the browser with PKCE, a state and a nonce of its own, to come back to the configured address only', async () => {
    const [one, two] = [await departFrom(app), await departFrom(app)];
    const [first, second] = [new URL(one.address).searchParams, new URL(two.address).searchParams];
    expect(first.get('code_challenge_method')).toBe('S256');
    expect(first.get('redirect_uri')).toBe(`${BASE}/sign-in/provider/callback`);
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first.get(name)?.length).toBeGreaterThanOrEqual(43);
      expect(first.get(name)).not.toBe(second.get(name));
    }
    expect(one.cookie).not.toBe(two.cookie);
    const dump = JSON.stringify(await app.database.reader('oidc_logins').select());
    for (const secret of [first.get('state') ?? '', one.cookie.split('=')[1] ?? '']) expect(dump).not.toContain(secret);
  });

  it('H24: goes nowhere a request says', async () => {
    const { sub, email } = await invited();
    provider.seat({ sub, email, email_verified: true });
    for (const next of [
      '//evil.example',
      '/\\evil.example',
      'https:evil.example',
      'javascript:alert(1)',
      '%0d%0aLocation:evil',
    ]) {
      const response = await app.fetch(`/sign-in/provider?next=${next}&redirect_uri=${next}`, { redirect: 'manual' });
      const back = await provider.visit(response.headers.get('location') ?? '');
      const arrived = await arriveAt(app, `${back}&next=${next}`, cookiesOf(response));
      expect(['/', '/sign-in?provider=refused'], next).toContain(arrived.to);
    }
  });

  it.each([
    ['an address that is not verified', { email_verified: false }],
    ['an address nobody said anything about', {}],
    ['a verified text that says true', { email_verified: 'true' as unknown as boolean }],
    ['an address of wide letters that only looks alike', { email_verified: true, isWide: true }],
  ])(
    'H31: links no account by %s',
    async (_case, { isWide = false, ...said }: { email_verified?: boolean; isWide?: boolean }) => {
      const { sub, email } = await invited();
      const arrived = await enterAs({ sub, email: isWide ? email.replace('guest', 'ｇuest') : email, ...said });
      expect(arrived).toMatchObject({ to: '/sign-in?provider=unknown' });
      expect(await personOf(arrived.cookies)).toBeNull();
      expect(await accountOf(email)).toMatchObject({ oidc_subject: null });
    },
  );

  it('H31: gives nobody an account, and no account to a second person of the provider', async () => {
    const stranger = await enterAs({ sub: 'stranger', email: 'stranger@example.kg', email_verified: true });
    expect(stranger.to).toBe('/sign-in?provider=unknown');
    const { sub, email } = await invited();
    await enterAs({ sub, email, email_verified: true });
    const second = await enterAs({ sub: `${sub}-second`, email, email_verified: true });
    expect(second.to).toBe('/sign-in?provider=unknown');
    expect(await personOf(second.cookies)).toBeNull();
  });

  it('H20, H31: shuts out who is disabled, linked or not, and says no more than of a stranger', async () => {
    const [fresh, known] = [await invited(), await invited()];
    expect((await enterAs({ ...known, email_verified: true })).to).toBe('/');
    await app.database.writer('accounts').whereIn('email', [fresh.email, known.email]).update({ is_disabled: 1 });
    for (const claims of [fresh, known]) {
      const arrived = await enterAs({ ...claims, email_verified: true });
      expect(arrived.to).toBe('/sign-in?provider=unknown');
      expect(await personOf(arrived.cookies)).toBeNull();
    }
    expect(await accountOf(fresh.email)).toMatchObject({ oidc_subject: null });
  });

  it('H31: takes a return once, from the browser that left, with the state it left with, in time', async () => {
    const { sub, email } = await invited();
    provider.seat({ sub, email, email_verified: true });
    const mine = await departFrom(app);
    const back = await provider.visit(mine.address);
    const foreign = await departFrom(app);
    const wrongState = new URL(back);
    wrongState.searchParams.set('state', 'x'.repeat(43));
    for (const [address, cookie] of [
      [back, ''],
      [back, foreign.cookie],
      [wrongState.href, mine.cookie],
      [back.replace(/state=[^&]*/, ''), mine.cookie],
    ] as const)
      expect((await arriveAt(app, address, cookie)).to).toBe('/sign-in?provider=expired');
    const tomorrow = await startApp(app.databaseUrl, {
      now: '2024-07-01T06:10:00.001Z',
      isDemonstration: false,
      baseUrl: BASE,
      provider: { issuer: provider.url, ...CLIENT },
    });
    expect((await arriveAt(tomorrow, back, mine.cookie)).to).toBe('/sign-in?provider=expired');
    await tomorrow.close();
    const returns = await Promise.all(Array.from({ length: 5 }, () => arriveAt(app, back, mine.cookie)));
    expect(returns.map(({ to }) => to).sort()).toEqual(['/', ...Array<string>(4).fill('/sign-in?provider=expired')]);
  });

  it('H31: is refused by the provider for a code that was not given to this browser', async () => {
    const [one, two] = [await invited(), await invited()];
    provider.seat({ ...one, email_verified: true });
    const victim = new URL(await provider.visit((await departFrom(app)).address));
    provider.seat({ ...two, email_verified: true });
    const mine = await departFrom(app);
    const back = new URL(await provider.visit(mine.address));
    back.searchParams.set('code', victim.searchParams.get('code') ?? '');
    const arrived = await arriveAt(app, back.href, mine.cookie);
    expect(arrived.to).toBe('/sign-in?provider=refused');
    expect(await personOf(arrived.cookies)).toBeNull();
  });

  it('H22: opens a session under a new name and forgets the one before', async () => {
    const { sub, email } = await invited();
    const { cookie: old } = await signInAt(app, { email });
    provider.seat({ sub, email, email_verified: true });
    const { address, cookie } = await departFrom(app);
    const { cookies } = await arriveAt(app, await provider.visit(address), `${cookie}; ${old}`);
    expect(cookies).not.toContain(old);
    expect([await personOf(old), (await personOf(cookies))?.role]).toEqual([null, 'verifier']);
  });

  it('H30: asks for the second factor after the provider, too; no code twice, no code without the provider', async () => {
    const { sub, email } = await invited();
    const { clients } = await signInAt(app, { email });
    const { data: begun } = await clients.accounts.startSecondFactor({ body: { password: PASSWORD } });
    const code = (at: string) => codeAt(bytesOfBase32(begun.secret), stepAt(new Date(at)));
    await clients.accounts.confirmSecondFactor({ body: { code: code(NOW) } });
    const finish = (cookie: string, totp: string) =>
      app.fetch('/api/v1/session/second-factor', {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ totp }),
      });
    const next = code('2024-07-01T06:00:30.000Z');
    expect((await finish('', next)).status).toBe(401);
    const arrived = await enterAs({ sub, email, email_verified: true });
    expect(arrived.to).toBe('/sign-in?provider=code');
    expect(await personOf(arrived.cookies)).toBeNull();
    expect((await finish(arrived.cookie, next)).status, 'the cookie of before the provider').toBe(401);
    expect((await finish(arrived.cookies, code(NOW))).status, 'a code taken before').toBe(401);
    const entered = await finish(arrived.cookies, next);
    expect(entered.status).toBe(201);
    expect((await personOf(cookiesOf(entered)))?.role).toBe('verifier');
    expect((await finish(arrived.cookies, next)).status).toBe(401);
  });

  it('H27: counts wrong codes after the provider like wrong passwords', async () => {
    const { sub, email } = await invited();
    const { clients } = await signInAt(app, { email });
    const { data: begun } = await clients.accounts.startSecondFactor({ body: { password: PASSWORD } });
    const code = codeAt(bytesOfBase32(begun.secret), stepAt(new Date(NOW)));
    await clients.accounts.confirmSecondFactor({ body: { code } });
    const { cookies } = await enterAs({ sub, email, email_verified: true });
    const statuses: number[] = [];
    for (let tries = 0; tries < 6; tries++)
      statuses.push(
        (
          await app.fetch('/api/v1/session/second-factor', {
            method: 'POST',
            headers: { cookie: cookies, 'content-type': 'application/json' },
            body: JSON.stringify({ totp: '000000' }),
          })
        ).status,
      );
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    await app.database.writer('sign_in_attempts').delete();
  });

  it('F117: says so when the provider is down, lets in by password meanwhile, and takes it up again', async () => {
    const email = await aPerson(app, 'local', [everywhere('administrator')], NOW);
    const dead = await startProvider(`${BASE}/sign-in/provider/callback`);
    await dead.close();
    const alone = await startApp(app.databaseUrl, {
      now: NOW,
      isDemonstration: false,
      baseUrl: BASE,
      provider: { issuer: dead.url, ...CLIENT },
    });
    expect((await departFrom(alone)).address).toBe('/sign-in?provider=down');
    expect((await signInAt(alone, { email })).cookie).not.toBe('');
    await alone.close();
  });

  it('offers itself only where it is set up, and guards its pages against other windows', async () => {
    expect((await app.sending({}).accounts.getMe({})).data.hasProvider).toBe(true);
    const response = await app.fetch('/sign-in/provider', { redirect: 'manual' });
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/);
    const plain = await startApp(app.databaseUrl, { now: NOW, isDemonstration: false });
    expect((await plain.sending({}).accounts.getMe({})).data.hasProvider).toBe(false);
    await plain.close();
  });
});
