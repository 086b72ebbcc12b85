import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { parseEnv } from 'node:util';
import { ConfigError, readConfig, type Config } from '../config.ts';

type Environment = Record<string, string | undefined>;

/** Settings that may hold a secret: a file may hold it instead (`NAME_FILE`), as container platforms hand secrets out. */
const secrets = ['DATABASE_URL', 'DATABASE_REPLICA_URL', 'ATKARUU_SECRET', 'SMTP_URL', 'OIDC_CLIENT_SECRET', 'METRICS_TOKEN'];

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

/** Reads what stands in files; every file that cannot be read and every secret given twice is a problem. */
export function withSecretsFromFiles(env: Environment): Environment {
  const problems: string[] = [];
  const read = secrets.flatMap((name) => {
    const path = env[`${name}_FILE`];
    if (path === undefined || path === '') return [];
    if (env[name] !== undefined && env[name] !== '')
      problems.push(`${name}: is given twice, by itself and by ${name}_FILE; keep one`);
    const content = contentOf(path);
    if (content === null || content === '') problems.push(`${name}_FILE: ${path} cannot be read or is empty`);
    return [[name, content ?? ''] as const];
  });
  if (problems.length > 0) throw new ConfigError(problems);
  return { ...env, ...Object.fromEntries(read) };
}

/** The environment over `.env` over the defaults. */
export function environment(): Environment {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return withSecretsFromFiles({ ...file, ...process.env });
}

export function configOf(options: { demonstration?: boolean } = {}): Config {
  return readConfig(environment(), options);
}
