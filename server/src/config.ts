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
  /** Whoever reads `/metrics` must bring it; null: there are none. */
  metricsToken: string | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
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
  METRICS_TOKEN: z.string().min(16, { error: 'must have at least 16 characters' }).optional(),
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

function withoutEmpty(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
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
    metricsToken: values.METRICS_TOKEN ?? null,
    logLevel: values.LOG_LEVEL,
  };
}
