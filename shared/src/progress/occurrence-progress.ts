import type { IsoDate } from '../values/iso-date.ts';
import { expectedByMilestones, expectedLinear } from './expected-progress.ts';
import { UNVERIFIED_CAP, type CauseCode, type ProgressFact, type TaskFacts, type TaskTerms } from './facts.ts';
import type { StatusDay } from './status-day.ts';
import { occurrenceOf } from './terms.ts';

/** One due date of a task and how far it has come. A task with nothing due has one of these, with `dueOn` null. */
export interface OccurrenceProgress {
  startsOn: IsoDate;
  dueOn: IsoDate | null;
  /** The newest entry that speaks for it. */
  newest: ProgressFact | null;
  /** First day of its verified completion; null while it is not complete, or when a later verified entry took it back. */
  completedOn: IsoDate | null;
  /** Verified, reported and expected progress, 0..1. */
  p: number;
  q: number;
  e: number;
}

export interface TaskProgress {
  occurrences: readonly OccurrenceProgress[];
  /** Means over the occurrences, 0..1. */
  p: number;
  q: number;
  e: number;
  lastReportedOn: IsoDate | null;
  lastVerifiedOn: IsoDate | null;
  /** Of the newest entry that gives one. */
  causeCode: CauseCode | null;
}

interface Tally {
  leadSpoke: boolean;
  newest: ProgressFact | null;
  verified: ProgressFact | null;
  completedOn: IsoDate | null;
}

/** The bodies that report as the lead: every lead and who succeeded it. Null: the task has no lead and everybody speaks. */
function leadsOf(task: TaskFacts, successors: ReadonlyMap<string, string> | undefined): readonly string[] | null {
  const leads: string[] = [];
  for (const { bodyId, role } of task.bodies) {
    if (role !== 'lead') continue;
    let heir: string | undefined = bodyId;
    while (heir !== undefined && !leads.includes(heir)) {
      leads.push(heir);
      heir = successors?.get(heir);
    }
  }
  return leads.length === 0 ? null : leads;
}

/**
 * Takes one entry into an occurrence. Entries come in order, and an entry speaks for a joint task when it is the lead's (or the
 * office's, without a body), or while the lead has not reported yet: so the newest that speaks is the lead's, if there is one.
 * Returns whether it spoke.
 */
function take(tally: Tally, entry: ProgressFact, leads: readonly string[] | null, on: IsoDate): boolean {
  if (leads !== null) {
    if (entry.bodyId === null || leads.includes(entry.bodyId)) tally.leadSpoke = true;
    else if (tally.leadSpoke) return false;
  }
  tally.newest = entry;
  if (entry.verifiedOn !== null && entry.verifiedOn <= on) {
    tally.verified = entry;
    // A completion stated twice is as old as its first statement; a verified entry in progress after it takes it back.
    tally.completedOn = entry.claim === 'complete' ? (tally.completedOn ?? entry.effectiveOn) : null;
  }
  return true;
}

function verifiedProgress({ verified, completedOn }: Tally): number {
  if (completedOn !== null) return 1;
  return verified === null ? 0 : Math.min(UNVERIFIED_CAP, verified.percentComplete / 100);
}

function reportedProgress({ newest, completedOn }: Tally): number {
  if (newest === null) return 0;
  if (completedOn !== null && newest.claim === 'complete') return 1;
  return Math.min(UNVERIFIED_CAP, newest.percentComplete / 100);
}

/** Nothing is expected of a task that nothing is due of. An occurrence starts where the one before it was due. */
function occurrenceAt(task: TaskFacts, terms: TaskTerms, index: number, on: IsoDate, tally: Tally): OccurrenceProgress {
  const dueOn = terms.occurrences[index] ?? null;
  const startsOn = terms.occurrences[index - 1] ?? terms.startsOn;
  let e = 0;
  if (dueOn !== null) {
    const byMilestones = task.milestones.length > 0 && terms.occurrences.length === 1;
    e = byMilestones ? expectedByMilestones(task.milestones, dueOn, on) : expectedLinear(startsOn, dueOn, on);
  }
  const { newest, completedOn } = tally;
  return { startsOn, dueOn, newest, completedOn, p: verifiedProgress(tally), q: reportedProgress(tally), e };
}

/** How far a task has come on a status date, by what was effective and verified by then (RULES.md, Headline figures). */
export function taskProgress(task: TaskFacts, terms: TaskTerms, { on, settings }: StatusDay): TaskProgress {
  const leads = task.entries.length === 0 ? null : leadsOf(task, settings.successors);
  const count = Math.max(1, terms.occurrences.length);
  const tallies: Tally[] = [];
  for (let index = 0; index < count; index += 1) {
    tallies.push({ leadSpoke: false, newest: null, verified: null, completedOn: null });
  }
  let [lastReportedOn, lastVerifiedOn]: [IsoDate | null, IsoDate | null] = [null, null];
  let causeCode: CauseCode | null = null;
  for (const entry of task.entries) {
    if (entry.effectiveOn > on) break;
    if (entry.causeCode !== null) causeCode = entry.causeCode;
    const { verifiedOn } = entry;
    if (verifiedOn !== null && verifiedOn <= on && (lastVerifiedOn === null || verifiedOn > lastVerifiedOn))
      lastVerifiedOn = verifiedOn;
    const index = occurrenceOf(entry, task, terms);
    const tally = index === null ? undefined : tallies[index];
    if (tally === undefined || take(tally, entry, leads, on)) lastReportedOn = entry.effectiveOn;
  }
  const occurrences = tallies.map((tally, index) => occurrenceAt(task, terms, index, on, tally));
  let [p, q, e] = [0, 0, 0];
  for (const occurrence of occurrences) {
    p += occurrence.p;
    q += occurrence.q;
    e += occurrence.e;
  }
  return { occurrences, p: p / count, q: q / count, e: e / count, lastReportedOn, lastVerifiedOn, causeCode };
}
