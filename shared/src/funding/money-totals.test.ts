import fc from 'fast-check';
import { expect, it } from 'vitest';
import { currencies } from '../values/money.ts';
import { moneyKinds, moneyTotals } from './money-totals.ts';

const entry = fc.record({
  kind: fc.constantFrom(...moneyKinds),
  currency: fc.constantFrom(...currencies),
  amountMinor: fc.integer({ min: 1, max: 1_000_000_000 }),
});

it('adds up within one currency and never across', () => {
  expect(
    moneyTotals([
      { kind: 'planned', currency: 'KGS', amountMinor: 100 },
      { kind: 'planned', currency: 'USD', amountMinor: 7 },
      { kind: 'spent', currency: 'KGS', amountMinor: 40 },
      { kind: 'planned', currency: 'KGS', amountMinor: 1 },
    ]),
  ).toEqual([
    { currency: 'KGS', plannedMinor: 101, committedMinor: 0, spentMinor: 40, entries: 3 },
    { currency: 'USD', plannedMinor: 7, committedMinor: 0, spentMinor: 0, entries: 1 },
  ]);
  expect(moneyTotals([])).toEqual([]);
});

it('counts every entry once, in whatever order and however it is split', () => {
  fc.assert(
    fc.property(fc.array(entry), fc.nat(), (entries, at) => {
      const whole = moneyTotals(entries);
      expect(moneyTotals(entries.toReversed())).toEqual(whole);
      expect(whole.reduce((count, total) => count + total.entries, 0)).toBe(entries.length);
      const cut = entries.length === 0 ? 0 : at % entries.length;
      const halves = [...moneyTotals(entries.slice(0, cut)), ...moneyTotals(entries.slice(cut))];
      for (const { currency, spentMinor } of whole) {
        const parts = halves.filter((half) => half.currency === currency);
        expect(parts.reduce((sum, half) => sum + half.spentMinor, 0)).toBe(spentMinor);
      }
    }),
  );
});
