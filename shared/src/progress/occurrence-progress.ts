import type { IsoDate } from '../values/iso-date.ts';
import { expectedByMilestones, expectedLinear, expectedProgress } from './expected-progress.ts';
import { UNVERIFIED_CAP, type CauseCode, type ProgressFact, type TaskFacts, type TaskTerms } from './facts.ts';
import type { StatusDay } from './status-day.ts';
import { occurrenceOf } from './terms.ts';

/** What is said of one occurrence by the status date. */
export interface OccurrenceReports {
  /** The newest entry that speaks for it, and the newest of those that are verified. */
  newest: ProgressFact;
  newestVerified: ProgressFact | null;
  /** First day of its verified completion; null while it is not complete, or when a later verified entry took it back. */
  completedOn: IsoDate | null;
}

/** By position in the terms' occurrences (0 for a task without any); undefined: nothing is reported. */
export type ReportsByOccurrence = readonly (OccurrenceReports | undefined)[];

export interface TaskProgress {
  reports: ReportsByOccurrence;
  /** Verified, reported and expected progress, 0..1: means over the occurrences. */
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
 * Entries come in order, and an entry speaks for a joint task when it is the lead's (or the office's, without a body), or while the
 * lead has not reported yet: so the newest that speaks is the lead's, if there is one.
 */
function speaks(entry: ProgressFact, before: OccurrenceReports | undefined, leads: readonly string[] | null): boolean {
  return leads === null || before === undefined || isOfLead(entry, leads) || !isOfLead(before.newest, leads);
}

/** A completion stated twice is as old as its first statement; a verified entry in progress after it takes it back. */
function withEntry(before: OccurrenceReports | undefined, entry: ProgressFact, on: IsoDate): OccurrenceReports {
  const reports = before ?? { newest: entry, newestVerified: null, completedOn: null };
  reports.newest = entry;
  if (entry.verifiedOn !== null && entry.verifiedOn <= on) {
    reports.newestVerified = entry;
    reports.completedOn = entry.claim === 'complete' ? (reports.completedOn ?? entry.effectiveOn) : null;
  }
  return reports;
}

function verifiedProgress(reports: OccurrenceReports | undefined): number {
  if (reports === undefined || reports.newestVerified === null) return 0;
  return reports.completedOn === null ? Math.min(UNVERIFIED_CAP, reports.newestVerified.percentComplete / 100) : 1;
}

function reportedProgress(reports: OccurrenceReports | undefined): number {
  if (reports === undefined) return 0;
  const { newest, completedOn } = reports;
  return completedOn !== null && newest.claim === 'complete' ? 1 : Math.min(UNVERIFIED_CAP, newest.percentComplete / 100);
}

/** How far a task has come on a status date, by what was effective and verified by then (RULES.md, Headline figures). */
export function taskProgress(task: TaskFacts, terms: TaskTerms, { on, settings }: StatusDay): TaskProgress {
  const leads = task.entries.length === 0 ? null : leadsOf(task, settings.successors);
  const reports: (OccurrenceReports | undefined)[] = [];
  let [lastReportedOn, lastVerifiedOn]: [IsoDate | null, IsoDate | null] = [null, null];
  let causeCode: CauseCode | null = null;
  for (const entry of task.entries) {
    const { effectiveOn, verifiedOn } = entry;
    if (effectiveOn > on) break;
    causeCode = entry.causeCode ?? causeCode;
    if (verifiedOn !== null && verifiedOn <= on && (lastVerifiedOn === null || verifiedOn > lastVerifiedOn))
      lastVerifiedOn = verifiedOn;
    const index = occurrenceOf(entry, task, terms);
    if (index !== null && !speaks(entry, reports[index], leads)) continue;
    lastReportedOn = effectiveOn;
    if (index !== null) reports[index] = withEntry(reports[index], entry, on);
  }
  const count = Math.max(1, terms.occurrences.length);
  let [p, q] = [0, 0];
  for (const one of reports) {
    p += verifiedProgress(one);
    q += reportedProgress(one);
  }
  return { reports, p: p / count, q: q / count, e: expectedProgress(task, terms, on), lastReportedOn, lastVerifiedOn, causeCode };
}

/** One due date of a task and how far it has come, for a reader of the single task. */
export interface OccurrenceProgress {
  startsOn: IsoDate;
  dueOn: IsoDate;
  completedOn: IsoDate | null;
  newest: ProgressFact | null;
  /** 0..1 */
  p: number;
  q: number;
  e: number;
}

/** Every occurrence of a task by its terms and what `taskProgress` (or the assessment) found reported; none if nothing is due. */
export function occurrencesOf(
  task: TaskFacts,
  terms: TaskTerms,
  reports: ReportsByOccurrence,
  on: IsoDate,
): OccurrenceProgress[] {
  const isByMilestones = task.milestones.length > 0 && terms.occurrences.length === 1;
  return terms.occurrences.map((dueOn, index) => {
    const startsOn = terms.occurrences[index - 1] ?? terms.startsOn;
    const own = reports[index];
    return {
      startsOn,
      dueOn,
      completedOn: own?.completedOn ?? null,
      newest: own?.newest ?? null,
      p: verifiedProgress(own),
      q: reportedProgress(own),
      e: isByMilestones ? expectedByMilestones(task.milestones, dueOn, on) : expectedLinear(startsOn, dueOn, on),
    };
  });
}
