import { z } from 'zod';

/** ISO 4217 codes that plans are financed in, with the digits of the minor unit. An amount is a whole number of minor units. */
export const minorDigits = {
  KGS: 2,
  USD: 2,
  EUR: 2,
  CHF: 2,
  RUB: 2,
  KZT: 2,
  UZS: 2,
  TJS: 2,
  CNY: 2,
  GBP: 2,
  TRY: 2,
  JPY: 0,
  KRW: 0,
  SAR: 2,
  AED: 2,
  KWD: 3,
} as const satisfies Record<string, number>;

export type Currency = keyof typeof minorDigits;

export const currencies = [
  'KGS',
  'USD',
  'EUR',
  'CHF',
  'RUB',
  'KZT',
  'UZS',
  'TJS',
  'CNY',
  'GBP',
  'TRY',
  'JPY',
  'KRW',
  'SAR',
  'AED',
  'KWD',
] as const satisfies readonly Currency[];

export const currencySchema = z.enum(currencies);

/** Far above any plan, and sums of thousands of entries stay exact. */
export const LARGEST_AMOUNT_MINOR = 100_000_000_000_000;

export const amountMinorSchema = z.int().min(1).max(LARGEST_AMOUNT_MINOR);

/** “12 500,5” as somebody types it, in minor units; null when it is no amount or has more digits than the currency. */
export function parseAmount(typed: string, currency: Currency): number | null {
  const digits = minorDigits[currency];
  const match = /^(\d+)(?:[.,](\d+))?$/.exec(typed.replace(/[\s\u00A0\u202F]/gu, ''));
  const fraction = match?.[2] ?? '';
  if (match?.[1] === undefined || fraction.length > digits) return null;
  const minor = Number(match[1] + fraction.padEnd(digits, '0'));
  return minor >= 1 && minor <= LARGEST_AMOUNT_MINOR ? minor : null;
}
