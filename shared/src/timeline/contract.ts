import { z } from 'zod';
import { asOfFields, idSchema, localized } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { changeErrors } from '../contract/register.ts';
import { planParams } from '../plans/contract.ts';
import { lights, taskStates } from '../tasks/task.ts';
import { isoDateSchema } from '../values/iso-date.ts';

const span = z.strictObject({ startsOn: isoDateSchema, dueOn: isoDateSchema });

export const timelineItemSchema = z.strictObject({
  taskId: idSchema,
  number: z.string(),
  title: localized(2000),
  depth: z.int(),
  isLeaf: z.boolean(),
  /** By the first version of the plan. */
  baseline: span.nullable(),
  /** By the version in force; of a parent: from the first start to the last due date below it. */
  current: span.nullable(),
  /** When it was completed, or will be: by its reports and by what it waits for. */
  endsOn: isoDateSchema.nullable(),
  movedDays: z.int(),
  movedBy: idSchema.nullable(),
  isCritical: z.boolean(),
  state: z.enum(taskStates).nullable(),
  light: z.enum(lights).nullable(),
  milestones: z.array(
    z.strictObject({
      id: idSchema,
      title: localized(1000),
      plannedOn: isoDateSchema.nullable(),
      achievedOn: isoDateSchema.nullable(),
    }),
  ),
});
export type TimelineItem = z.infer<typeof timelineItemSchema>;

const dependencySchema = z.strictObject({ taskId: idSchema, predecessorId: idSchema, lagDays: z.int() });

export const timelineSchema = z.strictObject({
  planId: idSchema,
  asOf: isoDateSchema,
  startsOn: isoDateSchema,
  endsOn: isoDateSchema,
  items: z.array(timelineItemSchema),
  dependencies: z.array(dependencySchema),
  /** Task ids from the first to the one that ends last. */
  criticalChain: z.array(idSchema),
});
export type Timeline = z.infer<typeof timelineSchema>;

const predecessors = z.array(z.strictObject({ taskId: idSchema, lagDays: z.int().min(0).max(3650).default(0) })).max(50);

export const taskDependenciesSchema = z.strictObject({
  taskId: idSchema,
  predecessors: z.array(z.strictObject({ taskId: idSchema, number: z.string(), lagDays: z.int() })),
  version: z.int(),
});

const taskParams = z.strictObject({ task: idSchema });

export const timelineContract = defineContract({
  getTimeline: {
    method: 'GET',
    path: '/plans/{plan}/timeline',
    summary: 'Every task with its first and present dates, where it ends, and what a slip moves',
    permission: 'plan.read',
    params: planParams,
    query: z.strictObject({ ...asOfFields }),
    response: timelineSchema,
    errors: ['not_found'],
  },
  getDependencies: {
    method: 'GET',
    path: '/tasks/{task}/dependencies',
    summary: 'What a task waits for',
    permission: 'plan.read',
    params: taskParams,
    query: z.strictObject({}),
    response: taskDependenciesSchema,
    errors: ['not_found'],
  },
  setDependencies: {
    method: 'PUT',
    path: '/tasks/{task}/dependencies',
    summary: 'Say what a task waits for; links in a circle are refused',
    permission: 'task.write',
    params: taskParams,
    body: z.strictObject({ predecessors }),
    response: taskDependenciesSchema,
    ifMatch: true,
    errors: changeErrors,
  },
});
