import { describe, expect, it } from 'vitest';
import { codeAt, newRecoveryCodes, stepAt, stepOfCode, toBase32 } from './one-time-code.ts';

const secret = Buffer.from('12345678901234567890');

describe('one-time codes', () => {
  // RFC 6238, appendix B.
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('are those of the standard at second %i', (seconds, code) => {
    expect(codeAt(secret, stepAt(new Date(seconds * 1000)), 8)).toBe(code);
  });

  // RFC 4648, section 10.
  it('write secrets in the base32 of the standard', () => {
    expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((word) => toBase32(Buffer.from(word)))).toEqual([
      'MY',
      'MZXQ',
      'MZXW6',
      'MZXW6YQ',
      'MZXW6YTB',
      'MZXW6YTBOI',
    ]);
  });

  it('F70: are taken one step early or late, and no further', () => {
    const now = new Date(1_111_111_111_000);
    const step = stepAt(now);
    expect([-2, -1, 0, 1, 2].map((away) => stepOfCode(secret, codeAt(secret, step + away), now, null))).toEqual([
      null,
      step - 1,
      step,
      step + 1,
      null,
    ]);
  });

  it('H30: are never taken twice', () => {
    const now = new Date(1_111_111_111_000);
    const step = stepAt(now);
    expect(stepOfCode(secret, codeAt(secret, step), now, step)).toBeNull();
    expect(stepOfCode(secret, codeAt(secret, step - 1), now, step)).toBeNull();
  });

  it('can be replaced by ten recovery codes of 80 bits', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/);
  });
});
