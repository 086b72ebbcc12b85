import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { parseEnv } from 'node:util';
import { readConfig, type Config } from '../config.ts';

/** The environment over `.env` over the defaults. */
export function environment(): Record<string, string | undefined> {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return { ...file, ...process.env };
}

export function configOf(options: { demonstration?: boolean } = {}): Config {
  return readConfig(environment(), options);
}
