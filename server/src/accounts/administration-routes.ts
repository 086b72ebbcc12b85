import { randomUUID } from 'node:crypto';
import type { AccountRow, Reader } from '@atkaruu/db';
import { emailKey, type Account, type GivenGrant } from '@atkaruu/shared/accounts/account';
import type { administrationContract } from '@atkaruu/shared/accounts/administration';
import { AppError, fieldError } from '@atkaruu/shared/contract/errors';
import { recordChange } from '../audit/index.ts';
import type { Handlers, StepContext, WriteContext } from '../http/context.ts';
import { staleVersion } from '../http/etag.ts';
import type { Outbox } from '../messages/index.ts';
import { mailLink } from './account-letters.ts';
import { countAdministrators, findAccount, findAccountByEmail, listAccountRows, listGrantRows } from './account-queries.ts';
import { insertAccount, replaceGrants, updateAccountAt } from './account-store.ts';
import { lockAttempts } from './attempt-store.ts';
import { aimedAt, countAttempt } from './attempts.ts';
import { makeLink } from './links.ts';
import { bodyExists, planExists } from './scope-queries.ts';
import { hasSecondFactor } from './second-factor.ts';
import { deleteOtherSessions } from './session-store.ts';

async function accountView(db: Reader, row: AccountRow): Promise<Account> {
  const grants = await listGrantRows(db, row.id);
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    hasPassword: row.password_hash !== null,
    hasSecondFactor: hasSecondFactor(row),
    isDisabled: row.is_disabled === 1,
    isDemonstration: row.is_demonstration === 1,
    grants: grants.map(({ role, plan_id, body_id }) => ({ role, planId: plan_id, bodyId: body_id })),
    createdAt: row.created_at,
    version: row.version,
  };
}

async function viewById(db: Reader, id: string): Promise<Account> {
  const row = await findAccount(db, id);
  if (!row) throw new AppError('not_found', 'There is nothing at this address.');
  return accountView(db, row);
}

async function assertScopesExist(db: Reader, grants: readonly GivenGrant[]): Promise<void> {
  for (const [index, { planId, bodyId }] of grants.entries()) {
    if (planId !== null && !(await planExists(db, planId)))
      throw fieldError(`/grants/${index}/planId`, 'unknown_plan', 'There is no such plan; choose one of the list.');
    if (bodyId !== null && !(await bodyExists(db, bodyId)))
      throw fieldError(`/grants/${index}/bodyId`, 'unknown_body', 'There is no such body; choose one of the register.');
  }
}

export async function giveGrants(tx: WriteContext['tx'], accountId: string, grants: readonly GivenGrant[]): Promise<void> {
  await assertScopesExist(tx, grants);
  const rows = grants.map(({ role, planId, bodyId }) => ({
    id: randomUUID(),
    account_id: accountId,
    role,
    plan_id: planId,
    body_id: bodyId,
  }));
  await replaceGrants(tx, accountId, rows);
}

/** Nobody takes the own rights away by mistake, and somebody can always administer. */
function assertSomebodyElse(context: WriteContext, account: AccountRow): void {
  if (account.id === context.actor.id) throw new AppError('forbidden', 'Another administrator changes your own roles.');
}

async function assertHouseStaysOpen({ tx }: WriteContext, administratorsBefore: number): Promise<void> {
  if (administratorsBefore > 0 && (await countAdministrators(tx)) === 0)
    throw new AppError('conflict', 'This is the last administrator; make another one first.');
}

/** Where links lead, and how they get there. */
interface Post {
  outbox: Outbox;
  baseUrl: string | null;
}

/** Invitations are many only when something is wrong: twenty an hour. */
async function invite(
  body: { name: string; email: string; grants: GivenGrant[] },
  context: StepContext,
  { outbox, baseUrl }: Post,
) {
  await countAttempt(context, [{ ...aimedAt(`invitations of ${context.actor.id}`), free: 20 }]);
  return context.step(async (write) => {
    if (await findAccountByEmail(write.tx, emailKey(body.email)))
      throw new AppError('conflict', 'Another account has this address.', [
        { pointer: '/email', code: 'taken', message: 'make a new link for that account instead' },
      ]);
    const id = write.newId();
    await insertAccount(write.tx, {
      id,
      name: body.name,
      email: body.email,
      email_key: emailKey(body.email),
      is_demonstration: 0,
      created_at: write.now.toISOString(),
    });
    await giveGrants(write.tx, id, body.grants);
    await recordChange(write, { kind: 'account', objectId: id, planId: null, before: null, after: body });
    const link = await makeLink(write, id, 'invite', baseUrl);
    const isMailed = await mailLink(outbox, write, { account: { id, email: body.email }, link, purpose: 'invitation' });
    return { account: await viewById(write.tx, id), link: { ...link, isMailed } };
  });
}

export function administrationRoutes(post: Post): Handlers<typeof administrationContract> {
  return {
    async listAccounts(_input, { db }) {
      const items: Account[] = [];
      for (const row of await listAccountRows(db)) items.push(await accountView(db, row));
      return { items, total: items.length, nextCursor: null };
    },

    getAccountById: ({ params }, { db }) => viewById(db, params.account),

    inviteAccount: ({ body }, context) => invite(body, context, post),

    async changeAccount({ params, body }, context) {
      const { tx, expectedVersion } = context;
      // Two administrators who shut each other out at once wait for each other here.
      await lockAttempts(tx);
      const row = await findAccount(tx, params.account);
      if (!row) throw new AppError('not_found', 'There is nothing at this address.');
      const isAboutRights = body.grants !== undefined || body.isDisabled !== undefined;
      if (isAboutRights) assertSomebodyElse(context, row);
      const administrators = await countAdministrators(tx);
      const before = await accountView(tx, row);
      const after = { name: body.name ?? row.name, is_disabled: (body.isDisabled ?? before.isDisabled) ? 1 : 0 };
      if (!(await updateAccountAt(tx, { id: row.id, version: expectedVersion }, after))) throw staleVersion(row.version);
      if (body.grants) await giveGrants(tx, row.id, body.grants);
      if (isAboutRights) {
        await assertHouseStaysOpen(context, administrators);
        await deleteOtherSessions(tx, row.id, null);
      }
      const { name, isDisabled, grants } = before;
      await recordChange(context, {
        kind: 'account',
        objectId: row.id,
        planId: null,
        before: { name, isDisabled, grants },
        after: { name, isDisabled, grants, ...body },
      });
      return viewById(tx, row.id);
    },

    async resetAccount({ params }, context) {
      return context.step(async (write) => {
        const account = await findAccount(write.tx, params.account);
        if (!account) throw new AppError('not_found', 'There is nothing at this address.');
        if (account.is_disabled === 1 || account.is_demonstration === 1)
          throw new AppError('conflict', 'This account may not sign in; there is nothing to reset.');
        await recordChange(write, { kind: 'account', objectId: account.id, planId: null, before: {}, after: { link: 'made' } });
        const link = await makeLink(write, account.id, 'reset', post.baseUrl);
        return { ...link, isMailed: await mailLink(post.outbox, write, { account, link, purpose: 'reset' }) };
      });
    },
  };
}
