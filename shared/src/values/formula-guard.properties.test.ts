import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from './formula-guard.ts';

const dangerous = fc.constantFrom('=', '+', '-', '@', '＝', '\t', '\r', '\n', "'", '"', ';', ',', ' ', 'а', 'ң', '1');
const text = fc.oneof(fc.string(), fc.string({ unit: dangerous, maxLength: 8 }), fc.string({ unit: 'grapheme' }));

describe('the guard against formulas', () => {
  it('gives every text back as it was', () => {
    fc.assert(fc.property(text, (written) => unguardFormula(guardFormula(written)) === written));
  });

  it('leaves no text that a spreadsheet would run', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(guardFormula(written)).not.toMatch(/^[=+\-@\t\r\n]/u);
      }),
    );
  });
});
