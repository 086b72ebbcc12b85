import { z } from 'zod';
import { defineContract } from '../contract/operation.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { actorRoles, permissions, roles } from './permissions.ts';

const grantSchema = z.strictObject({
  role: z.enum(actorRoles),
  planId: z.string().nullable(),
  bodyIds: z.array(z.string()).nullable(),
});

export const meSchema = z.strictObject({
  /** Null when nobody is signed in. */
  person: z.strictObject({ id: z.string(), name: z.string(), role: z.enum(roles).nullable() }).nullable(),
  /** The roles with the plans and bodies they hold for; `can` of permissions.ts reads them. */
  grants: z.array(grantSchema),
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
    steps: true,
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
