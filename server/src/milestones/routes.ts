import { AppError, fieldError } from '@atkaruu/shared/contract/errors';
import type { milestonesContract } from '@atkaruu/shared/milestones/contract';
import type { Milestone } from '@atkaruu/shared/milestones/milestone';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import { recordChange } from '../audit/index.ts';
import type { Handlers, WriteContext } from '../http/context.ts';
import { pageAt } from '../http/cursor.ts';
import { staleVersion } from '../http/etag.ts';
import {
  planIdOf,
  statusDateOf,
  type PlanSnapshot,
  type PlanSnapshots,
  type StoredMilestone,
  type StoredTask,
} from '../plans/index.ts';
import { assertPeriodOpen } from '../periods/index.ts';
import { placeOfMilestone } from './milestone-queries.ts';
import { insertForecast, insertMilestone, updateMilestoneRow } from './milestone-store.ts';
import { milestoneView } from './milestone-view.ts';

interface Found {
  milestone: StoredMilestone;
  task: StoredTask;
}

function findIn(snapshot: PlanSnapshot, taskId: string, milestoneId: string): Found {
  const task = snapshot.byId.get(taskId);
  const milestone = task?.milestones.find((candidate) => candidate.id === milestoneId);
  if (!task || !milestone) throw new AppError('not_found', 'There is no such milestone.');
  return { milestone, task };
}

