import { can } from '@atkaruu/shared/accounts/permissions';
import { sameEyes } from '@atkaruu/shared/progress/separation-of-duties';
import type { ProgressEntry } from '@atkaruu/shared/progress/contract';
import type { Evidence } from '@atkaruu/shared/tasks/task';
import type { Review } from '@atkaruu/shared/my-work/contract';
import { awaitingReview } from '@atkaruu/shared/my-work/work';
import { evidenceOfTasks } from '../evidence/index.ts';
import type { ReadContext } from '../http/context.ts';
import { pageAt } from '../http/cursor.ts';
import type { PlanSnapshot } from '../plans/index.ts';
import { entriesById, entryAuthors } from '../progress/index.ts';
import { assessedPlan } from '../tasks/index.ts';
import { knownEntries } from './get-work.ts';
import { taskBrief } from './task-brief.ts';

/** Documents of the report itself, of others on the same occurrence, and of the task as a whole. */
function proofsOf(
  entry: ProgressEntry,
  evidence: readonly Evidence[],
  occurrences: ReadonlyMap<string, string | null>,
): Evidence[] {
  return evidence.filter(
    ({ taskId, entryId }) => taskId === entry.taskId && (entryId === null || occurrences.get(entryId) === entry.occurrenceOn),
  );
}

export async function listReviews(
  snapshot: PlanSnapshot,
  { cursor, limit }: { cursor?: string | undefined; limit?: number | undefined },
  context: ReadContext,
): Promise<{ items: Review[]; total: number; nextCursor: string | null }> {
  const { actor, db, now } = context;
  const known = now.toISOString();
  const { assessment } = assessedPlan(snapshot, {}, now);
  const waiting = assessment.leaves
    .filter(({ task }) =>
      can(actor, 'progress.verify', { planId: snapshot.plan.id, bodyIds: task.bodies.map(({ bodyId }) => bodyId) }),
    )
    .flatMap((leaf) => awaitingReview(knownEntries(snapshot, leaf.task.id, now)).map((entry) => ({ leaf, entry })))
    .sort((a, b) =>
      `${a.entry.claim} ${a.entry.recordedAt} ${a.entry.id}` < `${b.entry.claim} ${b.entry.recordedAt} ${b.entry.id}` ? -1 : 1,
    );
  const page = pageAt(waiting, cursor, limit);
  const ids = page.items.map(({ entry }) => entry.id);
  const entries = new Map((await entriesById(db, ids)).map((entry) => [entry.id, entry]));
  const authors = await entryAuthors(db, ids);
  const evidence = await evidenceOfTasks(db, [...new Set(page.items.map(({ leaf }) => leaf.task.id))]);
  const occurrences = new Map(
    page.items.flatMap(({ leaf }) => leaf.task.entries.map(({ id, occurrenceOn }) => [id, occurrenceOn])),
  );
  const items = page.items.flatMap(({ leaf, entry: { id } }): Review[] => {
    const entry = entries.get(id);
    if (!entry) return [];
    const proofs = proofsOf(entry, evidence, occurrences).filter(({ recordedAt }) => recordedAt <= known);
    const blocked = sameEyes(authors.get(id) ?? { id: null, role: null }, actor);
    // What is reviewed later than now is not reviewed yet.
    const open = { verifiedOn: null, verifiedBy: null, returnedOn: null, returnedBy: null, reviewNote: null };
    return [{ entry: { ...entry, ...open }, task: taskBrief(leaf, snapshot), evidence: proofs, blocked }];
  });
  return { ...page, items };
}
