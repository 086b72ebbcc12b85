import { fromJson, type AccountRow, type Reader } from '@atkaruu/db';
import type { OwnAccount } from '@atkaruu/shared/accounts/account';
import type { accountsContract } from '@atkaruu/shared/accounts/contract';
import { AppError } from '@atkaruu/shared/contract/errors';
import { recordChange } from '../audit/index.ts';
import type { Handlers, WriteContext } from '../http/context.ts';
import { countRecoveryCodes, findAccount } from './account-queries.ts';
import { replaceRecoveryCodes, updateAccount } from './account-store.ts';
import { aimedAt, comingFrom, countAttempt, forgiveAttempt } from './attempts.ts';
import { issueToken } from './issue-token.ts';
import { newRecoveryCodes, newSecret, secretUri, stepOfCode, toBase32 } from './one-time-code.ts';
import { hashPassword } from './passwords.ts';
import type { Seal } from './sealed.ts';
import { hasSecondFactor, recoveryHash, takeCode, wrongCredentials } from './second-factor.ts';
import { hashOf } from './secrets.ts';
import { deleteOtherSessions, deleteSessionById, listSessions } from './session-store.ts';
import { openSession } from './sessions.ts';
import { confirmOwner } from './sign-in.ts';
import { deleteToken, listTokens } from './token-store.ts';

type OwnHandlers = Pick<
  Handlers<typeof accountsContract>,
  | 'getAccount'
  | 'changePassword'
  | 'endSession'
  | 'createToken'
  | 'revokeToken'
  | 'startSecondFactor'
  | 'confirmSecondFactor'
  | 'removeSecondFactor'
>;

async function ownRow(db: Reader, id: string): Promise<AccountRow> {
  const account = await findAccount(db, id);
  if (!account) throw new AppError('unauthenticated', 'Sign in again.');
  return account;
}

async function viewOf(db: Reader, account: AccountRow, token: string | null): Promise<OwnAccount> {
  const thisHash = token === null ? '' : hashOf(token);
  return {
    id: account.id,
    name: account.name,
    email: account.email,
    hasPassword: account.password_hash !== null,
    hasSecondFactor: hasSecondFactor(account),
    recoveryCodesLeft: await countRecoveryCodes(db, account.id),
    sessions: (await listSessions(db, account.id)).map((row) => ({
      id: row.id,
      device: row.device,
      createdAt: row.created_at,
      seenAt: row.seen_at,
      expiresAt: row.expires_at,
      isThis: row.token_hash === thisHash,
    })),
    tokens: (await listTokens(db, account.id)).map((row) => ({
      id: row.id,
      name: row.name,
      hint: row.hint,
      scopes: fromJson(row.scopes),
      createdAt: row.created_at,
      expiresAt: row.expires_at,
    })),
  };
}

async function note(write: WriteContext, after: Record<string, unknown>): Promise<void> {
  await recordChange(write, { kind: 'account', objectId: write.actor.id, planId: null, before: {}, after });
}

/** What a person does to the own account. */
export function ownAccountRoutes(seal: Seal): OwnHandlers {
  return {
    async getAccount(_input, { db, actor, session }) {
      return viewOf(db, await ownRow(db, actor.id), session.token);
    },

    async changePassword({ body }, context) {
      const account = await ownRow(context.db, context.actor.id);
      await confirmOwner(body.current, context, account);
      const password_hash = await hashPassword(body.password);
      await context.step(async (write) => {
        await updateAccount(write.tx, account.id, { password_hash });
        await deleteOtherSessions(write.tx, account.id, null);
        await openSession(write, account.id);
        await note(write, { password: 'changed' });
      });
      return null;
    },

    async endSession({ params }, { tx, actor }) {
      if (!(await deleteSessionById(tx, params.session, actor.id)))
        throw new AppError('not_found', 'There is nothing at this address.');
      return null;
    },

    createToken: ({ body }, context) => context.step((write) => issueToken(write, write.actor.id, body)),

    async revokeToken({ params }, context) {
      if (!(await deleteToken(context.tx, params.token, context.actor.id)))
        throw new AppError('not_found', 'There is nothing at this address.');
      await note(context, { revokedToken: params.token });
      return null;
    },

    async startSecondFactor({ body }, context) {
      const account = await ownRow(context.db, context.actor.id);
      await confirmOwner(body.password, context, account);
      if (hasSecondFactor(account)) throw new AppError('conflict', 'There is a second factor already; remove it first.');
      const secret = newSecret();
      await context.step((write) =>
        updateAccount(write.tx, account.id, { totp_secret: seal.close(secret), totp_confirmed: 0, totp_last_step: null }),
      );
      return { secret: toBase32(secret), uri: secretUri(secret, account.email ?? account.name) };
    },

    async confirmSecondFactor({ body }, context) {
      const account = await ownRow(context.db, context.actor.id);
      const subjects = [aimedAt(account.id), comingFrom(context.session.address)] as const;
      await countAttempt(context, subjects);
      if (account.totp_secret === null || hasSecondFactor(account))
        throw new AppError('conflict', 'Begin with a second factor first.');
      const step = stepOfCode(seal.open(account.totp_secret), body.code, context.now, null);
      if (step === null) throw wrongCredentials();
      const recoveryCodes = newRecoveryCodes();
      await context.step(async (write) => {
        await updateAccount(write.tx, account.id, { totp_confirmed: 1, totp_last_step: step });
        await replaceRecoveryCodes(write.tx, account.id, recoveryCodes.map(recoveryHash));
        await deleteOtherSessions(write.tx, account.id, null);
        await openSession(write, account.id);
        await forgiveAttempt(write, subjects);
        await note(write, { secondFactor: true });
      });
      return { recoveryCodes };
    },

    async removeSecondFactor({ body }, context) {
      const account = await ownRow(context.db, context.actor.id);
      await confirmOwner(body.password, context, account);
      await countAttempt(context, [aimedAt(account.id), comingFrom(context.session.address)]);
      await context.step(async (write) => {
        await takeCode(write, account, body.code, seal);
        await updateAccount(write.tx, account.id, { totp_secret: null, totp_confirmed: 0, totp_last_step: null });
        await replaceRecoveryCodes(write.tx, account.id, []);
        await note(write, { secondFactor: false });
      });
      return null;
    },
  };
}
