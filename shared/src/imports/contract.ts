import { z } from 'zod';
import {
  idSchema,
  instantSchema,
  legalActSchema,
  localized,
  optionalText,
  pageFields,
  pageOf,
  text,
} from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { deadlineSchema } from '../deadlines/deadline.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { languageSchema } from '../values/localized-text.ts';
import { importFields } from './fields.ts';
import { importRowSchema, rowActions } from './import-row.ts';
import { issueSeverities } from './issue.ts';
import { planProposalSchema } from './plan-proposal.ts';
import { importFormats } from './read-table.ts';

export const MOST_UPLOAD_BYTES = 32 * 1024 * 1024;
/** Rows and issues that a draft shows at once; the rest is paged. */
export const MOST_SHOWN = 500;

const importParams = z.strictObject({ import: idSchema });

export const mappingSchema = z.strictObject({
  table: z.int().min(0).max(10_000),
  header: z.strictObject({ row: z.int().min(0).max(1_000_000), depth: z.int().min(0).max(5) }),
  language: languageSchema,
  columns: z
    .array(
      z.strictObject({
        column: z.int().min(0).max(1000),
        heading: z.string().max(10_000),
        field: z.enum(importFields).nullable(),
        confidence: z.number().min(0).max(1),
      }),
    )
    .max(1000),
});

const decisionsSchema = z.strictObject({
  /** By the text that names it: the body it means, or null to leave it out. What is not settled is registered anew. */
  bodies: z.record(z.string().max(500), idSchema.nullable()),
  /** By the deadline's text: what it means. */
  deadlines: z.record(z.string().max(500), deadlineSchema),
  /** Tasks the file does not have. */
  missing: z.enum(['keep', 'cancel']),
});

export const importStates = ['draft', 'applied', 'undone'] as const;

const issueSchema = z.strictObject({
  row: z.int().nullable(),
  column: z.string().nullable(),
  cell: z.string().nullable(),
  code: z.string(),
  severity: z.enum(issueSeverities),
  message: z.string(),
  suggestion: z.string(),
  value: z.string().nullable(),
});

const countsSchema = z.strictObject({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  missing: z.int(),
  /** Rows that cannot be taken; while there are any, nothing is applied. */
  errors: z.int(),
  questions: z.int(),
  issues: z.int(),
  newBodies: z.int(),
});

const tallySchema = z.array(z.strictObject({ text: z.string(), count: z.int() }));

const summaryFields = {
  id: idSchema,
  state: z.enum(importStates),
  fileName: z.string(),
  format: z.enum(importFormats),
  /** The plan it goes into; null: a new one that is not there yet. */
  planId: idSchema.nullable(),
  counts: countsSchema,
  createdAt: instantSchema,
  createdBy: z.string(),
  appliedAt: instantSchema.nullable(),
  version: z.int(),
};
const importSummarySchema = z.strictObject(summaryFields);
export type ImportSummary = z.infer<typeof importSummarySchema>;

export const importDraftSchema = z.strictObject({
  ...summaryFields,
  /** What was found out about the file: encoding, delimiter, the 1904 calendar. */
  details: z.record(z.string(), z.string()),
  table: z.strictObject({
    index: z.int(),
    name: z.string(),
    signature: z.string(),
    headerRow: z.int(),
    rows: z.int(),
    titles: z.array(z.string()),
    columns: z.array(z.strictObject({ column: z.int(), heading: z.string(), samples: z.array(z.string()) })),
    others: z.array(
      z.strictObject({ index: z.int(), name: z.string(), isHidden: z.boolean(), rows: z.int(), isRead: z.boolean() }),
    ),
  }),
  mapping: mappingSchema,
  decisions: decisionsSchema,
  /** The plan it becomes, when it goes into none. */
  plan: planProposalSchema.nullable(),
  unknownBodies: tallySchema,
  unclearDeadlines: tallySchema,
  /** The first rows; the others are paged by `/rows`. */
  rows: z.array(importRowSchema),
  /** The first issues; all of them are in `/problems.csv`. */
  issues: z.array(issueSchema),
});
export type ImportDraft = z.infer<typeof importDraftSchema>;