/** Planned dates in order, those without one last; equal ones in the decree's order. */
function byPlannedDate(a: Milestone, b: Milestone): number {
  const [left, right] = [a.plannedOn ?? a.achievedOn ?? '9999', b.plannedOn ?? b.achievedOn ?? '9999'];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What is achieved is not achieved tomorrow. */
function assertAchieved(achievedOn: string | null, today: string): void {
  if (achievedOn !== null && achievedOn > today)
    throw fieldError(
      '/achievedOn',
      'in_the_future',
      'A milestone is achieved today or on a day before; record a forecast for later days.',
    );
}

/** Nothing of a closed period changes: neither the day that is given nor the one that stood there. */
async function assertDaysOpen(
  { plan }: PlanSnapshot,
  task: StoredTask,
  { days, pointer }: { days: readonly (string | null)[]; pointer: string },
  context: WriteContext,
): Promise<void> {
  const bodyIds = task.bodies.map(({ bodyId }) => bodyId);
  for (const on of new Set(days)) if (on !== null) await assertPeriodOpen({ plan, on, bodyIds, pointer }, context);
}

export function milestonesRoutes(snapshots: PlanSnapshots): Handlers<typeof milestonesContract> {
  return {
    async listMilestones({ params, query }, context) {
      const snapshot = await snapshots.read(context, params.plan);
      const on = query.asOf ?? statusDateOf(snapshot.plan, context.now).statusDate;
      const all = snapshot.tasks
        .filter((task) => query.task === undefined || task.id === query.task)
        .flatMap((task) => task.milestones.map((milestone) => milestoneView(milestone, task, on, query.knownAt)))
        .filter((milestone) => query.state === undefined || query.state.includes(milestone.state))
        .filter((milestone) => query.key === undefined || milestone.isKey === query.key);
      return pageAt(all.sort(byPlannedDate), query.cursor, query.limit);
    },

    async getMilestone({ params, query }, context) {
      const { planId, taskId } = await placeOfMilestone(context.db, params.milestone);
      const snapshot = await snapshots.read(context, planId);
      const { milestone, task } = findIn(snapshot, taskId, params.milestone);
      return milestoneView(milestone, task, query.asOf ?? statusDateOf(snapshot.plan, context.now).statusDate, query.knownAt);
    },

    async createMilestone({ params, body }, context) {
      const { tx, now } = context;
      const snapshot = await snapshots.within(tx, await planIdOf(tx, params.plan));
      const task = snapshot.byId.get(body.taskId);
      if (!task) throw fieldError('/taskId', 'unknown_task', 'There is no such task in this plan.');
      if (snapshot.parents.has(task.id))
        throw fieldError('/taskId', 'not_a_leaf', 'Milestones stand inside a task without steps; choose one of the steps.');
      const today = calendarDay(now, snapshot.plan.timeZone);
      assertAchieved(body.achievedOn, today);
      await assertDaysOpen(snapshot, task, { days: [body.achievedOn], pointer: '/achievedOn' }, context);
      const milestone = { ...body, id: context.newId(), version: 1 };
      await insertMilestone(tx, milestone);
      await recordChange(context, {
        kind: 'milestone',
        objectId: milestone.id,
        planId: task.planId,
        taskId: task.id,
        before: null,
        after: body,
      });
      return milestoneView({ ...milestone, forecasts: [] }, task, today, undefined);
    },

    async updateMilestone({ params, body }, context) {
      const { tx, now } = context;
      const { planId, taskId } = await placeOfMilestone(tx, params.milestone);
      const snapshot = await snapshots.within(tx, planId);
      const { milestone, task } = findIn(snapshot, taskId, params.milestone);
      const today = calendarDay(now, snapshot.plan.timeZone);
      const after = {
        ...milestone,
        title: body.title ?? milestone.title,
        plannedOn: body.plannedOn === undefined ? milestone.plannedOn : body.plannedOn,
        achievedOn: body.achievedOn === undefined ? milestone.achievedOn : body.achievedOn,
        isKey: body.isKey ?? milestone.isKey,
      };
      assertAchieved(after.achievedOn, today);
      if (after.achievedOn !== milestone.achievedOn)
        await assertDaysOpen(snapshot, task, { days: [milestone.achievedOn, after.achievedOn], pointer: '/achievedOn' }, context);
      if (!(await updateMilestoneRow(tx, after, context.expectedVersion))) throw staleVersion(milestone.version);
      const { forecasts: _before, ...before } = milestone;
      const { forecasts: _after, ...changed } = after;
      await recordChange(context, { kind: 'milestone', objectId: milestone.id, planId, taskId, before, after: changed });
      return milestoneView({ ...after, version: context.expectedVersion + 1 }, task, today, undefined);
    },

    async forecastMilestone({ params, body }, context) {
      const { tx, now } = context;
      const { planId, taskId } = await placeOfMilestone(tx, params.milestone);
      const snapshot = await snapshots.within(tx, planId);
      const { milestone, task } = findIn(snapshot, taskId, params.milestone);
      const today = calendarDay(now, snapshot.plan.timeZone);
      const effectiveOn = body.effectiveOn ?? today;
      if (effectiveOn > today) throw fieldError('/effectiveOn', 'in_the_future', 'A forecast was made today or on a day before.');
      if (body.forecastOn < effectiveOn)
        throw fieldError('/forecastOn', 'in_the_past', 'A forecast looks ahead; record an achieved milestone by its date.');
      if (milestone.achievedOn !== null)
        throw new AppError(
          'conflict',
          `The milestone was achieved on ${milestone.achievedOn}; there is nothing left to forecast.`,
        );
      await assertDaysOpen(snapshot, task, { days: [effectiveOn], pointer: '/effectiveOn' }, context);
      const id = context.newId();
      await insertForecast(tx, {
        id,
        milestone_id: milestone.id,
        forecast_on: body.forecastOn,
        effective_on: effectiveOn,
        reason: body.reason,
        recorded_at: now.toISOString(),
        recorded_by: context.actor.name,
      });
      await recordChange(context, {
        kind: 'forecast',
        objectId: id,
        planId,
        taskId,
        before: null,
        after: { ...body, effectiveOn },
      });
      const after = findIn(await snapshots.within(tx, planId), taskId, milestone.id);
      return milestoneView(after.milestone, after.task, today, undefined);
    },
  };
}
