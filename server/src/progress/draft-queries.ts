import { fromJson, type ProgressDraftRow, type Reader } from '@atkaruu/db';
import type { ProgressDraft } from '@atkaruu/shared/progress/drafts-contract';

function draftOf(row: ProgressDraftRow): ProgressDraft {
  const { content, editedAt } = fromJson<Pick<ProgressDraft, 'content' | 'editedAt'>>(row.content);
  return { taskId: row.task_id, content, editedAt, savedAt: row.saved_at };
}

function newestFirst(rows: readonly ProgressDraftRow[]): ProgressDraft[] {
  return rows.map(draftOf).sort((first, second) => second.editedAt - first.editedAt);
}

/** A person's own unsent reports on a task. */
export async function draftsOn(db: Reader, personId: string, taskId: string): Promise<ProgressDraft[]> {
  return newestFirst(await db<ProgressDraftRow>('progress_drafts').where({ person_id: personId, task_id: taskId }));
}

/** A person's own unsent reports in a plan. */
export async function draftsIn(db: Reader, personId: string, planId: string): Promise<ProgressDraft[]> {
  const rows = await db('progress_drafts')
    .join('tasks', 'tasks.id', 'progress_drafts.task_id')
    .where({ 'progress_drafts.person_id': personId, 'tasks.plan_id': planId })
    .select<ProgressDraftRow[]>('progress_drafts.*');
  return newestFirst(rows);
}
