import { z } from 'zod';
import { isoDateSchema } from '../values/iso-date.ts';
import { languageSchema } from '../values/localized-text.ts';

// U+0000 raises an error in PostgreSQL and truncates in SQLite; the other control characters have no place in a plan either.
const FORBIDDEN_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/u;
const ONLY_INVISIBLE = /^[\s\u200B-\u200F\u2060\uFEFF]*$/u;

function isClean(text: string): boolean {
  return !FORBIDDEN_CHARACTERS.test(text) && text.isWellFormed();
}

const CLEAN = { error: 'contains a character that cannot be stored (a control character or half of a surrogate pair)' };

/** Required text: NFC, trimmed, never only invisible characters. */
export function text(max: number) {
  return z
    .string()
    .max(max)
    .refine(isClean, CLEAN)
    .refine((value) => !ONLY_INVISIBLE.test(value), { error: 'must not be empty' })
    .overwrite((value) => value.normalize('NFC').trim());
}

/** Text that may be empty. */
export function optionalText(max: number) {
  return z
    .string()
    .max(max)
    .refine(isClean, CLEAN)
    .overwrite((value) => value.normalize('NFC').trim());
}

/** `{ ru?, ky?, en? }` with at least one language. */
export function localized(max: number) {
  return z
    .strictObject({ ru: text(max).optional(), ky: text(max).optional(), en: text(max).optional() })
    .refine((value) => Object.values(value).some((part) => part !== undefined), {
      error: 'needs a text in at least one of ru, ky, en',
    });
}

/** Opaque to callers; bounded so that a hostile address never reaches the database. */
export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, { error: 'is not an identifier' });

export const instantSchema = z.iso.datetime({ precision: 3 });

/** An integer in the address. (`z.coerce` would give an OpenAPI document without a type.) */
export function queryInteger(min: number, max: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/, { error: 'expected a whole number' })
    .transform(Number)
    .pipe(z.int().min(min).max(max))
    .meta({ queryType: 'integer', minimum: min, maximum: max });
}

export const queryBoolean = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .meta({ queryType: 'boolean' });

/** `a,b,c` in the address, a list in the program; at most 50 parts. */
export function queryList<S extends z.ZodType<unknown, string>>(part: S) {
  return z
    .string()
    .max(2000)
    .transform((value) => value.split(','))
    .pipe(z.array(part).min(1).max(50))
    .meta({ queryType: 'list' });
}

/** Every read can be asked as of a day, and as it was known at an instant. */
export const asOfFields = {
  asOf: isoDateSchema.optional().describe('The status date: the day the figures speak of.'),
  knownAt: z.iso.datetime().optional().describe('Only what was recorded by this instant.'),
};

export const pageFields = {
  cursor: z.string().max(200).optional(),
  limit: queryInteger(1, 200).optional(),
};

export const langField = { lang: languageSchema.optional() };

const pageItems = new WeakMap<z.ZodType, z.ZodType>();

/** A page of a list: `total` counts every match, not this page. */
export function pageOf<S extends z.ZodType>(item: S) {
  const page = z.strictObject({ items: z.array(item), total: z.int(), nextCursor: z.string().nullable() });
  pageItems.set(page, item);
  return page;
}

/** What the items of a page look like; null for an answer that is no page. */
export function itemOfPage(schema: z.ZodType): z.ZodType | null {
  return pageItems.get(schema) ?? null;
}

export const legalActSchema = z.strictObject({
  title: localized(1000),
  number: optionalText(100).nullable(),
  issuedOn: isoDateSchema.nullable(),
  issuer: localized(500).nullable(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
});
export type LegalAct = z.infer<typeof legalActSchema>;
