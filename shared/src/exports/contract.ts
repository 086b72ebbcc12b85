import { z } from 'zod';
import { asOfFields, idSchema, langField, queryList } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { planParams } from '../plans/contract.ts';
import { taskFilters, taskSortSchema } from '../tasks/contract.ts';

export const exportColumns = [
  'number',
  'title',
  'lead',
  'coExecutors',
  'deadlineText',
  'dueOn',
  'forecastOn',
  'slipDays',
  'weight',
  'percentExpected',
  'percentReported',
  'percentVerified',
  'state',
  'light',
  'daysLate',
  'lastReportedOn',
  'evidenceCount',
  'serviceType',
  'expectedResult',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

/** What an edited file is matched by when it comes back. */
export const identityColumns = ['id', 'version'] as const;

/** Where a row comes from: the same in every row, so that a row copied elsewhere still says it. */
export const provenanceColumns = ['asOf', 'knownAt', 'planVersion', 'ruleVersion', 'source'] as const;

/** The columns a file may have: those of the list, what was done and why not, and what only files need. */
export const fileColumns = [...exportColumns, 'narrative', 'causeCode', ...identityColumns, ...provenanceColumns] as const;
export type FileColumn = (typeof fileColumns)[number];

const exportQuery = z.strictObject({
  ...taskFilters,
  ...langField,
  sort: queryList(taskSortSchema).optional(),
  columns: queryList(z.enum(fileColumns)).optional(),
});
export type TaskExportQuery = z.output<typeof exportQuery>;

const planQuery = z.strictObject({ ...asOfFields, ...langField });
export type PlanExportQuery = z.output<typeof planQuery>;

const calendarQuery = z.strictObject({
  ...asOfFields,
  ...langField,
  body: idSchema.optional().describe('Only tasks of this body (or of the bodies it succeeded), and their milestones.'),
});

export const exportsContract = defineContract({
  exportTasksCsv: {
    method: 'GET',
    path: '/plans/{plan}/export.csv',
    summary: 'The tasks that match, as CSV (UTF-8 with BOM), in the columns and order asked for',
    permission: 'plan.read',
    params: planParams,
    query: exportQuery,
    response: z.null(),
    produces: 'text/csv; charset=utf-8',
    errors: ['not_found'],
  },
  exportTasksXlsx: {
    method: 'GET',
    path: '/plans/{plan}/export.xlsx',
    summary: 'The tasks that match, as an Excel workbook with a sheet “About”',
    permission: 'plan.read',
    params: planParams,
    query: exportQuery,
    response: z.null(),
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    errors: ['not_found'],
  },
  exportPlanJson: {
    method: 'GET',
    path: '/plans/{plan}/export.json',
    summary: 'The whole plan as open data: facts with stable ids, figures, licence and a data dictionary',
    permission: 'plan.read',
    params: planParams,
    query: planQuery,
    response: z.null(),
    produces: 'application/json',
    errors: ['not_found'],
  },
  exportPlanDocx: {
    method: 'GET',
    path: '/plans/{plan}/export.docx',
    summary: 'The report in the official matrix form, as a Word document',
    permission: 'plan.read',
    params: planParams,
    query: planQuery,
    response: z.null(),
    produces: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    errors: ['not_found'],
  },
  exportPlanIcs: {
    method: 'GET',
    path: '/plans/{plan}/export.ics',
    summary: 'Due dates of the tasks in force and milestones, as a calendar (iCalendar) to subscribe to',
    permission: 'plan.read',
    params: planParams,
    query: calendarQuery,
    response: z.null(),
    produces: 'text/calendar; charset=utf-8',
    errors: ['not_found'],
  },
  exportPlanIati: {
    method: 'GET',
    path: '/plans/{plan}/export.iati.xml',
    summary: 'The plan and its top-level tasks as IATI 2.03 activities, with verified progress by year as their result',
    permission: 'plan.read',
    params: planParams,
    query: planQuery,
    response: z.null(),
    produces: 'application/xml',
    errors: ['not_found'],
  },
  exportPlanMspdi: {
    method: 'GET',
    path: '/plans/{plan}/export.mspdi.xml',
    summary: 'The plan as a project of Microsoft Project (MSPDI): tree, dates, reported progress and bodies',
    permission: 'plan.read',
    params: planParams,
    query: planQuery,
    response: z.null(),
    produces: 'application/xml',
    errors: ['not_found'],
  },
  exportPlanPdf: {
    method: 'GET',
    path: '/plans/{plan}/export.pdf',
    summary: 'The report for paper with every task, or the stocktake on one page, as a tagged PDF',
    permission: 'plan.read',
    params: planParams,
    query: planQuery.extend({
      variant: z.enum(['report', 'brief']).optional().describe('The whole report (the default), or one page.'),
    }),
    response: z.null(),
    produces: 'application/pdf',
    errors: ['not_found', 'file_too_complex'],
  },
  exportPlanPptx: {
    method: 'GET',
    path: '/plans/{plan}/export.pptx',
    summary: 'The stocktake as slides with editable charts, for a meeting (PowerPoint)',
    permission: 'plan.read',
    params: planParams,
    query: planQuery,
    response: z.null(),
    produces: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    errors: ['not_found', 'file_too_complex'],
  },
});
