import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { startForger, type ForgingProvider, type Sealing } from '../support/forging-provider.ts';
import { CLIENT } from '../support/identity-provider.ts';
import { aPerson, everywhere } from '../support/people.ts';
import { arriveAt, departFrom } from '../support/provider-visit.ts';
import { seededDatabase, startApp, type RunningApp } from '../support/start-app.ts';

const NOW = '2024-07-01T06:00:00.000Z';
const BASE = 'https://plan.example.kg';

eachDialect('the ID token of the identity provider', (dialect) => {
  let app: RunningApp;
  let forger: ForgingProvider;
  beforeAll(async () => {
    forger = await startForger();
    app = await startApp(await seededDatabase(dialect), {
      now: NOW,
      isDemonstration: false,
      baseUrl: BASE,
      provider: { issuer: forger.url, ...CLIENT },
    });
  });
  afterAll(async () => {
    await app.close();
    await forger.close();
  });

  let count = 0;
  /** Where a browser ends up with an ID token that says this over what it should say. */
  const enterWith = async (claims: Record<string, unknown>, sealing: Sealing = 'as it should be') => {
    const email = await aPerson(app, `forged${count++}`, [everywhere('administrator')], NOW);
    const { address, cookie } = await departFrom(app);
    const asked = new URL(address).searchParams;
    forger.forge({ sub: email, email, email_verified: true, nonce: asked.get('nonce'), ...claims }, sealing);
    const back = `${BASE}/sign-in/provider/callback?code=any&state=${asked.get('state') ?? ''}`;
    const arrived = await arriveAt(app, back, cookie);
    const { data } = await app.sending({ cookie: arrived.cookies }).accounts.getMe({});
    return { to: arrived.to, role: data.person?.role ?? null };
  };

  it('is taken when nothing is wrong with it', async () => {
    expect(await enterWith({})).toEqual({ to: '/', role: 'administrator' });
  });

  it.each<[string, Sealing]>([
    ['without a signature', 'by nobody'],
    ['sealed with the public key as a password', 'with the public key as a password'],
    ['signed by another key under the known name', 'with another key'],
  ])('H31: is refused %s', async (_case, sealing) => {
    expect(await enterWith({}, sealing)).toEqual({ to: '/sign-in?provider=refused', role: null });
  });

  it.each([
    ['for another program', { aud: 'somebody-else' }],
    ['from another provider', { iss: 'https://evil.example' }],
    ['of another sign-in', { nonce: 'another nonce' }],
    ['of no sign-in', { nonce: undefined }],
    ['that is over', { exp: 1_700_000_000 }],
    ['that is about nobody', { sub: undefined }],
  ])('H31: is refused %s', async (_case, claims) => {
    expect(await enterWith(claims)).toEqual({ to: '/sign-in?provider=refused', role: null });
  });

  it('F117: is taken from a provider whose clock goes half a minute before or after', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect((await enterWith({ iat: now + 30, nbf: now + 30, exp: now + 330 })).to).toBe('/');
    expect((await enterWith({ iat: now - 330, exp: now - 30 })).to).toBe('/');
  });
});
