import type { AgeingBucket, CountGroup, TaskState } from '../tasks/task.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { TaskAssessment } from './assessment.ts';
import { dayCount, daysAfter } from './day-count.ts';
import { dueShare, wholePlanShare } from './due-share.ts';
import { UNVERIFIED_CAP, type TaskFacts, type TaskTerms } from './facts.ts';
import { taskProgress, type ReportsByOccurrence } from './occurrence-progress.ts';
import { ragLight } from './rag-light.ts';
import { isCompleted, taskState, type Unfinished } from './state.ts';
import { statusDay, type PlanSettings, type StatusDay } from './status-day.ts';
import { dueBy, originalDueOn, termsAt } from './terms.ts';

/** What the rules say of one leaf on a status date; null when it is not in the plan yet. */
export function assessTask(task: TaskFacts, on: IsoDate, settings: PlanSettings): TaskAssessment | null {
  const terms = termsAt(task, on);
  return terms === null ? null : assessUnderTerms(task, terms, statusDay(on, settings));
}

/** Four counts: done = verified complete; of what is due by the day and not done, partly = anything reported. */
function countGroupOf(state: TaskState, dueOn: IsoDate | null, q: number, on: IsoDate): CountGroup | null {
  if (state === 'cancelled' || state === 'suspended') return null;
  if (isCompleted(state)) return 'done';
  if (dueOn === null || dueOn > on) return 'not_yet_due';
  return q > 0 ? 'partly' : 'not_done';
}

function ageingOf(days: number): AgeingBucket {
  if (days <= 30) return '1-30';
  if (days <= 90) return '31-90';
  if (days <= 180) return '91-180';
  return days <= 365 ? '181-365' : '>365';
}

/** The first occurrence that is not verified complete. */
interface Current extends Unfinished {
  index: number;
  p: number;
}

function currentOf({ occurrences, startsOn }: TaskTerms, reports: ReportsByOccurrence): Current | null {
  const count = Math.max(1, occurrences.length);
  for (let index = 0; index < count; index += 1) {
    const own = reports[index];
    if ((own?.completedOn ?? null) !== null) continue;
    const newest = own?.newest ?? null;
    const p = Math.min(UNVERIFIED_CAP, (own?.newestVerified?.percentComplete ?? 0) / 100);
    return { index, startsOn: occurrences[index - 1] ?? startsOn, dueOn: occurrences[index] ?? null, newest, p };
  }
  return null;
}

/** The largest lateness of the completed occurrences, against their dates in these or in the original terms. */
function daysCompletedLate(
  task: TaskFacts,
  terms: TaskTerms,
  reports: ReportsByOccurrence,
  against: 'current' | 'original',
): number {
  let days = 0;
  reports.forEach((own, index) => {
    const dueOn = against === 'original' ? originalDueOn(task, terms, index) : (terms.occurrences[index] ?? null);
    const completedOn = own?.completedOn ?? null;
    if (completedOn !== null && dueOn !== null && completedOn > dueOn) days = Math.max(days, daysAfter(dueOn, completedOn));
  });
  return days;
}

interface Lateness {
  state: TaskState;
  daysLate: number;
  daysLateOriginal: number;
}

function lateness(
  task: TaskFacts,
  terms: TaskTerms,
  on: IsoDate,
  reports: ReportsByOccurrence,
  current: Current | null,
): Lateness {
  const completedLate = current === null ? daysCompletedLate(task, terms, reports, 'current') : 0;
  const state = taskState(terms.standing, current, completedLate, on);
  if (isCompleted(state)) {
    return { state, daysLate: completedLate, daysLateOriginal: daysCompletedLate(task, terms, reports, 'original') };
  }
  if (current === null || terms.standing !== 'in_force' || state === 'awaiting_verification') {
    return { state, daysLate: 0, daysLateOriginal: 0 };
  }
  const original = originalDueOn(task, terms, current.index);
  return {
    state,
    daysLate: current.dueOn === null ? 0 : daysAfter(current.dueOn, on),
    daysLateOriginal: original === null ? 0 : daysAfter(original, on),
  };
}

/** Started, unfinished, and neither reported on nor begun within one reporting period. */
function isSilent(current: Current, lastReportedOn: IsoDate | null, { on, silentBefore }: StatusDay): boolean {
  return current.startsOn <= on && current.startsOn < silentBefore && (lastReportedOn === null || lastReportedOn < silentBefore);
}

function meanReportedPercent({ occurrences }: TaskTerms, reports: ReportsByOccurrence): number {
  let sum = 0;
  for (const own of reports) sum += own?.newest.percentComplete ?? 0;
  return sum / Math.max(1, occurrences.length);
}

/** 0..1 → 0..100 without the dust of binary fractions (0.29 → 29). */
function percentOf(share: number): number {
  return Math.round(share * 1e8) / 1e6;
}

function nextUnfinished({ occurrences }: TaskTerms, reports: ReportsByOccurrence, on: IsoDate): IsoDate | null {
  const due = dueBy(occurrences, on);
  const from = occurrences[due - 1] === on ? due - 1 : due;
  for (let index = from; index < occurrences.length; index += 1) {
    if ((reports[index]?.completedOn ?? null) === null) return occurrences[index] ?? null;
  }
  return null;
}

function lastCompletion(reports: ReportsByOccurrence): IsoDate | null {
  let last: IsoDate | null = null;
  for (const own of reports) {
    const completedOn = own?.completedOn ?? null;
    if (completedOn !== null && (last === null || completedOn > last)) last = completedOn;
  }
  return last;
}

/** The assessment of a leaf under given terms (a period may be judged by the version in force when it began). */
export function assessUnderTerms(task: TaskFacts, terms: TaskTerms, day: StatusDay): TaskAssessment {
  const { on } = day;
  const { reports, p, q, e, lastReportedOn, lastVerifiedOn, causeCode } = taskProgress(task, terms, day);
  const current = currentOf(terms, reports);
  const dueOn = current === null ? (terms.occurrences.at(-1) ?? null) : current.dueOn;
  const shown = current === null ? reports.at(-1)?.newest : current.newest;
  const forecastOn = shown?.forecastOn ?? null;
  const { state, daysLate, daysLateOriginal } = lateness(task, terms, on, reports, current);
  const isInForce = terms.standing === 'in_force';
  const noReport = isInForce && current !== null && isSilent(current, lastReportedOn, day);
  const slipDays = current === null || dueOn === null || forecastOn === null ? 0 : daysAfter(dueOn, forecastOn);
  const daysToDue = dueOn === null || dueOn < on ? null : dayCount(dueOn) - dayCount(on);
  const currentP = current?.p ?? 1;
  return {
    standing: terms.standing,
    state,
    light: ragLight({ state, noReport, p, q, e, slipDays, daysToDue, currentP }, day.settings.thresholds),
    daysLate,
    daysLateOriginal,
    noReport,
    percentReported: percentOf(meanReportedPercent(terms, reports) / 100),
    percentVerified: percentOf(p),
    percentExpected: percentOf(e),
    p,
    q,
    e,
    startsOn: terms.startsOn,
    dueOn,
    nextDueOn: nextUnfinished(terms, reports, on),
    forecastOn,
    slipDays,
    lastReportedOn,
    lastVerifiedOn,
    completedOn: current === null ? lastCompletion(reports) : null,
    causeCode,
    due: dueShare(terms, reports, on),
    wholePlan: wholePlanShare(terms, reports),
    countGroup: countGroupOf(state, dueOn, q, on),
    ageing: state === 'overdue' ? ageingOf(daysLate) : null,
    reports,
  };
}
