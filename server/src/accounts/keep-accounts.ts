import { randomUUID } from 'node:crypto';
import type { AccountRow, Database } from '@atkaruu/db';
import type { z } from 'zod';
import { emailKey, type GivenGrant, type newTokenSchema, type OneTimeLink } from '@atkaruu/shared/accounts/account';
import type { Actor } from '@atkaruu/shared/accounts/permissions';
import { AppError } from '@atkaruu/shared/contract/errors';
import { recordChange } from '../audit/index.ts';
import type { WriteContext } from '../http/context.ts';
import { NO_SESSION } from '../http/no-session.ts';
import { countAdministrators, findAccountByEmail, findUnnamedAdministrator } from './account-queries.ts';
import { insertAccount, replaceRecoveryCodes, setDisabled, updateAccount } from './account-store.ts';
import { giveGrants } from './administration-routes.ts';
import { issueToken } from './issue-token.ts';
import { makeLink } from './links.ts';
import { deleteOtherSessions } from './session-store.ts';
import { deleteToken, findToken } from './token-store.ts';

/** Whoever has the machine has the accounts: what the command line does to them, written into the history like any other change. */
const OPERATOR: Actor = { id: 'command-line', name: 'Command line', role: 'public', grants: [], only: null };

interface House {
  database: Database;
  now: Date;
  baseUrl: string | null;
}

function within<T>({ database, now }: House, operation: string, work: (write: WriteContext) => Promise<T>): Promise<T> {
  return database.writer.transaction((tx) =>
    work({
      tx,
      now,
      operation,
      afterCommit: () => undefined,
      actor: OPERATOR,
      newId: randomUUID,
      channel: 'api',
      language: 'en',
      expectedVersion: 0,
      file: null,
      session: NO_SESSION,
    }),
  );
}

async function accountAt(write: WriteContext, email: string): Promise<AccountRow> {
  const account = await findAccountByEmail(write.tx, emailKey(email));
  if (!account) throw new AppError('not_found', `Nobody has the address ${email}; see: atkaruu user list`);
  return account;
}

export function addUser(house: House, person: { name: string; email: string; grants: GivenGrant[] }): Promise<OneTimeLink> {
  return within(house, 'userAdd', async (write) => {
    if (await findAccountByEmail(write.tx, emailKey(person.email)))
      throw new AppError('conflict', `Another account has the address ${person.email}; use: atkaruu user reset`);
    const id = write.newId();
    const { name, email } = person;
    const created_at = write.now.toISOString();
    await insertAccount(write.tx, { id, name, email, email_key: emailKey(email), is_demonstration: 0, created_at });
    await giveGrants(write.tx, id, person.grants);
    await recordChange(write, { kind: 'account', objectId: id, planId: null, before: null, after: person });
    return makeLink(write, id, 'invite', house.baseUrl);
  });
}

/** A new link, and on demand no second factor: for the day telephone and recovery codes are lost. */
export function resetUser(house: House, email: string, { secondFactor }: { secondFactor: boolean }): Promise<OneTimeLink> {
  return within(house, 'userReset', async (write) => {
    const account = await accountAt(write, email);
    if (account.is_disabled === 1) throw new AppError('conflict', 'The account is disabled; a reset does not change that.');
    if (secondFactor) {
      await updateAccount(write.tx, account.id, { totp_secret: null, totp_confirmed: 0, totp_last_step: null });
      await replaceRecoveryCodes(write.tx, account.id, []);
    }
    const after = { link: 'made', ...(secondFactor ? { secondFactor: false } : {}) };
    await recordChange(write, { kind: 'account', objectId: account.id, planId: null, before: {}, after });
    return makeLink(write, account.id, 'reset', house.baseUrl);
  });
}

export function disableUser(house: House, email: string, isDisabled: boolean): Promise<void> {
  return within(house, 'userDisable', async (write) => {
    const account = await accountAt(write, email);
    await setDisabled(write.tx, account.id, isDisabled);
    await deleteOtherSessions(write.tx, account.id, null);
    const before = { isDisabled: account.is_disabled === 1 };
    await recordChange(write, { kind: 'account', objectId: account.id, planId: null, before, after: { isDisabled } });
  });
}

/** A token for a program, in the name of somebody who can sign in. */
export function createToken(house: House, email: string, token: z.output<typeof newTokenSchema>) {
  return within(house, 'tokenCreate', async (write) => {
    const account = await accountAt(write, email);
    if (account.is_disabled === 1) throw new AppError('conflict', 'The account is disabled; it can have no token.');
    return issueToken(write, account.id, token);
  });
}

/** Ends a token, whoever it belongs to. */
export function revokeToken(house: House, id: string): Promise<void> {
  return within(house, 'tokenRevoke', async (write) => {
    const token = await findToken(write.tx, id);
    if (!token || !(await deleteToken(write.tx, id, null)))
      throw new AppError('not_found', `There is no token ${id}; it may have been revoked already.`);
    const after = { revokedToken: id };
    await recordChange(write, { kind: 'account', objectId: token.account_id, planId: null, before: {}, after });
  });
}

/** Where nobody can administer yet: a link for the first administrator, new at every start until it is used. Null otherwise. */
export function firstAdministratorLink(house: House): Promise<OneTimeLink | null> {
  return within(house, 'firstAdministrator', async (write) => {
    const waiting = await findUnnamedAdministrator(write.tx);
    if (waiting) return makeLink(write, waiting.id, 'invite', house.baseUrl);
    if ((await countAdministrators(write.tx)) > 0) return null;
    const id = write.newId();
    const created_at = write.now.toISOString();
    await insertAccount(write.tx, { id, name: 'Administrator', email: null, email_key: null, is_demonstration: 0, created_at });
    await giveGrants(write.tx, id, [{ role: 'administrator', planId: null, bodyId: null }]);
    await recordChange(write, { kind: 'account', objectId: id, planId: null, before: null, after: { role: 'administrator' } });
    return makeLink(write, id, 'invite', house.baseUrl);
  });
}
