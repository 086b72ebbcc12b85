import { z } from 'zod';
import { defineContract } from '../contract/operation.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { permissions, roles } from './permissions.ts';

export const meSchema = z.strictObject({
  /** Null when nobody is signed in. */
  person: z.strictObject({ id: z.string(), name: z.string(), role: z.enum(roles) }).nullable(),
  permissions: z.array(z.enum(permissions)),
  /** One-click roles are offered and a banner is shown. */
  isDemonstration: z.boolean(),
  today: isoDateSchema,
});
export type Me = z.infer<typeof meSchema>;

export const accountsContract = defineContract({
  getMe: {
    method: 'GET',
    path: '/me',
    summary: 'Who is asking and what they may do',
    permission: 'session.use',
    query: z.strictObject({}),
    response: meSchema,
    errors: [],
  },
  openSession: {
    method: 'POST',
    path: '/session',
    summary: 'Sign in; in demonstration mode as one of the roles',
    permission: 'session.use',
    body: z.strictObject({ demoRole: z.enum(roles) }),
    response: meSchema,
    status: 201,
    errors: ['invalid_body', 'forbidden', 'too_many_requests'],
  },
  closeSession: {
    method: 'DELETE',
    path: '/session',
    summary: 'Sign out',
    permission: 'session.use',
    response: z.null(),
    status: 204,
    errors: [],
  },
});
