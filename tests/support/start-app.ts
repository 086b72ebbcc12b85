import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, migrate, type Database } from '@atkaruu/db';
import { seedDemonstration, seedDocumented } from '@atkaruu/db/seeds';
import { composeApp } from '@atkaruu/server';
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
  };
}

/** The real program on a real database and a free loopback port. */
export async function startApp(
  databaseUrl: string,
  {
    now = '2024-07-01T06:00:00.000Z',
    pages = '/nowhere',
    dataDir,
    baseUrl,
    provider,
    port = 0,
    isDemonstration = true,
  }: AppOptions = {},
): Promise<RunningApp> {
  const database = connect(databaseUrl);
  const app = composeApp({
    config: {
      port,
      host: '127.0.0.1',
      databaseUrl,
      dataDir: dataDir ?? '/nowhere',
      baseUrl: baseUrl ?? null,
      provider: provider ?? null,
      isDemonstration,
      fixedNow: new Date(now),
      trustProxy: false,
      secret: 'only for tests, and long enough for it',
      metricsToken: METRICS_TOKEN,
      logLevel: 'silent',
    },
    database,
    log: pino({ level: 'silent' }),
    clock: () => new Date(now),
    pages,
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
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
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
    },
  };
}
