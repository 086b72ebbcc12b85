import { z } from 'zod';
import { idSchema, instantSchema, text } from '../contract/fields.ts';
import { permissions, roles, tokenScopes } from './permissions.ts';

/** Two spellings of one address are one account: compatibility forms, width and case are put aside. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

/** As it is hashed: one text whatever keyboard made it. Long enough that no rule about signs is needed. */
export const newPasswordSchema = z
  .string()
  .max(LONGEST_PASSWORD)
  .overwrite((value) => value.normalize('NFKC'))
  .refine((value) => Array.from(value).length >= SHORTEST_PASSWORD, { error: `use at least ${SHORTEST_PASSWORD} characters` })
  .refine((value) => new Set(value).size >= 5, { error: 'use at least five different characters' });

/** A password to be compared: whatever it is, it is only as long as one can be. */
export const passwordSchema = z
  .string()
  .min(1)
  .max(LONGEST_PASSWORD)
  .overwrite((value) => value.normalize('NFKC'));

export const emailSchema = z
  .email({ error: 'is not an e-mail address' })
  .max(254)
  .overwrite((value) => value.trim());

export const codeSchema = z.string().min(6).max(40);
export const secretTokenSchema = z.string().regex(/^[\w-]{43}$/, { error: 'is not a whole link' });

/** A role as it is given: in one plan or all, for one body (and those below it) or all. */
export const givenGrantSchema = z.strictObject({
  role: z.enum(roles),
  planId: idSchema.nullable().default(null),
  bodyId: idSchema.nullable().default(null),
});
export type GivenGrant = z.output<typeof givenGrantSchema>;

export const sessionViewSchema = z.strictObject({
  id: idSchema,
  device: z.string(),
  createdAt: instantSchema,
  seenAt: instantSchema,
  expiresAt: instantSchema,
  isThis: z.boolean(),
});

export const tokenViewSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  /** How the token begins: enough to recognise it by. */
  hint: z.string(),
  scopes: z.array(z.enum(permissions)),
  createdAt: instantSchema,
  expiresAt: instantSchema,
});

export const ownAccountSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  email: z.string().nullable(),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  recoveryCodesLeft: z.int(),
  sessions: z.array(sessionViewSchema),
  tokens: z.array(tokenViewSchema),
});
export type OwnAccount = z.infer<typeof ownAccountSchema>;

export const newTokenSchema = z.strictObject({
  name: text(200),
  scopes: z.array(z.enum(tokenScopes)).min(1).max(tokenScopes.length),
  days: z.int().min(1).max(366).default(90),
});

export const accountSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  email: z.string().nullable(),
  hasPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  isDisabled: z.boolean(),
  isDemonstration: z.boolean(),
  grants: z.array(z.strictObject({ role: z.enum(roles), planId: z.string().nullable(), bodyId: z.string().nullable() })),
  createdAt: instantSchema,
  version: z.int(),
});
export type Account = z.infer<typeof accountSchema>;

/** Used once, then dead; the secret stands behind the # and so in no log. */
export const oneTimeLinkSchema = z.strictObject({ url: z.string(), expiresAt: instantSchema });
export type OneTimeLink = z.infer<typeof oneTimeLinkSchema>;
