import type { SeedEntry, SeedEvidence } from '../seed-plan.ts';
import { courseOf, endingsOf, type Course } from './courses.ts';
import type { DraftEntry } from './draft-entry.ts';
import { evidenceOf } from './evidence.ts';
import { LAST_RECORD } from './instants.ts';
import type { Leaf } from './leaves.ts';
import { recurringReports } from './recurring-reports.ts';
import { singleReports } from './single-reports.ts';

/** How each single-deadline leaf goes, by its id. */
export function coursesOf(leaves: readonly Leaf[]): Map<string, Course> {
  const endings = endingsOf(leaves);
  return new Map(
    leaves.filter((leaf) => !leaf.isRecurring).map((leaf) => [leaf.id, courseOf(leaf, endings.get(leaf.id) ?? 'in_time')]),
  );
}

function byRecord(a: DraftEntry, b: DraftEntry): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  return a.taskId < b.taskId ? -1 : Number(a.taskId > b.taskId);
}

/** All reports in the order of their recording; the numbers of the entries follow it. */
export function reportsOf(
  leaves: readonly Leaf[],
  courses: ReadonlyMap<string, Course>,
): { entries: SeedEntry[]; evidence: SeedEvidence[] } {
  const drafts = leaves.flatMap((leaf) => {
    const course = courses.get(leaf.id);
    return course ? singleReports(leaf, course) : recurringReports(leaf);
  });
  const entries = drafts
    .filter(({ recordedAt }) => recordedAt.slice(0, 10) <= LAST_RECORD)
    .sort(byRecord)
    .map((draft, index) => ({ id: `demo-entry-${String(index + 1).padStart(5, '0')}`, ...draft }));
  const byId = new Map(leaves.map((leaf) => [leaf.id, leaf]));
  const evidence = entries.flatMap((entry) => {
    const leaf = byId.get(entry.taskId);
    return leaf ? evidenceOf(leaf, entry) : [];
  });
  return { entries, evidence };
}
