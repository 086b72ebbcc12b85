import fc from 'fast-check';
import { expect, it } from 'vitest';
import { currencies, LARGEST_AMOUNT_MINOR, minorDigits, parseAmount } from './money.ts';

it('reads an amount as it is typed in three languages', () => {
  expect(parseAmount('12 500,5', 'KGS')).toBe(1_250_050);
  expect(parseAmount('12500.50', 'USD')).toBe(1_250_050);
  expect(parseAmount('7', 'JPY')).toBe(7);
});

it.each(['', '0', '-1', '1,234', '1.5.2', 'сом', '1e5', '999999999999999999'])('refuses “%s” as an amount of soms', (typed) => {
  expect(parseAmount(typed, 'KGS')).toBeNull();
});

it('gives back every amount that was written out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: LARGEST_AMOUNT_MINOR }), fc.constantFrom(...currencies), (minor, currency) => {
      const digits = minorDigits[currency];
      const text = String(minor).padStart(digits + 1, '0');
      const whole = digits === 0 ? text : text.slice(0, -digits);
      expect(parseAmount(digits === 0 ? whole : `${whole},${text.slice(-digits)}`, currency)).toBe(minor);
    }),
  );
});
