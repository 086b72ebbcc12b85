import { z } from 'zod';
import { idSchema, text } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import {
  codeSchema,
  emailSchema,
  newPasswordSchema,
  newTokenSchema,
  ownAccountSchema,
  passwordSchema,
  secretTokenSchema,
  tokenViewSchema,
} from './account.ts';
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
  /** People may sign in by the identity provider of their organisation, at /sign-in/provider. */
  hasProvider: z.boolean(),
  /** A mail server is set: a forgotten password is helped by a letter. */
  sendsMail: z.boolean(),
  today: isoDateSchema,
});
export type Me = z.infer<typeof meSchema>;

const credentialErrors = ['invalid_body', 'wrong_credentials', 'too_many_requests'] as const;

/** Signing in, and a person's own account. Whatever answers with a secret runs in steps: no idempotency key may keep the answer. */
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
    body: z.union([
      z.strictObject({ email: z.string().min(1).max(254), password: passwordSchema, totp: codeSchema.optional() }),
      z.strictObject({ demoRole: z.enum(roles) }),
    ]),
    response: meSchema,
    status: 201,
    errors: [...credentialErrors, 'forbidden', 'second_factor_required'],
  },
  finishSession: {
    method: 'POST',
    path: '/session/second-factor',
    summary: 'After the identity provider has vouched for somebody: the second factor of the account',
    permission: 'session.use',
    steps: true,
    body: z.strictObject({ totp: codeSchema }),
    response: meSchema,
    status: 201,
    errors: [...credentialErrors, 'unauthenticated'],
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
  useLink: {
    method: 'POST',
    path: '/session/link',
    summary: 'Choose a password by a one-time link of an invitation or a reset',
    permission: 'session.use',
    steps: true,
    body: z.strictObject({
      token: secretTokenSchema,
      password: newPasswordSchema,
      /** Asked for where the account has none yet: the first administrator. */
      email: emailSchema.optional(),
      name: text(200).optional(),
    }),
    response: z.strictObject({ email: z.string() }),
    status: 201,
    errors: credentialErrors,
  },
  askForReset: {
    method: 'POST',
    path: '/session/reset',
    summary:
      'Ask for a letter with a one-time link to choose a new password; the answer does not say whether there is such an account',
    permission: 'session.use',
    steps: true,
    body: z.strictObject({ email: emailSchema }),
    response: z.null(),
    status: 204,
    errors: ['invalid_body', 'too_many_requests', 'unavailable'],
  },
  getAccount: {
    method: 'GET',
    path: '/account',
    summary: 'The own account with its sessions and tokens',
    permission: 'account.own',
    personal: true,
    query: z.strictObject({}),
    response: ownAccountSchema,
    errors: [],
  },
  changePassword: {
    method: 'POST',
    path: '/account/password',
    summary: 'Change the own password; every other session ends',
    permission: 'account.own',
    steps: true,
    body: z.strictObject({ current: passwordSchema, password: newPasswordSchema }),
    response: z.null(),
    status: 204,
    errors: credentialErrors,
  },
  endSession: {
    method: 'DELETE',
    path: '/account/sessions/{session}',
    summary: 'End one of the own sessions',
    permission: 'account.own',
    params: z.strictObject({ session: idSchema }),
    response: z.null(),
    status: 204,
    errors: ['not_found'],
  },
  createToken: {
    method: 'POST',
    path: '/account/tokens',
    summary: 'Make a token for a program; it is shown this once',
    permission: 'account.own',
    steps: true,
    body: newTokenSchema,
    response: z.strictObject({ ...tokenViewSchema.shape, token: z.string() }),
    status: 201,
    errors: ['invalid_body'],
  },
  revokeToken: {
    method: 'DELETE',
    path: '/account/tokens/{token}',
    summary: 'Revoke one of the own tokens',
    permission: 'account.own',
    params: z.strictObject({ token: idSchema }),
    response: z.null(),
    status: 204,
    errors: ['not_found'],
  },
  startSecondFactor: {
    method: 'POST',
    path: '/account/second-factor',
    summary: 'Begin with a second factor: a secret for the app that makes codes',
    permission: 'account.own',
    steps: true,
    body: z.strictObject({ password: passwordSchema }),
    response: z.strictObject({ secret: z.string(), uri: z.string() }),
    errors: [...credentialErrors, 'conflict'],
  },
  confirmSecondFactor: {
    method: 'POST',
    path: '/account/second-factor/confirm',
    summary: 'Show that the app makes the right codes; answers with recovery codes, shown this once',
    permission: 'account.own',
    steps: true,
    body: z.strictObject({ code: codeSchema }),
    response: z.strictObject({ recoveryCodes: z.array(z.string()) }),
    errors: [...credentialErrors, 'conflict'],
  },
  removeSecondFactor: {
    method: 'POST',
    path: '/account/second-factor/remove',
    summary: 'Do without a second factor',
    permission: 'account.own',
    steps: true,
    body: z.strictObject({ password: passwordSchema, code: codeSchema }),
    response: z.null(),
    status: 204,
    errors: credentialErrors,
  },
});
