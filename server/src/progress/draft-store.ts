import { toJson, type ProgressDraftRow, type Transaction } from '@atkaruu/db';
import type { ProgressDraft } from '@atkaruu/shared/progress/drafts-contract';

/** A draft in its place: there is one for a person, a task and a body. */
export async function writeDraft(tx: Transaction, personId: string, draft: ProgressDraft): Promise<void> {
  const { content, editedAt } = draft;
  const row: ProgressDraftRow = {
    person_id: personId,
    task_id: draft.taskId,
    body_id: content.bodyId,
    content: toJson({ content, editedAt }),
    saved_at: draft.savedAt,
  };
  await tx<ProgressDraftRow>('progress_drafts').insert(row).onConflict(['person_id', 'task_id', 'body_id']).merge();
}

interface DraftPlace {
  personId: string;
  taskId: string;
  /** Those of these bodies only. */
  bodyIds?: readonly string[];
}

export async function deleteDrafts(tx: Transaction, { personId, taskId, bodyIds }: DraftPlace): Promise<void> {
  const mine = tx<ProgressDraftRow>('progress_drafts').where({ person_id: personId, task_id: taskId });
  await (bodyIds === undefined ? mine : mine.whereIn('body_id', bodyIds)).delete();
}
