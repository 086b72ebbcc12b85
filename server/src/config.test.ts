import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the settings of the identity provider', () => {
  const whole = {
    ATKARUU_BASE_URL: 'https://plan.example.kg',
    OIDC_ISSUER: 'https://login.example.kg',
    OIDC_CLIENT_ID: 'atkaruu',
    OIDC_CLIENT_SECRET: 'secret',
  };

  it('are all given or none', () => {
    expect(readConfig({}).provider).toBeNull();
    expect(readConfig(whole).provider).toEqual({
      issuer: 'https://login.example.kg',
      clientId: 'atkaruu',
      clientSecret: 'secret',
    });
    for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])
      expect(problemsOf({ ...whole, [name]: '' })).toEqual([expect.stringContaining(`${name}: is missing`)]);
    expect(problemsOf({ ...whole, ATKARUU_BASE_URL: '' })).toEqual([expect.stringContaining('ATKARUU_BASE_URL')]);
  });

  it('take a provider over plain http on this machine only', () => {
    expect(problemsOf({ ...whole, OIDC_ISSUER: 'http://127.0.0.1:8080' })).toEqual([]);
    for (const issuer of ['http://login.example.kg', 'http://127.0.0.1.evil.example', 'file:///etc/passwd', 'nonsense'])
      expect(problemsOf({ ...whole, OIDC_ISSUER: issuer }), issuer).toEqual([expect.stringContaining('OIDC_ISSUER')]);
  });
});
