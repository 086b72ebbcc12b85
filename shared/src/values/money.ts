import { z } from 'zod';

/** ISO 4217 codes that plans are financed in. An amount is a whole number of minor units: 2 digits, JPY and KRW 0, KWD 3. */
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
] as const;
export type Currency = (typeof currencies)[number];

export const currencySchema = z.enum(currencies);

/** Far above any plan, and sums of tens of entries of this size are still exact. */
const LARGEST_AMOUNT_MINOR = 100_000_000_000_000;

export const amountMinorSchema = z.int().min(1).max(LARGEST_AMOUNT_MINOR);
