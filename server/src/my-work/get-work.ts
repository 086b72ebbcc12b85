import { can } from '@atkaruu/shared/accounts/permissions';
import type { BodyReport } from '@atkaruu/shared/periods/contract';
import type { AssessedLeaf, PlanAssessment } from '@atkaruu/shared/progress/assessment';
import type { Work } from '@atkaruu/shared/my-work/contract';
import { awaitingReview, deadlinesOf, sentBack } from '@atkaruu/shared/my-work/work';
import type { ReadContext } from '../http/context.ts';
import { readReports } from '../periods/index.ts';
import type { PlanSnapshot } from '../plans/index.ts';
import { draftsIn, entriesById } from '../progress/index.ts';
import { assessedPlan } from '../tasks/index.ts';
import { taskBrief } from './task-brief.ts';

/** By now: what is recorded for a later instant has not been said yet. */
export function knownEntries(snapshot: PlanSnapshot, taskId: string, now: Date) {
  const known = now.toISOString();
  return (snapshot.byId.get(taskId)?.entries ?? [])
    .filter(({ recordedAt }) => recordedAt <= known)
    .map((entry) => ({
      ...entry,
      verifiedOn: (entry.verifiedRecordedAt ?? '') <= known ? entry.verifiedOn : null,
      returnedOn: (entry.returnedRecordedAt ?? '') <= known ? (entry.returnedOn ?? null) : null,
    }));
}

async function returnedOf(
  leaves: readonly AssessedLeaf[],
  snapshot: PlanSnapshot,
  context: ReadContext,
): Promise<Work['returned']> {
  const taskIds = new Map<string, AssessedLeaf>();
  for (const leaf of leaves) {
    for (const entry of sentBack(knownEntries(snapshot, leaf.task.id, context.now))) {
      const isMine = can(context.actor, 'progress.report', {
        planId: snapshot.plan.id,
        bodyIds: entry.bodyId === null ? [] : [entry.bodyId],
      });
      if (isMine) taskIds.set(entry.id, leaf);
    }
  }
  const entries = await entriesById(context.db, [...taskIds.keys()]);
  return entries.flatMap((entry) => {
    const leaf = taskIds.get(entry.id);
    return leaf ? [{ task: taskBrief(leaf, snapshot), entry }] : [];
  });
}

async function writingOf(
  snapshot: PlanSnapshot,
  byId: PlanAssessment['byId'],
  { db, actor }: ReadContext,
): Promise<Work['writing']> {
  const drafts = await draftsIn(db, actor.id, snapshot.plan.id);
  return drafts.flatMap(({ taskId, content, editedAt }) => {
    const leaf = byId.get(taskId);
    return leaf ? [{ task: taskBrief(leaf, snapshot), bodyId: content.bodyId === '' ? null : content.bodyId, editedAt }] : [];
  });
}

function byUrgency(a: BodyReport, b: BodyReport): number {
  const [first, second] = [a, b].map(({ state, dueOn }) => `${state === 'returned' ? 0 : 1}${dueOn}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

/** What waits for the person who asks. */
export async function getWork(snapshot: PlanSnapshot, context: ReadContext): Promise<Work> {
  const { actor, db, now } = context;
  const { plan } = snapshot;
  const { assessment, on } = assessedPlan(snapshot, {}, now);
  const mayFor = (permission: 'progress.report' | 'report.submit' | 'report.verify' | 'progress.verify', bodyIds: string[]) =>
    can(actor, permission, { planId: plan.id, bodyIds });
  const bodiesOf = ({ task }: AssessedLeaf) => task.bodies.map(({ bodyId }) => bodyId);
  const mine = assessment.leaves.filter((leaf) => mayFor('progress.report', bodiesOf(leaf)));
  const deadlines = deadlinesOf(mine, on);
  const reports = await readReports(db, { planId: plan.id }, { now: now.toISOString(), timeZone: plan.timeZone });
  const toVerify = assessment.leaves
    .filter((leaf) => mayFor('progress.verify', bodiesOf(leaf)))
    .flatMap((leaf) => awaitingReview(knownEntries(snapshot, leaf.task.id, now)));
  const brief = (leaf: AssessedLeaf) => taskBrief(leaf, snapshot);
  return {
    asOf: on,
    returned: await returnedOf(mine, snapshot, context),
    overdue: deadlines.overdue.map(brief),
    dueSoon: deadlines.dueSoon.map(brief),
    writing: await writingOf(snapshot, assessment.byId, context),
    drafts: reports
      .filter(({ state, bodyId }) => (state === 'draft' || state === 'returned') && mayFor('report.submit', [bodyId]))
      .sort(byUrgency),
    toVerify: {
      entries: toVerify.length,
      reports: reports.filter(({ state, bodyId }) => state === 'submitted' && mayFor('report.verify', [bodyId])),
    },
    next: deadlines.next === null ? null : brief(deadlines.next),
  };
}
