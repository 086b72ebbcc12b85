import type { draftsContract } from '@atkaruu/shared/progress/drafts-contract';
import type { Handlers } from '../http/context.ts';
import { planOfTask } from '../tasks/index.ts';
import { draftsOn } from './draft-queries.ts';
import { deleteDrafts, writeDraft } from './draft-store.ts';

/** What is still being written is no fact: it stands in no history and is seen by its writer alone. */
export function draftsRoutes(): Handlers<typeof draftsContract> {
  return {
    async listDrafts({ params }, { db, actor }) {
      await planOfTask(db, params.task);
      const items = await draftsOn(db, actor.id, params.task);
      return { items, total: items.length };
    },

    async saveDraft({ params, body }, { tx, actor, now }) {
      await planOfTask(tx, params.task);
      const draft = { ...body, taskId: params.task, savedAt: now.toISOString() };
      await writeDraft(tx, actor.id, draft);
      return draft;
    },

    async discardDraft({ params, query }, { tx, actor }) {
      await planOfTask(tx, params.task);
      const bodyIds = query.body === undefined ? {} : { bodyIds: [query.body] };
      await deleteDrafts(tx, { personId: actor.id, taskId: params.task, ...bodyIds });
      return null;
    },
  };
}