export const importsContract = defineContract({
  createImport: {
    method: 'POST',
    path: '/imports',
    summary: 'Read a file and show what it would change; nothing is stored in any plan',
    permission: 'import.write',
    upload: { maxBytes: MOST_UPLOAD_BYTES },
    staged: true,
    body: z.strictObject({
      plan: z.union([z.literal('new'), idSchema]).default('new'),
      /** JSON: `{ mapping?, decisions?, plan? }` as PATCH takes them, or a mapping alone. */
      mapping: z
        .string()
        .max(64 * 1024)
        .optional(),
    }),
    response: importDraftSchema,
    status: 201,
    errors: [
      'not_found',
      'invalid_body',
      'malformed_request',
      'body_too_large',
      'unsupported_media_type',
      'unreadable_file',
      'file_too_complex',
      'too_many_requests',
      'key_reused',
      'key_in_progress',
    ],
  },
  listImports: {
    method: 'GET',
    path: '/imports',
    summary: 'Imports begun, applied and undone, newest first',
    permission: 'import.write',
    personal: true,
    query: z.strictObject({ ...pageFields, plan: idSchema.optional(), state: z.enum(importStates).optional() }),
    response: pageOf(importSummarySchema),
    errors: ['not_found', 'invalid_cursor'],
  },
  getImport: {
    method: 'GET',
    path: '/imports/{import}',
    summary: 'A draft with its table, mapping, counts, first rows and issues',
    permission: 'import.write',
    personal: true,
    params: importParams,
    query: z.strictObject({}),
    response: importDraftSchema,
    errors: ['not_found'],
  },
  listImportRows: {
    method: 'GET',
    path: '/imports/{import}/rows',
    summary: 'What becomes of each row, in the order of the file',
    permission: 'import.write',
    personal: true,
    params: importParams,
    query: z.strictObject({ ...pageFields, action: z.enum(rowActions).optional() }),
    response: pageOf(importRowSchema),
    errors: ['not_found', 'invalid_cursor'],
  },
  listImportProblems: {
    method: 'GET',
    path: '/imports/{import}/problems.csv',
    summary: 'Every issue with its cell, reason and suggestion, as CSV',
    permission: 'import.write',
    personal: true,
    params: importParams,
    query: z.strictObject({}),
    response: z.null(),
    produces: 'text/csv; charset=utf-8',
    errors: ['not_found'],
  },
  updateImport: {
    method: 'PATCH',
    path: '/imports/{import}',
    summary: 'Correct the mapping, or settle bodies, deadlines and the new plan’s fields; the preview is made anew',
    permission: 'import.write',
    staged: true,
    params: importParams,
    body: z.strictObject({ mapping: mappingSchema, decisions: decisionsSchema.partial(), plan: planProposalSchema }).partial(),
    response: importDraftSchema,
    ifMatch: true,
    errors: [
      'not_found',
      'invalid_body',
      'conflict',
      'unreadable_file',
      'precondition_required',
      'stale_version',
      'too_many_requests',
    ],
  },
  applyImport: {
    method: 'POST',
    path: '/imports/{import}/apply',
    summary: 'Store all of it or nothing, as one version of the plan',
    permission: 'import.write',
    params: importParams,
    body: z.strictObject({
      legalAct: z
        .union([legalActSchema, text(1000)])
        .nullable()
        .default(null),
      reason: z
        .union([localized(2000), optionalText(2000)])
        .nullable()
        .default(null),
      /** First day of the resulting version; the plan's status date when left out. */
      inForceFrom: isoDateSchema.optional(),
    }),
    response: importDraftSchema,
    errors: ['not_found', 'invalid_body', 'conflict', 'period_closed', 'key_reused', 'key_in_progress'],
  },
  undoImport: {
    method: 'POST',
    path: '/imports/{import}/undo',
    summary: 'Restore exactly what was before, unless it was changed since',
    permission: 'import.write',
    params: importParams,
    response: importDraftSchema,
    errors: ['not_found', 'conflict', 'key_reused', 'key_in_progress'],
  },
  deleteImport: {
    method: 'DELETE',
    path: '/imports/{import}',
    summary: 'Give up a draft',
    permission: 'import.write',
    params: importParams,
    response: z.null(),
    status: 204,
    errors: ['not_found', 'conflict'],
  },
});
