import process from 'node:process';
import { configOf } from './environment.ts';

function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^:/@]+):[^@]*@/, '$1:***@');
}

/** Prints the settings in force; throws with every problem when there is one. */
export function checkConfig(): void {
  const config = configOf();
  const secret = config.secret === '' ? '(made in the data directory)' : '***';
  const metricsToken = config.metricsToken === null ? null : '***';
  const provider = config.provider === null ? null : `${config.provider.issuer} as ${config.provider.clientId}, secret ***`;
  const databaseUrl = withoutPassword(config.databaseUrl);
  const smtpUrl = config.smtpUrl === null ? null : withoutPassword(config.smtpUrl);
  const shown = { ...config, databaseUrl, smtpUrl, secret, metricsToken, provider };
  for (const [name, value] of Object.entries(shown))
    process.stdout.write(`${name}\t${value instanceof Date ? value.toISOString() : String(value)}\n`);
}
