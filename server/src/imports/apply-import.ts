import { fromJson, toJson, type ImportRowSummary } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { LegalAct } from '@atkaruu/shared/contract/fields';
import type { ImportRow } from '@atkaruu/shared/imports/import-row';
import { maxDate, minDate, calendarDay, type IsoDate } from '@atkaruu/shared/values/iso-date';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import { newestChangeNumber, planChangesSince, recordChange, recordChanges } from '../audit/index.ts';
import type { WriteContext } from '../http/context.ts';
import { assertPeriodOpen } from '../periods/index.ts';
import { statusDateOf, type PlanSnapshot, type PlanSnapshots, type StoredPlan } from '../plans/index.ts';
import { insertEntries } from '../progress/index.ts';
import { insertTasks, insertTerms, overwriteTasks, replaceBodies } from '../tasks/index.ts';
import { addPlanVersion, createImportedPlan, type VersionParts } from './apply-plan.ts';
import { rowsToWrite, touchesTerms, type RowsToWrite } from './apply-rows.ts';
import type { BeforeImport } from './before-import.ts';
import { listRowsToApply, type ImportHead } from './import-queries.ts';
import { claimState, markApplied } from './import-store.ts';
import { registerBodies } from './register-bodies.ts';

export interface ApplyOptions {
  legalAct: LegalAct | string | null;
  reason: LocalizedText | string | null;
  inForceFrom?: IsoDate | undefined;
}

function actOf(act: ApplyOptions['legalAct'], { language }: WriteContext): LegalAct | null {
  if (typeof act !== 'string') return act;
  return { title: { [language]: act }, number: null, issuedOn: null, issuer: null, url: null };
}

function reasonOf(reason: ApplyOptions['reason'], { language }: WriteContext): LocalizedText | null {
  if (typeof reason !== 'string') return reason;
  return reason === '' ? null : { [language]: reason };
}

async function assertReady(context: WriteContext, head: ImportHead): Promise<void> {
  if (!(await claimState(context.tx, head.id, 'draft'))) throw new AppError('conflict', 'This import was applied already.');
  const { errors } = fromJson(head.counts);
  if (errors > 0) {
    throw new AppError(
      'conflict',
      `${errors} rows have errors, so nothing was stored; correct the file or the mapping, or see the list of problems.`,
    );
  }
}

/** The plan as it was when the preview was made, or a refusal. */
async function unchangedPlan(context: WriteContext, snapshots: PlanSnapshots, head: ImportHead): Promise<PlanSnapshot | null> {
  if (head.plan_id === null) return null;
  const { taskIds, isWide } = await planChangesSince(context.tx, head.plan_id, head.base_seq);
  if (isWide || taskIds.length > 0)
    throw new AppError('conflict', 'The plan was changed since the preview; make the preview anew and look at it once more.');
  return snapshots.within(context.tx, head.plan_id);
}

async function store(context: WriteContext, write: RowsToWrite): Promise<void> {
  const { tx } = context;
  await insertTasks(tx, write.inserted);
  await overwriteTasks(tx, write.overwritten);
  await insertTerms(tx, write.terms);
  await replaceBodies(tx, write.bodies);
  await insertEntries(tx, write.entries);
  await recordChanges(context, write.notes);
}

interface Target {
  plan: StoredPlan;
  versionId: string | null;
}

async function targetOf(
  context: WriteContext,
  snapshot: PlanSnapshot | null,
  summary: ImportRowSummary,
  rows: readonly ImportRow[],
  version: VersionParts,
): Promise<Target> {
  if (snapshot === null) {
    if (summary.plan === null) throw new AppError('conflict', 'The new plan has no title and dates; give them in the preview.');
    return createImportedPlan(context, summary.plan, version);
  }
  const isNewVersion = version.legalAct !== null || rows.some(({ action, edit }) => action === 'added' || touchesTerms(edit));
  return { plan: snapshot.plan, versionId: isNewVersion ? await addPlanVersion(context, snapshot, version) : null };
}

/** The day a file's reports speak of: never one to come, nor one outside the plan. */
function reportedOn(plan: StoredPlan, wanted: IsoDate, now: Date): IsoDate {
  return maxDate(plan.startsOn, minDate(wanted, calendarDay(now, plan.timeZone)));
}

/** Stores everything a preview promised, as one version of the plan, or nothing. */
export async function applyImport(
  context: WriteContext,
  snapshots: PlanSnapshots,
  head: ImportHead,
  options: ApplyOptions,
): Promise<void> {
  await assertReady(context, head);
  const snapshot = await unchangedPlan(context, snapshots, head);
  const rows = await listRowsToApply(context.tx, head.id);
  const summary = fromJson(head.summary);
  const inForceFrom =
    options.inForceFrom ?? (snapshot ? statusDateOf(snapshot.plan, context.now).statusDate : (summary.plan?.startsOn ?? ''));
  const version = { legalAct: actOf(options.legalAct, context), reason: reasonOf(options.reason, context), inForceFrom };
  const { plan, versionId } = await targetOf(context, snapshot, summary, rows, version);
  const newBodies = await registerBodies(context, rows, summary.mapping.language);
  const on = reportedOn(plan, summary.statusDate, context.now);
  const write = rowsToWrite({ rows, snapshot, planId: plan.id, versionId, inForceFrom, reportedOn: on, newBodies }, context);
  for (const bodyId of new Set(write.entries.map(({ body_id }) => body_id)))
    await assertPeriodOpen({ plan, on, bodyIds: bodyId === null ? [] : [bodyId] }, context);
  await store(context, write);
  const before: BeforeImport = {
    isNewPlan: snapshot === null,
    planId: plan.id,
    planVersionId: versionId,
    taskIds: write.inserted.map(({ id }) => id),
    entryIds: write.entries.map(({ id }) => id),
    bodyIds: [...newBodies.values()],
    ...write.before,
  };
  await recordChange(context, {
    kind: 'plan',
    objectId: plan.id,
    planId: plan.id,
    before: null,
    after: { import: head.id, file: head.file_name, planVersion: versionId, legalAct: version.legalAct, reason: version.reason },
  });
  await markApplied(context.tx, head.id, {
    plan_id: plan.id,
    applied_at: context.now.toISOString(),
    applied_seq: await newestChangeNumber(context.tx),
    before: toJson(before),
  });
}
