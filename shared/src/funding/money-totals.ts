import { currencies, type Currency } from '../values/money.ts';

/** planned: by the plan or a budget · committed: by a signed agreement or contract · spent: paid out. */
export const moneyKinds = ['planned', 'committed', 'spent'] as const;
export type MoneyKind = (typeof moneyKinds)[number];

interface Counted {
  kind: MoneyKind;
  currency: Currency;
  amountMinor: number;
}

export interface MoneyTotal {
  currency: Currency;
  plannedMinor: number;
  committedMinor: number;
  spentMinor: number;
  /** How many entries make the sums. */
  entries: number;
}

/** One line for each currency there is: sums are made only within one currency, and nothing is converted. */
export function moneyTotals(entries: readonly Counted[]): MoneyTotal[] {
  return currencies.flatMap((currency) => {
    const mine = entries.filter((entry) => entry.currency === currency);
    if (mine.length === 0) return [];
    const sum = (kind: MoneyKind) =>
      mine.filter((entry) => entry.kind === kind).reduce((total, { amountMinor }) => total + amountMinor, 0);
    const [plannedMinor, committedMinor, spentMinor] = [sum('planned'), sum('committed'), sum('spent')];
    return [{ currency, plannedMinor, committedMinor, spentMinor, entries: mine.length }];
  });
}
