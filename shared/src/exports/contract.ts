import { z } from 'zod';
import { langField, queryList } from '../contract/fields.ts';
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

const exportQuery = z.strictObject({
  ...taskFilters,
  ...langField,
  sort: queryList(taskSortSchema).optional(),
  columns: queryList(z.enum(exportColumns)).optional(),
});
export type TaskExportQuery = z.output<typeof exportQuery>;

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
});
