import type { newTaskSchema, taskChangeSchema, TaskDetail } from '@atkaruu/shared/tasks/task';
import { serviceTypes } from '@atkaruu/shared/tasks/task';
import { languages, type LocalizedText } from '@atkaruu/shared/values/localized-text';
import type { z } from 'zod';

type Texts = { ru: string; ky: string; en: string };

/** A task while it is being edited: everything as typed. */
export interface TaskDraft {
  number: string;
  title: Texts;
  expectedResult: Texts;
  serviceType: string;
  deadlineText: string;
  weight: string;
  bodies: TaskDetail['bodies'];
}
export type TaskField = keyof TaskDraft;

export const taskFields = ['number', 'title', 'expectedResult', 'serviceType', 'deadlineText', 'weight', 'bodies'] as const;

type TaskChange = z.input<typeof taskChangeSchema>;
type NewTask = z.input<typeof newTaskSchema>;

function textsOf(text: LocalizedText | null): Texts {
  return { ru: text?.ru ?? '', ky: text?.ky ?? '', en: text?.en ?? '' };
}

function localizedOf(texts: Texts): LocalizedText | null {
  const written = languages.filter((language) => texts[language].trim() !== '');
  return written.length === 0 ? null : Object.fromEntries(written.map((language) => [language, texts[language].trim()]));
}

export const blankDraft: TaskDraft = {
  number: '',
  title: textsOf(null),
  expectedResult: textsOf(null),
  serviceType: '',
  deadlineText: '',
  weight: '',
  bodies: [],
};

/** The wording and the weight are those of the newest plan version, which is the one that is corrected. */
export function draftOf(task: TaskDetail): TaskDraft {
  const newest = task.terms.reduce<TaskDetail['terms'][number] | null>(
    (last, terms) => (last === null || terms.inForceFrom >= last.inForceFrom ? terms : last),
    null,
  );
  return {
    number: task.number,
    title: textsOf(task.title),
    expectedResult: textsOf(task.expectedResult),
    serviceType: task.serviceType ?? '',
    deadlineText: newest?.deadlineText ?? '',
    weight: String(newest?.weight ?? ''),
    bodies: task.bodies,
  };
}

export function isSame(a: TaskDraft, b: TaskDraft, field: TaskField): boolean {
  return JSON.stringify(a[field]) === JSON.stringify(b[field]);
}

export function changedFields(before: TaskDraft, after: TaskDraft): TaskField[] {
  return taskFields.filter((field) => !isSame(before, after, field));
}

function wire(draft: TaskDraft): Required<Omit<NewTask, 'parentId' | 'deadline'>> {
  const weight = draft.weight.trim().replace(',', '.');
  return {
    number: draft.number.trim(),
    title: localizedOf(draft.title) ?? {},
    expectedResult: localizedOf(draft.expectedResult),
    serviceType: serviceTypes.find((type) => type === draft.serviceType) ?? null,
    deadlineText: draft.deadlineText.trim() === '' ? null : draft.deadlineText,
    weight: weight === '' ? null : Number(weight),
    bodies: draft.bodies.filter(({ bodyId }) => bodyId !== ''),
  };
}

export function toNewTask(draft: TaskDraft, parentId: string | null): NewTask {
  return { ...wire(draft), parentId };
}

/** Only what was changed: what somebody else changed meanwhile in other fields stays. */
export function toChange(before: TaskDraft, after: TaskDraft): TaskChange {
  const all = wire(after);
  return Object.fromEntries(changedFields(before, after).map((field) => [field, all[field]]));
}

export const taskErrors = ['number', 'taken', 'title', 'weight', 'unknown_body', 'repeated', 'two_leads', 'refused'] as const;
export type TaskError = (typeof taskErrors)[number];
export type TaskErrors = Partial<Record<TaskField, TaskError>>;

export function checkTask(draft: TaskDraft): TaskErrors {
  const errors: TaskErrors = {};
  if (!/^[\p{L}\p{N}][\p{L}\p{N}.\-–/() ]{0,39}$/u.test(draft.number.trim())) errors.number = 'number';
  if (localizedOf(draft.title) === null) errors.title = 'title';
  const weight = draft.weight.trim().replace(',', '.');
  if (weight !== '' && !(Number(weight) > 0 && Number(weight) <= 1_000_000)) errors.weight = 'weight';
  return errors;
}

/** The API's refusals of single fields, on the fields of the form. */
export function errorsOfTaskAnswer(fields: readonly { pointer: string; code: string }[]): TaskErrors {
  const found = fields.flatMap(({ pointer, code }) => {
    const field = taskFields.find((name) => pointer === `/${name}` || pointer.startsWith(`/${name}/`));
    const known = taskErrors.find((error) => error === code) ?? 'refused';
    return field ? [[field, known] as const] : [];
  });
  return Object.fromEntries(found);
}

/** Theirs and mine where both changed the same field since `base`; everything else goes together. */
export function conflictOf(base: TaskDraft, theirs: TaskDraft, mine: TaskDraft): { theirsOnly: TaskField[]; both: TaskField[] } {
  const theirFields = changedFields(base, theirs);
  const both = theirFields.filter((field) => !isSame(base, mine, field) && !isSame(theirs, mine, field));
  return { theirsOnly: theirFields.filter((field) => !both.includes(field)), both };
}

/** My draft put on top of theirs; of what both changed, the fields in `keepMine` stay mine. */
export function merged(base: TaskDraft, theirs: TaskDraft, mine: TaskDraft, keepMine: readonly TaskField[]): TaskDraft {
  const { theirsOnly, both } = conflictOf(base, theirs, mine);
  const taken = [...theirsOnly, ...both.filter((field) => !keepMine.includes(field))];
  return { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) };
}
