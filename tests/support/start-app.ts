import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, migrate, type Database } from '@atkaruu/db';
import { seedDemonstration, seedDocumented } from '@atkaruu/db/seeds';
import { composeApp, composeBackground, type Background, type Config } from '@atkaruu/server';
import { api } from '@atkaruu/shared/api';
import type { Role } from '@atkaruu/shared/accounts/permissions';
import { createClient, type Client } from '@atkaruu/shared/contract/client';
import { pino } from 'pino';
import type { ProviderSettings } from '../../server/src/config.ts';
import type { Dialect } from './each-dialect.ts';

export type ApiClients = { [S in keyof typeof api]: Client<(typeof api)[S]> };

export interface RunningApp {
  url: string;
  database: Database;
  databaseUrl: string;
  /** A request below the server's address, as the signed-in role if one is given. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** Typed clients that send these headers. */
  sending: (headers: Record<string, string>) => ApiClients;
  /** Typed clients whose answers are checked against the contract. */
  as: (role: Role | 'public') => Promise<ApiClients>;
  /** What runs beside the requests, on this clock. Nothing does by itself. */
  background: (now?: string) => Background;
  close: () => Promise<void>;
}

export interface AppOptions {
  /** False: people sign in with a password. */
  isDemonstration?: boolean;
  /** The clock stands still here. */
  now?: string;
  pages?: string;
  /** Where uploaded files go; nowhere unless told. */
  dataDir?: string;
  /** The address it is reached by, and the port where that must be known before; any free one otherwise. */
  baseUrl?: string;
  port?: number;
  provider?: ProviderSettings;
  /** A mail server; no letters are written without. */
  smtpUrl?: string;
}

export const METRICS_TOKEN = 'token-of-the-tests';

/** Both seeded plans, prepared once in a run and copied for each test file. */
export function seededDatabase(dialect: Dialect): Promise<string> {
  return dialect.templated('seeded', async (url) => {
    await migrate(url);
    const database = connect(url);
    await database.writer.transaction(seedDocumented);
    await database.writer.transaction(seedDemonstration);
    await database.close();
  });
}

/** A database with the schema and nothing in it. */
export function emptyDatabase(dialect: Dialect): Promise<string> {
  return dialect.templated('empty', async (url) => {
    await migrate(url);
  });
}

async function cookieOf(url: string, role: Role): Promise<string> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ demoRole: role }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (!response.ok || cookie === undefined) throw new Error(`sign-in as ${role} answered ${response.status}`);
  return cookie.split(';')[0] ?? '';
}

function clientsFor(send: (path: string, init: RequestInit) => Promise<Response>): ApiClients {
  return {
    plans: createClient(api.plans, send, { check: true }),
    amendments: createClient(api.amendments, send, { check: true }),
    tasks: createClient(api.tasks, send, { check: true }),
    progress: createClient(api.progress, send, { check: true }),
    milestones: createClient(api.milestones, send, { check: true }),
    bodies: createClient(api.bodies, send, { check: true }),
    periods: createClient(api.periods, send, { check: true }),
    work: createClient(api.work, send, { check: true }),
    reports: createClient(api.reports, send, { check: true }),
    stocktake: createClient(api.stocktake, send, { check: true }),
    trends: createClient(api.trends, send, { check: true }),
    overrides: createClient(api.overrides, send, { check: true }),
    timeline: createClient(api.timeline, send, { check: true }),
    evidence: createClient(api.evidence, send, { check: true }),
    exports: createClient(api.exports, send, { check: true }),
    imports: createClient(api.imports, send, { check: true }),
    deadlines: createClient(api.deadlines, send, { check: true }),
    accounts: createClient(api.accounts, send, { check: true }),
    administration: createClient(api.administration, send, { check: true }),
    audit: createClient(api.audit, send, { check: true }),
    indicators: createClient(api.indicators, send, { check: true }),
    funding: createClient(api.funding, send, { check: true }),
    risks: createClient(api.risks, send, { check: true }),
    decisions: createClient(api.decisions, send, { check: true }),
    messages: createClient(api.messages, send, { check: true }),
    notifications: createClient(api.notifications, send, { check: true }),
  };
}

function configOf(databaseUrl: string, now: string, options: AppOptions): Config {
  return {
    port: options.port ?? 0,
    host: '127.0.0.1',
    databaseUrl,
    dataDir: options.dataDir ?? '/nowhere',
    baseUrl: options.baseUrl ?? null,
    provider: options.provider ?? null,
    isDemonstration: options.isDemonstration ?? true,
    fixedNow: new Date(now),
    trustProxy: false,
    secret: 'only for tests, and long enough for it',
    metricsToken: METRICS_TOKEN,
    smtpUrl: options.smtpUrl ?? null,
    mailFrom: options.smtpUrl === undefined ? null : 'Аткаруу <plan@example.kg>',
    logLevel: 'silent',
  };
}

/** The real program on a real database and a free loopback port. */
export async function startApp(databaseUrl: string, options: AppOptions = {}): Promise<RunningApp> {
  const { now = '2024-07-01T06:00:00.000Z', pages = '/nowhere' } = options;
  const database = connect(databaseUrl);
  const world = { config: configOf(databaseUrl, now, options), database, log: pino({ level: 'silent' }), pages };
  const app = composeApp({ ...world, clock: () => new Date(now) });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(world.config.port, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    database,
    databaseUrl,
    fetch: (path, init) => fetch(`${url}${path}`, init),
    sending: (headers) =>
      clientsFor((path, init) =>
        fetch(`${url}${path}`, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), ...headers } }),
      ),
    async as(role) {
      const cookie = role === 'public' ? null : await cookieOf(url, role);
      return clientsFor((path, init) => {
        const headers = new Headers(init.headers);
        if (cookie !== null) headers.set('cookie', cookie);
        return fetch(`${url}${path}`, { ...init, headers });
      });
    },
    background: (at = now) => composeBackground({ ...world, clock: () => new Date(at) }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
    },
  };
}
