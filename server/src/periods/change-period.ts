import { createHash } from 'node:crypto';
import type { ReportingPeriodRow } from '@atkaruu/db';
import { AppError, fieldError } from '@atkaruu/shared/contract/errors';
import type { PeriodState } from '@atkaruu/shared/periods/period';
import { snapshotContent, type SnapshotContent } from '@atkaruu/shared/periods/snapshot';
import { canonicalJson } from '@atkaruu/shared/values/canonical-json';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import { recordChange } from '../audit/index.ts';
import { bodyOn } from '../bodies/index.ts';
import type { WriteContext } from '../http/context.ts';
import { inForceOn, knownBy, type PlanSnapshot } from '../plans/index.ts';
import { ensureReports } from './lay-out-periods.ts';
import { revisionRows } from './period-queries.ts';
import { insertException, insertSnapshot, stepPeriod } from './period-store.ts';
import { readReports, stateOf } from './period-view.ts';

interface Change {
  snapshot: PlanSnapshot;
  period: ReportingPeriodRow;
}

const nextSteps = {
  open: 'It is open: close it first.',
  closed: 'It is closed: reopen it, or freeze it.',
  frozen: 'It is frozen: reopen it with a reason, correct it, close and freeze it again.',
} as const satisfies Record<PeriodState, string>;

function assertState({ period }: Change, allowed: readonly PeriodState[], context: WriteContext): PeriodState {
  const state = stateOf(period, context.now.toISOString());
  if (!allowed.includes(state)) throw new AppError('conflict', `The period ${period.key}: ${nextSteps[state]}`);
  return state;
}

async function step({ period }: Change, to: Parameters<typeof stepPeriod>[2], context: WriteContext): Promise<void> {
  if (!(await stepPeriod(context.tx, period, to)))
    throw new AppError('conflict', `Somebody changed the period ${period.key} at the same moment; read it again.`);
}

async function note({ period }: Change, before: object, after: object, context: WriteContext): Promise<void> {
  const fields = { before: { key: period.key, ...before }, after: { key: period.key, ...after } };
  await recordChange(context, { kind: 'period', objectId: period.id, planId: period.plan_id, ...fields });
}

export async function closePeriod(change: Change, context: WriteContext): Promise<void> {
  assertState(change, ['open'], context);
  const { period, snapshot } = change;
  if (period.ends_on >= calendarDay(context.now, snapshot.plan.timeZone))
    throw new AppError('conflict', `The period ${period.key} ends on ${period.ends_on}; it can be closed from the next day on.`);
  await ensureReports(snapshot, [period], context);
  await step(change, { closed_at: context.now.toISOString(), closed_by: context.actor.name }, context);
  await note(change, { state: 'open' }, { state: 'closed' }, context);
}

export async function reopenPeriod(change: Change, reason: string, context: WriteContext): Promise<void> {
  const state = assertState(change, ['closed', 'frozen'], context);
  await step(change, { closed_at: null, closed_by: null, frozen_at: null, frozen_by: null }, context);
  await note(change, { state }, { state: 'open', reason }, context);
}

async function contentOf({ snapshot, period }: Change, context: WriteContext): Promise<SnapshotContent> {
  const { plan, bodies, byId, versions } = snapshot;
  const knownAt = context.now.toISOString();
  const reports = await readReports(
    context.tx,
    { planId: plan.id, period: period.id },
    { now: knownAt, timeZone: plan.timeZone },
  );
  const stateByBody = new Map(reports.map((report) => [report.bodyId, report.state]));
  const given = {
    plan: { id: plan.id, slug: plan.slug, title: plan.title },
    period: { key: period.key, startsOn: period.starts_on, endsOn: period.ends_on },
    planVersion: inForceOn(versions, period.starts_on)?.ordinal ?? 1,
    ruleVersion: plan.ruleVersion,
    thresholds: plan.thresholds,
    knownAt,
    bodies: bodies
      .filter(({ id }) => stateByBody.has(id))
      .map((body) => ({
        id: body.id,
        name: bodyOn(body, bodies, period.ends_on).name,
        report: stateByBody.get(body.id) ?? null,
      })),
  };
  return snapshotContent(knownBy(snapshot, knownAt), given, (taskId) => byId.get(taskId)?.title ?? {});
}

/** Stores the period's figures and rows under a hash; what was frozen before stays as the revisions before. */
export async function freezePeriod(change: Change, reason: string | null, context: WriteContext): Promise<void> {
  assertState(change, ['closed'], context);
  const { period, snapshot } = change;
  const revision = (await revisionRows(context.tx, [period.id])).length + 1;
  if (revision > 1 && (reason === null || reason === ''))
    throw fieldError('/reason', 'required', 'A frozen report is replaced by a new revision: say why.');
  const content = canonicalJson(await contentOf(change, context));
  const sha256 = createHash('sha256').update(content).digest('hex');
  await insertSnapshot(context.tx, {
    period_id: period.id,
    revision,
    rule_version: snapshot.plan.ruleVersion,
    content,
    sha256,
    reason: reason === '' ? null : reason,
    recorded_at: context.now.toISOString(),
    recorded_by: context.actor.name,
  });
  await step(change, { frozen_at: context.now.toISOString(), frozen_by: context.actor.name }, context);
  await note(change, { state: 'closed' }, { state: 'frozen', revision, sha256, reason }, context);
}

export async function exceptBody(
  change: Change,
  exception: { bodyId: string; until: string; reason: string },
  context: WriteContext,
): Promise<void> {
  const { snapshot, period } = change;
  assertState(change, ['open', 'closed'], context);
  if (!snapshot.bodies.some(({ id }) => id === exception.bodyId))
    throw fieldError('/bodyId', 'unknown_body', 'There is no such body; choose one of the plan’s.');
  if (exception.until < calendarDay(context.now, snapshot.plan.timeZone))
    throw fieldError('/until', 'in_the_past', 'The exception would have ended already; give today or a later day.');
  await insertException(context.tx, {
    id: context.newId(),
    period_id: period.id,
    body_id: exception.bodyId,
    until: exception.until,
    reason: exception.reason,
    recorded_at: context.now.toISOString(),
    recorded_by: context.actor.name,
  });
  await note(change, {}, exception, context);
}
