import type { Reader } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { notificationsContract } from '@atkaruu/shared/notifications/contract';
import { emailOfAccount } from '../accounts/index.ts';
import { recordChange } from '../audit/index.ts';
import type { Handlers } from '../http/context.ts';
import type { UnsubscribeTokens } from './unsubscribe-token.ts';
import { readWishes, writeWishes } from './wishes-store.ts';

interface Parts {
  sendsMail: boolean;
  tokens: UnsubscribeTokens;
}

export function notificationsRoutes({ sendsMail, tokens }: Parts): Handlers<typeof notificationsContract> {
  const view = async (db: Reader, accountId: string) => ({
    ...(await readWishes(db, accountId)),
    email: await emailOfAccount(db, accountId),
    sendsMail,
  });
  return {
    getWishes: (_input, { db, actor }) => view(db, actor.id),

    async changeWishes({ body }, context) {
      const { tx, actor } = context;
      const before = await readWishes(tx, actor.id);
      const after = {
        language: body.language ?? before.language,
        reminders: body.reminders ?? before.reminders,
        digest: body.digest ?? before.digest,
      };
      await writeWishes(tx, actor.id, after);
      await recordChange(context, { kind: 'account', objectId: actor.id, planId: null, before, after });
      return view(tx, actor.id);
    },

    async endLetters({ query }, context) {
      const meant = tokens.read(query.token);
      if (meant === null || (await emailOfAccount(context.tx, meant.accountId)) === null)
        throw new AppError('invalid_query', 'This is not a whole link; open it from the letter once more.', [
          { pointer: '/token', code: 'unknown', message: 'copy the whole link' },
        ]);
      const before = await readWishes(context.tx, meant.accountId);
      const after = meant.letter === 'reminder' ? { ...before, reminders: false } : { ...before, digest: 'none' as const };
      await writeWishes(context.tx, meant.accountId, after);
      await recordChange(context, { kind: 'account', objectId: meant.accountId, planId: null, before, after });
      return null;
    },
  };
}
