import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../config.ts';
import { withSecretsFromFiles } from './environment.ts';

describe('secrets in files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atkaruu-secrets-'));
  const file = join(folder, 'token');
  writeFileSync(file, 'a-long-token\n');
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('are read without the line end', () => {
    expect(withSecretsFromFiles({ METRICS_TOKEN_FILE: file, PORT: '1' })).toMatchObject({
      METRICS_TOKEN: 'a-long-token',
      PORT: '1',
    });
  });

  it('are a problem when they are given twice or cannot be read', () => {
    const env = { METRICS_TOKEN: 'x', METRICS_TOKEN_FILE: file, SMTP_URL_FILE: join(folder, 'nowhere') };
    expect(() => withSecretsFromFiles(env)).toThrow(ConfigError);
    expect(() => withSecretsFromFiles(env)).toThrow(/SMTP_URL_FILE[^]*METRICS_TOKEN: is given twice/);
  });
});
