import type { AgeingBucket, CountGroup, TaskState } from '../tasks/task.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { TaskAssessment } from './assessment.ts';
import { dayCount, daysAfter } from './day-count.ts';
import { dueShare, wholePlanShare } from './due-share.ts';
import type { TaskFacts, TaskTerms } from './facts.ts';
import { taskProgress, type OccurrenceProgress } from './occurrence-progress.ts';
import { ragLight } from './rag-light.ts';
import { isCompleted, taskState } from './state.ts';
import { statusDay, type PlanSettings, type StatusDay } from './status-day.ts';
import { originalDueOn, termsAt } from './terms.ts';

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

/** The largest lateness of the completed occurrences, each against its date in `dueDates`. */
function daysCompletedLate(occurrences: readonly OccurrenceProgress[], dueOnOf: (index: number) => IsoDate | null): number {
  let days = 0;
  occurrences.forEach(({ completedOn }, index) => {
    const dueOn = dueOnOf(index);
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
  occurrences: readonly OccurrenceProgress[],
  currentIndex: number,
): Lateness {
  const current = occurrences[currentIndex] ?? null;
  const originalOf = (index: number): IsoDate | null => originalDueOn(task, terms, index);
  const completedLate = current === null ? daysCompletedLate(occurrences, (index) => terms.occurrences[index] ?? null) : 0;
  const state = taskState(terms.standing, current, completedLate, on);
  if (isCompleted(state)) return { state, daysLate: completedLate, daysLateOriginal: daysCompletedLate(occurrences, originalOf) };
  if (current === null || terms.standing !== 'in_force' || state === 'awaiting_verification') {
    return { state, daysLate: 0, daysLateOriginal: 0 };
  }
  const original = originalOf(currentIndex);
  return {
    state,
    daysLate: current.dueOn === null ? 0 : daysAfter(current.dueOn, on),
    daysLateOriginal: original === null ? 0 : daysAfter(original, on),
  };
}

/** Started, unfinished, and neither reported on nor begun within one reporting period. */
function isSilent(current: OccurrenceProgress, lastReportedOn: IsoDate | null, { on, silentBefore }: StatusDay): boolean {
  return current.startsOn <= on && current.startsOn < silentBefore && (lastReportedOn === null || lastReportedOn < silentBefore);
}

function meanReportedPercent(occurrences: readonly OccurrenceProgress[]): number {
  let sum = 0;
  for (const { newest } of occurrences) sum += newest?.percentComplete ?? 0;
  return sum / occurrences.length;
}

/** 0..1 → 0..100 without the dust of binary fractions (0.29 → 29). */
function percentOf(share: number): number {
  return Math.round(share * 1e8) / 1e6;
}

function nextUnfinished(occurrences: readonly OccurrenceProgress[], on: IsoDate): IsoDate | null {
  for (const { dueOn, completedOn } of occurrences) if (completedOn === null && dueOn !== null && dueOn >= on) return dueOn;
  return null;
}

function lastCompletion(occurrences: readonly OccurrenceProgress[]): IsoDate | null {
  let last: IsoDate | null = null;
  for (const { completedOn } of occurrences)
    if (completedOn !== null && (last === null || completedOn > last)) last = completedOn;
  return last;
}

/** The assessment of a leaf under given terms (a period may be judged by the version in force when it began). */
export function assessUnderTerms(task: TaskFacts, terms: TaskTerms, day: StatusDay): TaskAssessment {
  const { on } = day;
  const { occurrences, p, q, e, lastReportedOn, lastVerifiedOn, causeCode } = taskProgress(task, terms, day);
  const currentIndex = occurrences.findIndex((occurrence) => occurrence.completedOn === null);
  const current = occurrences[currentIndex] ?? null;
  const shown = current ?? occurrences.at(-1) ?? null;
  const dueOn = shown?.dueOn ?? null;
  const forecastOn = shown?.newest?.forecastOn ?? null;
  const { state, daysLate, daysLateOriginal } = lateness(task, terms, on, occurrences, currentIndex);
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
    percentReported: percentOf(meanReportedPercent(occurrences) / 100),
    percentVerified: percentOf(p),
    percentExpected: percentOf(e),
    p,
    q,
    e,
    startsOn: terms.startsOn,
    dueOn,
    nextDueOn: nextUnfinished(occurrences, on),
    forecastOn,
    slipDays,
    lastReportedOn,
    lastVerifiedOn,
    completedOn: current === null ? lastCompletion(occurrences) : null,
    causeCode,
    due: dueShare(terms, occurrences, on),
    wholePlan: wholePlanShare(terms, occurrences),
    countGroup: countGroupOf(state, dueOn, q, on),
    ageing: state === 'overdue' ? ageingOf(daysLate) : null,
    occurrences,
  };
}
