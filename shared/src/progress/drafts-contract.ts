import { z } from 'zod';
import { idSchema, instantSchema, optionalText } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { taskParams } from '../tasks/contract.ts';

/** A report while it is being written: everything as typed, however wrong. */
export const draftContentSchema = z.strictObject({
  percent: optionalText(40),
  isComplete: z.boolean(),
  effectiveOn: optionalText(40),
  forecastOn: optionalText(40),
  narrative: optionalText(4000),
  causeCode: optionalText(40),
  occurrenceOn: optionalText(40),
  bodyId: z.union([idSchema, z.literal('')]),
  problem: optionalText(2000).default(''),
  nextStep: optionalText(2000).default(''),
  needsHelp: z.boolean().default(false),
  evidence: z
    .array(z.strictObject({ id: idSchema, title: optionalText(500) }))
    .max(20)
    .default([]),
});
export type DraftContent = z.output<typeof draftContentSchema>;

export const progressDraftSchema = z.strictObject({
  taskId: idSchema,
  content: draftContentSchema,
  /** When it was typed by the clock of the device, in milliseconds: the newest of two devices wins. */
  editedAt: z.int().min(0),
  savedAt: instantSchema,
});
export type ProgressDraft = z.output<typeof progressDraftSchema>;

export const draftsContract = defineContract({
  listDrafts: {
    method: 'GET',
    path: '/tasks/{task}/drafts',
    summary: 'The asker’s own unsent reports on a task, the newest first',
    permission: 'progress.report',
    params: taskParams,
    query: z.strictObject({}),
    response: z.strictObject({ items: z.array(progressDraftSchema), total: z.int() }),
    personal: true,
    errors: ['not_found'],
  },
  saveDraft: {
    method: 'POST',
    path: '/tasks/{task}/drafts',
    summary: 'Keep an unsent report: one per person, task and body; it is in no figure and no history',
    permission: 'progress.report',
    params: taskParams,
    body: progressDraftSchema.pick({ content: true, editedAt: true }),
    response: progressDraftSchema,
    errors: ['not_found', 'invalid_body', 'key_reused', 'key_in_progress'],
  },
  discardDraft: {
    method: 'DELETE',
    path: '/tasks/{task}/drafts',
    summary: 'Throw an unsent report away: that for a body, or all on the task',
    permission: 'progress.report',
    params: taskParams,
    query: z.strictObject({ body: idSchema.optional() }),
    response: z.null(),
    status: 204,
    errors: ['not_found'],
  },
});
