import type { IsoDate } from '../values/iso-date.ts';
import { expectedByMilestones, expectedLinear } from './expected-progress.ts';
import { UNVERIFIED_CAP, type CauseCode, type ProgressFact, type TaskFacts, type TaskTerms } from './facts.ts';
import type { StatusDay } from './status-day.ts';
import { occurrenceOf } from './terms.ts';

/** One due date of a task and how far it has come. A task with nothing due has one of these, with `dueOn` null. */
export interface OccurrenceProgress {
  startsOn: IsoDate;
  dueOn: IsoDate | null;
  /** The newest entry that speaks for it, and the newest of those that are verified. */
  newest: ProgressFact | null;
  newestVerified: ProgressFact | null;
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

function isOfLead({ bodyId }: ProgressFact, leads: readonly string[]): boolean {
  return bodyId === null || leads.includes(bodyId);
}

/**
 * Takes one entry into an occurrence. Entries come in order, and an entry speaks for a joint task when it is the lead's (or the
 * office's, without a body), or while the lead has not reported yet: so the newest that speaks is the lead's, if there is one.
 * Returns whether it spoke.
 */
function take(occurrence: OccurrenceProgress, entry: ProgressFact, leads: readonly string[] | null, on: IsoDate): boolean {
  const { newest } = occurrence;
  if (leads !== null && newest !== null && !isOfLead(entry, leads) && isOfLead(newest, leads)) return false;
  occurrence.newest = entry;
  if (entry.verifiedOn !== null && entry.verifiedOn <= on) {
    occurrence.newestVerified = entry;
    // A completion stated twice is as old as its first statement; a verified entry in progress after it takes it back.
    occurrence.completedOn = entry.claim === 'complete' ? (occurrence.completedOn ?? entry.effectiveOn) : null;
  }
  return true;
}

function verifiedProgress({ newestVerified, completedOn }: OccurrenceProgress): number {
  if (completedOn !== null) return 1;
  return newestVerified === null ? 0 : Math.min(UNVERIFIED_CAP, newestVerified.percentComplete / 100);
}

function reportedProgress({ newest, completedOn }: OccurrenceProgress): number {
  if (newest === null) return 0;
  if (completedOn !== null && newest.claim === 'complete') return 1;
  return Math.min(UNVERIFIED_CAP, newest.percentComplete / 100);
}

function expectedProgress(
  { milestones }: TaskFacts,
  { occurrences }: TaskTerms,
  startsOn: IsoDate,
  dueOn: IsoDate,
  on: IsoDate,
): number {
  const isByMilestones = milestones.length > 0 && occurrences.length === 1;
  return isByMilestones ? expectedByMilestones(milestones, dueOn, on) : expectedLinear(startsOn, dueOn, on);
}

/** The task's occurrences before anything is reported: each starts where the one before it was due; without one nothing is expected. */
function plainOccurrences(task: TaskFacts, terms: TaskTerms, on: IsoDate): OccurrenceProgress[] {
  const blank = { newest: null, newestVerified: null, completedOn: null, p: 0, q: 0 };
  if (terms.occurrences.length === 0) return [{ startsOn: terms.startsOn, dueOn: null, ...blank, e: 0 }];
  const list: OccurrenceProgress[] = [];
  let startsOn = terms.startsOn;
  for (const dueOn of terms.occurrences) {
    list.push({ startsOn, dueOn, ...blank, e: expectedProgress(task, terms, startsOn, dueOn, on) });
    startsOn = dueOn;
  }
  return list;
}

/** How far a task has come on a status date, by what was effective and verified by then (RULES.md, Headline figures). */
export function taskProgress(task: TaskFacts, terms: TaskTerms, { on, settings }: StatusDay): TaskProgress {
  const leads = task.entries.length === 0 ? null : leadsOf(task, settings.successors);
  const occurrences = plainOccurrences(task, terms, on);
  let [lastReportedOn, lastVerifiedOn]: [IsoDate | null, IsoDate | null] = [null, null];
  let causeCode: CauseCode | null = null;
  for (const entry of task.entries) {
    if (entry.effectiveOn > on) break;
    if (entry.causeCode !== null) causeCode = entry.causeCode;
    const { verifiedOn } = entry;
    if (verifiedOn !== null && verifiedOn <= on && (lastVerifiedOn === null || verifiedOn > lastVerifiedOn))
      lastVerifiedOn = verifiedOn;
    const index = occurrenceOf(entry, task, terms);
    const occurrence = index === null ? undefined : occurrences[index];
    if (occurrence === undefined || take(occurrence, entry, leads, on)) lastReportedOn = entry.effectiveOn;
  }
  let [p, q, e] = [0, 0, 0];
  for (const occurrence of occurrences) {
    occurrence.p = verifiedProgress(occurrence);
    occurrence.q = reportedProgress(occurrence);
    p += occurrence.p;
    q += occurrence.q;
    e += occurrence.e;
  }
  const count = occurrences.length;
  return { occurrences, p: p / count, q: q / count, e: e / count, lastReportedOn, lastVerifiedOn, causeCode };
}
