import { daysAfter } from '../progress/day-count.ts';
import type { AssessedLeaf } from '../progress/assessment.ts';
import type { ProgressFact } from '../progress/facts.ts';
import type { IsoDate } from '../values/iso-date.ts';

/** “Due soon” on a person's list of work. */
export const DUE_SOON_DAYS = 14;

type Reviewable = Pick<ProgressFact, 'bodyId' | 'occurrenceOn' | 'verifiedOn' | 'returnedOn'>;

/** The newest entry of each body on each occurrence, given entries in order: earlier ones were corrected by it. */
export function newestOfEach<E extends Reviewable>(entries: readonly E[]): E[] {
  return [...new Map(entries.map((entry) => [`${entry.bodyId ?? ''} ${entry.occurrenceOn ?? ''}`, entry])).values()];
}

/** What waits for a verifier: the newest word of each body, neither verified nor sent back. */
export function awaitingReview<E extends Reviewable>(entries: readonly E[]): E[] {
  return newestOfEach(entries).filter(({ verifiedOn, returnedOn = null }) => verifiedOn === null && returnedOn === null);
}

/** What was sent back and not reported anew. */
export function sentBack<E extends Reviewable>(entries: readonly E[]): E[] {
  return newestOfEach(entries).filter(({ returnedOn = null }) => returnedOn !== null);
}

export interface Deadlines {
  /** The oldest first. */
  overdue: AssessedLeaf[];
  /** The nearest first, within the next 14 days. */
  dueSoon: AssessedLeaf[];
  /** The nearest after these: what comes when there is nothing to do. */
  next: AssessedLeaf | null;
}

const OPEN = new Set(['in_progress', 'not_started', 'not_due']);

function byDueOn(a: AssessedLeaf, b: AssessedLeaf): number {
  const [first, second] = [a.assessment.dueOn ?? '', b.assessment.dueOn ?? ''];
  return first < second ? -1 : first > second ? 1 : a.task.number < b.task.number ? -1 : 1;
}

export function deadlinesOf(leaves: readonly AssessedLeaf[], on: IsoDate): Deadlines {
  const overdue = leaves.filter(({ assessment }) => assessment.state === 'overdue').sort(byDueOn);
  const open = leaves
    .filter(({ assessment }) => OPEN.has(assessment.state) && assessment.dueOn !== null && assessment.dueOn >= on)
    .sort(byDueOn);
  const isSoon = ({ assessment }: AssessedLeaf) => daysAfter(on, assessment.dueOn ?? on) <= DUE_SOON_DAYS;
  return { overdue, dueSoon: open.filter(isSoon), next: open.find((leaf) => !isSoon(leaf)) ?? null };
}
