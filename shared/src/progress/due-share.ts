import type { IsoDate } from '../values/iso-date.ts';
import type { Share } from './assessment.ts';
import type { TaskTerms } from './facts.ts';
import type { ReportsByOccurrence } from './occurrence-progress.ts';
import { dueBy } from './terms.ts';

const NOTHING: Share = { counted: 0, contribution: 0 };

/** How many of the first `count` occurrences are verified complete. */
function verifiedAmong(reports: ReportsByOccurrence, count: number): number {
  let verified = 0;
  for (let index = 0; index < count; index += 1) if ((reports[index]?.completedOn ?? null) !== null) verified += 1;
  return verified;
}

/**
 * A task's part in R1. Each occurrence due by the day counts 1/n of the task; an ongoing task counts whole once it has a past
 * occurrence and is fulfilled while all of them are verified complete.
 */
export function dueShare(terms: TaskTerms, reports: ReportsByOccurrence, on: IsoDate): Share {
  const due = dueBy(terms.occurrences, on);
  if (terms.standing !== 'in_force' || due === 0) return NOTHING;
  const verified = verifiedAmong(reports, due);
  if (terms.deadline.kind === 'ongoing') return { counted: 1, contribution: verified === due ? 1 : 0 };
  return { counted: due / terms.occurrences.length, contribution: verified / terms.occurrences.length };
}

/** A task's part in R2: 1 when all is verified complete; of a task that recurs its verified occurrences; an ongoing one is never half done. */
export function wholePlanShare(terms: TaskTerms, reports: ReportsByOccurrence): Share {
  if (terms.standing !== 'in_force') return NOTHING;
  const count = Math.max(1, terms.occurrences.length);
  const verified = verifiedAmong(reports, count);
  if (terms.deadline.kind === 'ongoing') return { counted: 1, contribution: verified === count ? 1 : 0 };
  return { counted: 1, contribution: verified / count };
}
