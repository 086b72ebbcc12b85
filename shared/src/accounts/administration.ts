import { z } from 'zod';
import { idSchema, text } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { accountSchema, emailSchema, givenGrantSchema, oneTimeLinkSchema } from './account.ts';

const accountParams = z.strictObject({ account: idSchema });
/** Handed over by whoever made it, unless a letter takes it there. */
const madeLinkSchema = oneTimeLinkSchema.extend({ isMailed: z.boolean() });

const grants = z.array(givenGrantSchema).max(50);

/** The people of the house: for administrators of all plans only. */
export const administrationContract = defineContract({
  listAccounts: {
    method: 'GET',
    path: '/accounts',
    summary: 'Everybody who can sign in',
    permission: 'account.manage',
    personal: true,
    query: z.strictObject({}),
    response: z.strictObject({ items: z.array(accountSchema), total: z.int(), nextCursor: z.null() }),
    errors: [],
  },
  getAccountById: {
    method: 'GET',
    path: '/accounts/{account}',
    summary: 'One account',
    permission: 'account.manage',
    personal: true,
    params: accountParams,
    query: z.strictObject({}),
    response: accountSchema,
    errors: ['not_found'],
  },
  inviteAccount: {
    method: 'POST',
    path: '/accounts',
    summary: 'Invite somebody: an account with its roles, and a one-time link to choose a password',
    permission: 'account.manage',
    steps: true,
    body: z.strictObject({ name: text(200), email: emailSchema, grants: grants.default([]) }),
    response: z.strictObject({ account: accountSchema, link: madeLinkSchema }),
    status: 201,
    errors: ['invalid_body', 'conflict', 'too_many_requests'],
  },
  changeAccount: {
    method: 'PATCH',
    path: '/accounts/{account}',
    summary: 'Change a name, the roles, or whether the person may sign in; their sessions end',
    permission: 'account.manage',
    params: accountParams,
    body: z.strictObject({ name: text(200), grants, isDisabled: z.boolean() }).partial(),
    response: accountSchema,
    ifMatch: true,
    errors: ['not_found', 'invalid_body', 'conflict', 'precondition_required', 'stale_version'],
  },
  resetAccount: {
    method: 'POST',
    path: '/accounts/{account}/link',
    summary: 'A one-time link to choose a new password; links made before are dead',
    permission: 'account.manage',
    params: accountParams,
    steps: true,
    body: z.strictObject({}),
    response: madeLinkSchema,
    status: 201,
    errors: ['not_found', 'conflict'],
  },
});
