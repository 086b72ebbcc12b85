import type { Reader } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { Message, messagesContract } from '@atkaruu/shared/messages/contract';
import { recordChange } from '../audit/index.ts';
import { emailOfAccount, languageOfAccount } from '../accounts/index.ts';
import type { Handlers } from '../http/context.ts';
import { letterContent } from './letter-text.ts';
import { messageView } from './message-view.ts';
import type { Outbox } from './outbox.ts';
import { countMessages, findMessage, listMessageRows } from './outbox-queries.ts';
import { revive } from './outbox-store.ts';
import { testLetter } from './test-letter.ts';

const USUAL_PAGE = 50;

async function viewById(db: Reader, id: string): Promise<Message> {
  const row = await findMessage(db, id);
  if (!row) throw new AppError('not_found', 'There is nothing at this address.');
  return messageView(row);
}

export function messagesRoutes(outbox: Outbox): Handlers<typeof messagesContract> {
  return {
    async listMessages({ query }, { db }) {
      const { state, cursor, limit = USUAL_PAGE } = query;
      if (cursor !== undefined && !(await findMessage(db, cursor)))
        throw new AppError('invalid_cursor', 'The cursor names no message; begin again without it.');
      const counts = await countMessages(db);
      const rows = await listMessageRows(db, { state, before: cursor, limit: limit + 1 });
      const items = rows.slice(0, limit).map(messageView);
      return {
        items,
        total: state === undefined ? counts.waiting + counts.sent + counts.dead : counts[state],
        nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
        sendsMail: outbox.sendsMail,
        counts,
      };
    },

    async retryMessage({ params }, context) {
      const before = await viewById(context.tx, params.message);
      if (!(await revive(context.tx, before.id, context.now.toISOString())))
        throw new AppError(
          'conflict',
          before.state === 'dead'
            ? 'What it says is over, so it is not sent any more; make a new link instead.'
            : `It is not given up: it is ${before.state}.`,
        );
      await recordChange(context, {
        kind: 'message',
        objectId: before.id,
        planId: null,
        before: { state: before.state },
        after: { state: 'waiting' },
      });
      return viewById(context.tx, before.id);
    },

    async sendTestLetter(_input, context) {
      const { tx, actor } = context;
      const to = await emailOfAccount(tx, actor.id);
      if (to === null) throw new AppError('conflict', 'Your account has no address to write to.');
      const language = await languageOfAccount(tx, actor.id);
      const content = letterContent(testLetter(language), language);
      const id = await outbox.mail(context, {
        topic: 'test',
        dedupKey: `test:${context.newId()}`,
        to,
        accountId: actor.id,
        ...content,
      });
      if (id === null) throw new AppError('conflict', 'No mail server is set: give SMTP_URL and MAIL_FROM, and start again.');
      await recordChange(context, { kind: 'message', objectId: id, planId: null, before: null, after: { topic: 'test' } });
      return viewById(tx, id);
    },
  };
}
