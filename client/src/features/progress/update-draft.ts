import { draftContentSchema, type DraftContent } from '@atkaruu/shared/progress/drafts-contract';
import { causeCodes } from '@atkaruu/shared/progress/facts';
import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { isIsoDate } from '@atkaruu/shared/values/iso-date';
import { z } from 'zod';
import { readPercent } from './percent.ts';
import { currentOccurrence, type NewProgress } from './use-report-progress.ts';

/** A report while it is being written: everything as typed. */
export type Draft = DraftContent;
export type DraftField = keyof Draft;

const storedSchema = z.object({ draft: draftContentSchema, savedAt: z.number() });
export type StoredDraft = z.infer<typeof storedSchema>;

function keyOf(taskId: string): string {
  return `atkaruu-draft-${taskId}`;
}

export function storeDraft(taskId: string, stored: StoredDraft): void {
  localStorage.setItem(keyOf(taskId), JSON.stringify(stored));
}

export function forgetDraft(taskId: string): void {
  localStorage.removeItem(keyOf(taskId));
}

export function restoreDraft(taskId: string): StoredDraft | null {
  return parseStored(localStorage.getItem(keyOf(taskId)));
}

export function parseStored(text: string | null): StoredDraft | null {
  if (text === null) return null;
  try {
    const parsed = storedSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What was typed last, on whichever device. */
export function newestOf(local: StoredDraft | null, server: StoredDraft | null): StoredDraft | null {
  if (local === null || server === null) return local ?? server;
  return server.savedAt > local.savedAt ? server : local;
}

type Reported = Pick<
  TaskDetail,
  'percentReported' | 'lastReportedOn' | 'occurrences' | 'dueOn' | 'bodies' | 'forecastOn' | 'causeCode'
>;

export function firstDraft(task: Reported, effectiveOn: string): Draft {
  const occurrence = currentOccurrence(task);
  const isKnown = occurrence === null && task.lastReportedOn !== null;
  return {
    percent: isKnown ? String(Math.round(task.percentReported * 10) / 10) : '',
    isComplete: false,
    effectiveOn,
    forecastOn: '',
    narrative: '',
    causeCode: '',
    occurrenceOn: occurrence ?? '',
    problem: '',
    nextStep: '',
    needsHelp: false,
    evidence: [],
    bodyId: task.bodies.find(({ role }) => role === 'lead')?.bodyId ?? task.bodies[0]?.bodyId ?? '',
  };
}

/** The day a report is late against: its occurrence, else the task's. */
export function isLate(draft: Draft, dueOn: string | null): boolean {
  const due = draft.occurrenceOn === '' ? dueOn : draft.occurrenceOn;
  if (due === null || draft.isComplete) return false;
  return draft.effectiveOn > due || draft.forecastOn > due;
}

export type DraftErrors = Partial<Record<DraftField, DraftError>>;

/** Names the sentences `task-page.error.<code>`; the API's own codes for the same rules. */
export const draftErrors = [
  'percent',
  'date',
  'in_the_future',
  'before_plan',
  'in_the_past',
  'not_complete',
  'not_responsible',
  'no_such_occurrence',
  'period_closed',
  'not_yours',
  'not_free',
  'refused',
] as const;
export type DraftError = (typeof draftErrors)[number];

/** What the form itself can say before it asks the server. */
export function checkDraft(draft: Draft, today: string): DraftErrors {
  const errors: DraftErrors = {};
  if (!draft.isComplete && readPercent(draft.percent) === null) errors.percent = 'percent';
  if (!isIsoDate(draft.effectiveOn)) errors.effectiveOn = 'date';
  else if (draft.effectiveOn > today) errors.effectiveOn = 'in_the_future';
  if (draft.forecastOn !== '' && !isIsoDate(draft.forecastOn)) errors.forecastOn = 'date';
  else if (draft.forecastOn !== '' && draft.forecastOn < draft.effectiveOn) errors.forecastOn = 'in_the_past';
  return errors;
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

export function toReport(draft: Draft): NewProgress {
  return {
    effectiveOn: draft.effectiveOn,
    percentComplete: draft.isComplete ? 100 : (readPercent(draft.percent) ?? 0),
    claim: draft.isComplete ? 'complete' : 'in_progress',
    bodyId: draft.bodyId === '' ? null : draft.bodyId,
    occurrenceOn: draft.occurrenceOn === '' ? null : draft.occurrenceOn,
    forecastOn: draft.forecastOn === '' ? null : draft.forecastOn,
    narrative: orNull(draft.narrative),
    causeCode: causeCodes.find((code) => code === draft.causeCode) ?? null,
    problem: orNull(draft.problem),
    nextStep: orNull(draft.nextStep),
    needsHelp: draft.needsHelp,
    evidenceIds: draft.evidence.map(({ id }) => id),
  };
}

const fieldOfPointer: Readonly<Record<string, DraftField>> = {
  '/percentComplete': 'percent',
  '/claim': 'isComplete',
  '/effectiveOn': 'effectiveOn',
  '/forecastOn': 'forecastOn',
  '/narrative': 'narrative',
  '/causeCode': 'causeCode',
  '/occurrenceOn': 'occurrenceOn',
  '/bodyId': 'bodyId',
  '/problem': 'problem',
  '/nextStep': 'nextStep',
  '/evidenceIds': 'evidence',
};

/** The API's refusals of single fields, on the fields of the form. */
export function errorsOfAnswer(fields: readonly { pointer: string; code: string }[]): DraftErrors {
  const found = fields.flatMap(({ pointer, code }) => {
    const field = fieldOfPointer[pointer];
    const known = draftErrors.find((error) => error === code) ?? 'refused';
    return field ? [[field, known] as const] : [];
  });
  return Object.fromEntries(found);
}
