import { z } from 'zod';
import { asOfFields, idSchema, optionalText, pageFields, pageOf, queryBoolean, queryList } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { planParams } from '../plans/contract.ts';
import { bodyRoles, causeCodes } from '../progress/facts.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import {
  ageingBuckets,
  countGroups,
  lights,
  newTaskSchema,
  serviceTypes,
  taskChangeSchema,
  taskDetailSchema,
  taskSchema,
  taskStates,
} from './task.ts';

export const taskParams = z.strictObject({ task: idSchema });

export const taskSortKeys = [
  'number',
  'title',
  'dueOn',
  'state',
  'light',
  'weight',
  'percentReported',
  'percentVerified',
  'percentExpected',
  'forecastOn',
  'slipDays',
  'daysLate',
  'lastReportedOn',
] as const;
export type TaskSortKey = (typeof taskSortKeys)[number];

const descending = taskSortKeys.map((key) => `-${key}` as const);
export const taskSortSchema = z.enum([...taskSortKeys, ...descending]);
export type TaskSort = z.infer<typeof taskSortSchema>;

/** Every way to narrow a list of tasks; each number on a chart links to one of these, with the same total. */
export const taskFilters = {
  ...asOfFields,
  parent: idSchema.optional().describe('Only what is below this task.'),
  body: idSchema.optional().describe('Only tasks of this body (or of the bodies it succeeded).'),
  role: queryList(z.enum(bodyRoles)).optional(),
  led: queryBoolean.optional().describe('false: no body leads it.'),
  state: queryList(z.enum(taskStates)).optional(),
  light: queryList(z.enum(lights)).optional(),
  group: queryList(z.enum(countGroups)).optional().describe('The four counts: done, partly, not done, not yet due.'),
  ageing: queryList(z.enum(ageingBuckets)).optional().describe('Days overdue.'),
  cause: queryList(z.enum([...causeCodes, 'none'])).optional(),
  due: queryBoolean.optional().describe('true: due by the status date and in force.'),
  fulfilled: queryBoolean.optional().describe('true: verified complete.'),
  silent: queryBoolean.optional().describe('true: nothing reported for longer than one reporting period.'),
  inForce: queryBoolean.optional(),
  dueFrom: isoDateSchema.optional(),
  dueTo: isoDateSchema.optional(),
  q: optionalText(200).optional().describe('Words of the number or the title; letters Ө, Ү, Ң may be typed О, У, Н.'),
  leaf: queryBoolean.optional(),
  serviceType: queryList(z.enum(serviceTypes)).optional(),
};

export const taskListQuery = z.strictObject({ ...taskFilters, ...pageFields, sort: queryList(taskSortSchema).optional() });
export type TaskListQuery = z.output<typeof taskListQuery>;

export const tasksContract = defineContract({
  listTasks: {
    method: 'GET',
    path: '/plans/{plan}/tasks',
    summary: 'Tasks of a plan at the status date, in the decree’s order unless sorted',
    permission: 'plan.read',
    params: planParams,
    query: taskListQuery,
    response: pageOf(taskSchema),
    errors: ['not_found', 'invalid_cursor'],
  },
  createTask: {
    method: 'POST',
    path: '/plans/{plan}/tasks',
    summary: 'Add a task; under a leaf it splits that leaf into steps, which share its weight',
    permission: 'task.write',
    params: planParams,
    body: newTaskSchema,
    response: taskDetailSchema,
    status: 201,
    errors: ['not_found', 'invalid_body', 'conflict', 'key_reused', 'key_in_progress'],
  },
  getTask: {
    method: 'GET',
    path: '/tasks/{task}',
    summary: 'One task with its terms, occurrences and evidence',
    permission: 'plan.read',
    params: taskParams,
    query: z.strictObject({ ...asOfFields }),
    response: taskDetailSchema,
    errors: ['not_found'],
  },
  updateTask: {
    method: 'PATCH',
    path: '/tasks/{task}',
    summary: 'Correct a task',
    permission: 'task.write',
    params: taskParams,
    body: taskChangeSchema,
    response: taskDetailSchema,
    ifMatch: true,
    errors: ['not_found', 'invalid_body', 'conflict', 'period_closed', 'precondition_required', 'stale_version'],
  },
  deleteTask: {
    method: 'DELETE',
    path: '/tasks/{task}',
    summary: 'Remove a task that was entered by mistake and was never reported on',
    permission: 'task.write',
    params: taskParams,
    response: z.null(),
    status: 204,
    ifMatch: true,
    errors: ['not_found', 'in_use', 'precondition_required', 'stale_version'],
  },
});
