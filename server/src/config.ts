import { resolve } from 'node:path';
import { z } from 'zod';

/** The environment as the program understands it; every wrong setting is reported at once, by name. */
export interface Config {
  port: number;
  host: string;
  databaseUrl: string;
  dataDir: string;
  baseUrl: string | null;
  /** Demonstration mode: loopback only, one-click roles, a visible banner. */
  isDemonstration: boolean;
  /** Fixes the clock (tests and demonstrations only). */
  fixedNow: Date | null;
  /** Hops or addresses of trusted proxies, as Express takes them. */
  trustProxy: string | number | false;
  /** Seals what must be read again, such as the secrets of second factors; made on the first start unless it is given. */
  secret: string;
  /** The identity provider people may sign in with; null: there is none. */
  provider: ProviderSettings | null;
  /** Whoever reads `/metrics` must bring it; null: there are none. */
  metricsToken: string | null;
  /** The mail server and the sender of letters; null: no letters are written. */
  smtpUrl: string | null;
  mailFrom: string | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** OpenID Connect: whom we ask who somebody is, and as whom. */
export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const KNOWN = [
  'PORT',
  'HOST',
  'DATABASE_URL',
  'DATABASE_REPLICA_URL',
  'ATKARUU_DATA_DIR',
  'ATKARUU_BASE_URL',
  'ATKARUU_SECRET',
  'ATKARUU_DEMO',
  'ATKARUU_NOW',
  'TRUST_PROXY',
  'SMTP_URL',
  'MAIL_FROM',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'LOG_LEVEL',
  'METRICS_TOKEN',
];

/** Plain http is for a provider on this machine only. */
function isPrivateEnough(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}

const flag = z.enum(['0', '1', 'false', 'true']).transform((value) => value === '1' || value === 'true');

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'must be a port number' })
    .transform(Number)
    .pipe(z.int().max(65_535))
    .default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, { error: 'must be sqlite:PATH or postgres://…' })
    .optional(),
  ATKARUU_DATA_DIR: z.string().min(1).default('./data'),
  ATKARUU_BASE_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).optional(),
  ATKARUU_SECRET: z
    .string()
    .refine((secret) => secret.length >= 32 && new Set(secret).size >= 10, {
      error: 'is too weak: give at least 32 random characters, or leave it out and one is made in the data directory',
    })
    .default(''),
  ATKARUU_DEMO: flag.default(false),
  ATKARUU_NOW: z.iso.datetime({ error: 'must be an ISO instant such as 2021-10-01T06:00:00Z' }).optional(),
  TRUST_PROXY: z.string().default(''),
  OIDC_ISSUER: z
    .string()
    .refine(isPrivateEnough, { error: 'must be an https address: the provider is asked over the network' })
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  METRICS_TOKEN: z.string().min(16, { error: 'must have at least 16 characters' }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be smtp://… or smtps://…' }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/, { error: 'must be an address, alone or as Name <address>' })
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

type Environment = Record<string, string | undefined>;

function misspelt(env: Environment): string[] {
  const ours = Object.keys(env).filter(
    (name) => name.startsWith('ATKARUU_') && !KNOWN.includes(name) && !KNOWN.includes(name.replace(/_FILE$/, '')),
  );
  return ours.map(
    (name) =>
      `${name}: there is no such setting; known ones are ${KNOWN.filter((known) => known.startsWith('ATKARUU_')).join(', ')}`,
  );
}

function trustProxyOf(text: string): string | number | false {
  if (text === '' || text === '0' || text === 'false') return false;
  return /^\d+$/.test(text) ? Number(text) : text;
}

type Values = z.output<typeof environment>;

/** All three settings of the provider or none; and the address it sends people back to. */
function providerOf(values: Values, problems: string[]): ProviderSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    const given = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret };
    const missing = Object.entries(given).filter(([, value]) => value === undefined);
    for (const [name] of missing) problems.push(`${name}: is missing; sign-in by OpenID Connect needs all three of OIDC_…`);
    return null;
  }
  if (values.ATKARUU_BASE_URL === undefined)
    problems.push('ATKARUU_BASE_URL: is needed with OIDC_ISSUER; the provider sends people back to it');
  return { issuer, clientId, clientSecret };
}

function withoutEmpty(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
}

type MailSettings = Pick<z.output<typeof environment>, 'SMTP_URL' | 'MAIL_FROM' | 'ATKARUU_BASE_URL'>;

function mailProblems({ SMTP_URL, MAIL_FROM, ATKARUU_BASE_URL }: MailSettings): string[] {
  if (SMTP_URL === undefined) return [];
  return [
    ...(MAIL_FROM === undefined ? ['MAIL_FROM: letters need a sender, since SMTP_URL is set'] : []),
    ...(ATKARUU_BASE_URL === undefined
      ? ['ATKARUU_BASE_URL: letters hold links, so that the address must be set with SMTP_URL']
      : []),
  ];
}

/** Throws ConfigError with every problem. `demonstration` is what the command asks for, whatever the environment says. */
export function readConfig(env: Environment, { demonstration = false } = {}): Config {
  const parsed = environment.safeParse(withoutEmpty(env));
  const problems = misspelt(env);
  if (!parsed.success) {
    problems.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
    throw new ConfigError(problems);
  }
  const values = parsed.data;
  const isDemonstration = demonstration || values.ATKARUU_DEMO;
  if (isDemonstration && !LOOPBACK.includes(values.HOST)) {
    problems.push(
      'HOST: the demonstration mode has open sign-in and listens on 127.0.0.1 only; use `atkaruu serve` to be reached from elsewhere',
    );
  }
  if (values.ATKARUU_NOW !== undefined && !isDemonstration) {
    problems.push('ATKARUU_NOW: the clock can be fixed in demonstration mode only');
  }
  const provider = providerOf(values, problems);
  problems.push(...mailProblems(values));
  if (problems.length > 0) throw new ConfigError(problems);
  const dataDir = resolve(values.ATKARUU_DATA_DIR);
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL ?? `sqlite:${dataDir}/atkaruu.db`,
    dataDir,
    baseUrl: values.ATKARUU_BASE_URL ?? null,
    isDemonstration,
    fixedNow: values.ATKARUU_NOW === undefined ? null : new Date(values.ATKARUU_NOW),
    trustProxy: trustProxyOf(values.TRUST_PROXY),
    secret: values.ATKARUU_SECRET,
    provider,
    metricsToken: values.METRICS_TOKEN ?? null,
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM ?? null,
    logLevel: values.LOG_LEVEL,
  };
}
