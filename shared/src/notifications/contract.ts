import { z } from 'zod';
import { defineContract } from '../contract/operation.ts';
import { languageSchema } from '../values/localized-text.ts';

export const digests = ['none', 'daily', 'weekly'] as const;
export type Digest = (typeof digests)[number];

/** Letters that come by themselves; whoever has had enough of one kind ends that kind. */
export const endableLetters = ['reminder', 'digest'] as const;
export type EndableLetter = (typeof endableLetters)[number];

const wishes = {
  language: languageSchema,
  reminders: z.boolean(),
  digest: z.enum(digests),
};
export const wishesSchema = z.strictObject(wishes);
export type Wishes = z.infer<typeof wishesSchema>;

/** Until a person chooses otherwise. */
export const usualWishes: Wishes = { language: 'ru', reminders: true, digest: 'weekly' };

const ownWishesSchema = z.strictObject({
  ...wishes,
  /** Where letters go; null: nowhere. */
  email: z.string().nullable(),
  /** False: no mail server is set. */
  sendsMail: z.boolean(),
});

export const notificationsContract = defineContract({
  getWishes: {
    method: 'GET',
    path: '/account/letters',
    summary: 'Which letters the person who asks wishes to get, and in which language',
    permission: 'account.own',
    personal: true,
    query: z.strictObject({}),
    response: ownWishesSchema,
    errors: [],
  },
  changeWishes: {
    method: 'PATCH',
    path: '/account/letters',
    summary: 'Choose the letters to get and their language',
    permission: 'account.own',
    body: z.strictObject(wishes).partial(),
    response: ownWishesSchema,
    errors: ['invalid_body'],
  },
  endLetters: {
    method: 'POST',
    path: '/letters/end',
    summary: 'No more letters of one kind, by the link in such a letter (RFC 8058: one request, no sign-in)',
    permission: 'session.use',
    query: z.strictObject({ token: z.string().max(300) }),
    response: z.null(),
    status: 204,
    errors: ['invalid_query'],
  },
});
