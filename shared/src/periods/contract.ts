import { z } from 'zod';
import { idSchema, instantSchema, optionalText, queryInteger, text } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { planParams } from '../plans/contract.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { periodLengths } from '../values/period.ts';
import { reportStates, timelinesses } from './body-report.ts';
import { snapshotDiffSchema } from './diff-snapshots.ts';
import { periodStates, usualDueDays } from './period.ts';
import { snapshotContentSchema } from './snapshot.ts';

const exceptionSchema = z.strictObject({
  id: idSchema,
  bodyId: idSchema,
  until: isoDateSchema,
  reason: z.string(),
  recordedAt: instantSchema,
  recordedBy: z.string(),
});

const revisionSchema = z.strictObject({
  revision: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  ruleVersion: z.string(),
  reason: z.string().nullable(),
  frozenAt: instantSchema,
  frozenBy: z.string(),
});

export const reportingPeriodSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  /** 2019-Q3, 2019-H2 or 2019-07. */
  key: z.string(),
  startsOn: isoDateSchema,
  endsOn: isoDateSchema,
  bodiesDueOn: isoDateSchema,
  coordinatorDueOn: isoDateSchema,
  state: z.enum(periodStates),
  closedAt: instantSchema.nullable(),
  closedBy: z.string().nullable(),
  frozenAt: instantSchema.nullable(),
  frozenBy: z.string().nullable(),
  /** Oldest first; each is a snapshot that never changes. */
  revisions: z.array(revisionSchema),
  exceptions: z.array(exceptionSchema),
  reports: z.record(z.enum(reportStates), z.int()),
  version: z.int(),
});
export type ReportingPeriod = z.infer<typeof reportingPeriodSchema>;

export const bodyReportSchema = z.strictObject({
  id: idSchema,
  planId: idSchema,
  periodId: idSchema,
  periodKey: z.string(),
  bodyId: idSchema,
  state: z.enum(reportStates),
  /** Its own or that of an exception. */
  dueOn: isoDateSchema,
  timeliness: z.enum(timelinesses),
  summary: z.string().nullable(),
  submittedAt: instantSchema.nullable(),
  submittedBy: z.string().nullable(),
  returnedAt: instantSchema.nullable(),
  returnedBy: z.string().nullable(),
  returnNote: z.string().nullable(),
  verifiedAt: instantSchema.nullable(),
  verifiedBy: z.string().nullable(),
  version: z.int(),
});
export type BodyReport = z.infer<typeof bodyReportSchema>;

const periodParams = z.strictObject({ period: idSchema });
const reportParams = z.strictObject({ report: idSchema });
const dueDays = z.int().min(0).max(120);
const stepErrors = ['not_found', 'invalid_body', 'conflict', 'key_reused', 'key_in_progress'] as const;
const listOf = <S extends z.ZodType>(item: S) => z.strictObject({ items: z.array(item), total: z.int(), nextCursor: z.null() });

export const periodsContract = defineContract({
  listPeriods: {
    method: 'GET',
    path: '/plans/{plan}/periods',
    summary: 'The reporting periods of a plan, the first one first',
    permission: 'plan.read',
    params: planParams,
    query: z.strictObject({}),
    response: listOf(reportingPeriodSchema),
    errors: ['not_found'],
  },
  layOutPeriods: {
    method: 'POST',
    path: '/plans/{plan}/periods',
    summary: 'Lay out the plan’s reporting periods with their two due dates; open periods take new due dates',
    permission: 'period.write',
    params: planParams,
    body: z.strictObject({
      length: z.enum(periodLengths).optional(),
      bodiesDueDays: dueDays.default(usualDueDays.bodiesDueDays),
      coordinatorDueDays: dueDays.default(usualDueDays.coordinatorDueDays),
    }),
    response: listOf(reportingPeriodSchema),
    status: 201,
    errors: stepErrors,
  },
  closePeriod: {
    method: 'POST',
    path: '/periods/{period}/close',
    summary: 'Close a period: nothing effective in it changes any more',
    permission: 'period.write',
    params: periodParams,
    body: z.strictObject({}),
    response: reportingPeriodSchema,
    errors: stepErrors,
  },
  reopenPeriod: {
    method: 'POST',
    path: '/periods/{period}/reopen',
    summary: 'Open a closed or frozen period again, for a reason; its frozen revisions stay',
    permission: 'period.write',
    params: periodParams,
    body: z.strictObject({ reason: text(2000) }),
    response: reportingPeriodSchema,
    errors: stepErrors,
  },
  freezePeriod: {
    method: 'POST',
    path: '/periods/{period}/freeze',
    summary:
      'Freeze a closed period: its figures and rows as a snapshot with a hash; again after a correction, as the next revision',
    permission: 'period.write',
    params: periodParams,
    body: z.strictObject({ reason: optionalText(2000).nullable().default(null) }),
    response: reportingPeriodSchema,
    errors: stepErrors,
  },
  exceptBody: {
    method: 'POST',
    path: '/periods/{period}/exceptions',
    summary: 'Let a body report into a period until a later day, for a reason',
    permission: 'period.write',
    params: periodParams,
    body: z.strictObject({ bodyId: idSchema, until: isoDateSchema, reason: text(2000) }),
    response: reportingPeriodSchema,
    status: 201,
    errors: stepErrors,
  },
  getSnapshot: {
    method: 'GET',
    path: '/periods/{period}/snapshot',
    summary: 'The frozen report of a period with its SHA-256 over canonical JSON; the newest revision unless one is named',
    permission: 'plan.read',
    params: periodParams,
    query: z.strictObject({ revision: queryInteger(1, 999).optional() }),
    response: revisionSchema.extend({ periodId: idSchema, content: snapshotContentSchema }),
    errors: ['not_found'],
  },
  diffRevisions: {
    method: 'GET',
    path: '/periods/{period}/diff',
    summary: 'What a later revision of a frozen period says otherwise',
    permission: 'plan.read',
    params: periodParams,
    query: z.strictObject({ from: queryInteger(1, 999), to: queryInteger(1, 999) }),
    response: snapshotDiffSchema,
    errors: ['not_found'],
  },
  listReports: {
    method: 'GET',
    path: '/reports',
    summary: 'The bodies’ reports for the periods of a plan',
    permission: 'plan.read',
    query: z.strictObject({
      plan: idSchema,
      period: idSchema.optional(),
      body: idSchema.optional(),
      state: z.enum(reportStates).optional(),
    }),
    response: listOf(bodyReportSchema),
    errors: ['not_found'],
  },
  submitReport: {
    method: 'POST',
    path: '/reports/{report}/submit',
    summary: 'Submit a body’s report for a period',
    permission: 'report.submit',
    params: reportParams,
    body: z.strictObject({ summary: optionalText(4000).nullable().default(null) }),
    response: bodyReportSchema,
    errors: [...stepErrors, 'period_closed'],
  },
  returnReport: {
    method: 'POST',
    path: '/reports/{report}/return',
    summary: 'Send a body’s report back with a note',
    permission: 'report.verify',
    params: reportParams,
    body: z.strictObject({ note: text(2000) }),
    response: bodyReportSchema,
    errors: [...stepErrors, 'period_closed', 'separation_of_duties'],
  },
  verifyReport: {
    method: 'POST',
    path: '/reports/{report}/verify',
    summary: 'Confirm a body’s report, as a second person from another role',
    permission: 'report.verify',
    params: reportParams,
    body: z.strictObject({}),
    response: bodyReportSchema,
    errors: [...stepErrors, 'period_closed', 'separation_of_duties'],
  },
});
