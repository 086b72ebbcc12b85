import { AppError, fieldError } from '@atkaruu/shared/contract/errors';
import type { Override, overridesContract } from '@atkaruu/shared/overrides/contract';
import { isBetterThanComputed, latestExpiry, overrideState, type OverrideState } from '@atkaruu/shared/overrides/override';
import { calendarDay, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { recordChange } from '../audit/index.ts';
import type { Handlers } from '../http/context.ts';
import { pageAt } from '../http/cursor.ts';
import { planIdOf, statusDateOf, type PlanSnapshot, type PlanSnapshots } from '../plans/index.ts';
import { assessedPlan, type AssessedPlan } from '../tasks/index.ts';
import { findOverride, listOverrideRows, type StoredOverride } from './override-queries.ts';
import { endOverrideRow, insertOverride, lockTask } from './override-store.ts';

const ORDER = { in_force: 0, planned: 1, expired: 2, ended: 3 } as const satisfies Record<OverrideState, number>;

function viewOf(override: StoredOverride, { snapshot, assessment, on }: AssessedPlan): Override {
  const { endedAt: _endedAt, endedBy: _endedBy, ...stored } = override;
  const task = snapshot.byId.get(stored.taskId);
  const computedLight = assessment.byId.get(stored.taskId)?.assessment.light ?? null;
  return {
    ...stored,
    endedOn: stored.endedOn !== null && stored.endedOn <= on ? stored.endedOn : null,
    taskNumber: task?.number ?? '',
    taskTitle: task?.title ?? { en: '–' },
    computedLight,
    isBetterThanComputed: isBetterThanComputed(stored.light, computedLight),
    state: overrideState(stored, on),
  };
}

interface Wanted {
  startsOn: IsoDate;
  expiresOn: IsoDate;
  taskId: string;
}

/** A leaf of the plan, days in their order, no longer than a period, and no second word on the same days. */
function assertSound(
  { startsOn, expiresOn, taskId }: Wanted,
  { plan, byId, parents }: PlanSnapshot,
  today: IsoDate,
  others: readonly StoredOverride[],
): void {
  if (!byId.has(taskId)) throw fieldError('/taskId', 'unknown_task', 'There is no such task in this plan; choose one of it.');
  if (parents.has(taskId))
    throw fieldError('/taskId', 'not_a_leaf', 'The light of this task is rolled up from its steps; declare that of a step.');
  if (startsOn > today) throw fieldError('/startsOn', 'in_the_future', 'Declare a light from today or from a day before.');
  if (expiresOn < startsOn) throw fieldError('/expiresOn', 'before_start', 'It expires before it starts; give a later day.');
  const latest = latestExpiry(startsOn, plan.reportingPeriod);
  if (expiresOn > latest)
    throw fieldError('/expiresOn', 'too_late', `An override lasts one reporting period at most; give ${latest} or a day before.`);
  const overlapping = others.find((other) => {
    const isSame = other.taskId === taskId && other.startsOn <= expiresOn && startsOn <= other.expiresOn;
    return isSame && (other.endedOn === null || startsOn < other.endedOn);
  });
  if (overlapping)
    throw fieldError(
      '/startsOn',
      'overlaps',
      `A light is declared already from ${overlapping.startsOn} to ${overlapping.expiresOn}; end that one first.`,
    );
}

export function overridesRoutes(snapshots: PlanSnapshots): Handlers<typeof overridesContract> {
  return {
    async listOverrides({ params, query }, context) {
      const plan = assessedPlan(await snapshots.read(context, params.plan), query, context.now);
      const rows = await listOverrideRows(context.db, plan.snapshot.plan.id, query.knownAt);
      const found = rows
        .filter(({ startsOn }) => startsOn <= plan.on)
        .map((override) => viewOf(override, plan))
        .filter(({ state }) => query.state === undefined || query.state.includes(state))
        .filter(({ taskId }) => query.task === undefined || taskId === query.task)
        .sort((first, second) => ORDER[first.state] - ORDER[second.state]);
      return pageAt(found, query.cursor, query.limit);
    },

    async createOverride({ params, body }, context) {
      const { tx, now, actor } = context;
      const found = await snapshots.within(tx, await planIdOf(tx, params.plan));
      await lockTask(tx, body.taskId);
      const startsOn = body.startsOn ?? statusDateOf(found.plan, now).statusDate;
      const others = await listOverrideRows(tx, found.plan.id, undefined);
      assertSound({ ...body, startsOn }, found, calendarDay(now, found.plan.timeZone), others);
      const override: StoredOverride = {
        id: context.newId(),
        planId: found.plan.id,
        taskId: body.taskId,
        light: body.light,
        reason: body.reason,
        startsOn,
        expiresOn: body.expiresOn,
        endedOn: null,
        endedAt: null,
        endedBy: null,
        recordedAt: now.toISOString(),
        recordedBy: actor.name,
        version: 1,
      };
      await insertOverride(tx, override);
      await recordChange(context, {
        kind: 'override',
        objectId: override.id,
        planId: override.planId,
        taskId: override.taskId,
        before: null,
        after: { light: override.light, reason: override.reason, startsOn, expiresOn: override.expiresOn },
      });
      return viewOf(override, assessedPlan(found, { asOf: startsOn }, now));
    },

    async endOverride({ params }, context) {
      const { tx, now, actor } = context;
      const before = await findOverride(tx, params.override);
      const snapshot = await snapshots.within(tx, before.planId);
      const today = statusDateOf(snapshot.plan, now).statusDate;
      if (before.endedOn !== null) throw new AppError('conflict', 'This override was taken back already.');
      if (before.expiresOn < today) throw new AppError('conflict', 'This override has expired; there is nothing to take back.');
      const after = {
        ...before,
        endedOn: today,
        endedAt: now.toISOString(),
        endedBy: actor.name,
        version: before.version + 1,
      };
      if (!(await endOverrideRow(tx, after))) throw new AppError('conflict', 'Somebody else has just taken it back.');
      await recordChange(context, {
        kind: 'override',
        objectId: before.id,
        planId: before.planId,
        taskId: before.taskId,
        before: { endedOn: null },
        after: { endedOn: today },
      });
      return viewOf(after, assessedPlan(snapshot, { asOf: today }, now));
    },
  };
}
