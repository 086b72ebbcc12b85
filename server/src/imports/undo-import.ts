import { AppError } from '@atkaruu/shared/contract/errors';
import { planChangesSince, recordChange, recordChanges } from '../audit/index.ts';
import { bodiesInUse, deleteBodies } from '../bodies/index.ts';
import type { WriteContext } from '../http/context.ts';
import { deletePlan, deletePlanVersion } from '../plans/index.ts';
import { takeBackEntries } from '../progress/index.ts';
import { countReferencesOf, deleteTasks, deleteTermsOfVersion, overwriteTasks, replaceBodies } from '../tasks/index.ts';
import type { BeforeImport } from './before-import.ts';
import { findImportText, type ImportHead } from './import-queries.ts';
import { claimState, markUndone, releasePlan } from './import-store.ts';

const BUILT_UPON =
  'What this import brought was changed or built upon since, so it is not taken back; correct the plan by hand or by another file.';

function isBefore(value: unknown): value is BeforeImport {
  return typeof value === 'object' && value !== null && 'taskIds' in value && 'changed' in value;
}

async function beforeOf(context: WriteContext, head: ImportHead): Promise<BeforeImport> {
  const before: unknown = JSON.parse((await findImportText(context.tx, head.id, 'before')) ?? 'null');
  if (!isBefore(before)) throw new AppError('conflict', 'This import is not in force, so there is nothing to undo.');
  return before;
}

/** Nobody has touched since what the import wrote. */
async function assertUntouched(context: WriteContext, head: ImportHead, before: BeforeImport): Promise<void> {
  const { taskIds, isWide } = await planChangesSince(context.tx, before.planId, head.applied_seq ?? 0);
  const own = new Set([...before.taskIds, ...before.changed.map(({ task }) => task.id)]);
  if (isWide || taskIds.some((id) => own.has(id))) throw new AppError('conflict', BUILT_UPON);
}

async function takeBack(context: WriteContext, before: BeforeImport): Promise<void> {
  const { tx } = context;
  if (!(await takeBackEntries(tx, before.entryIds))) throw new AppError('conflict', BUILT_UPON);
  if ((await countReferencesOf(tx, before.taskIds)) > 0) throw new AppError('conflict', BUILT_UPON);
  await deleteTasks(tx, before.taskIds);
  await overwriteTasks(tx, [...before.changed.map(({ task }) => task), ...before.moved]);
  await replaceBodies(
    tx,
    before.changed.map(({ task, bodies }) => ({ taskId: task.id, bodies })),
  );
  if (before.planVersionId !== null) {
    await deleteTermsOfVersion(tx, before.planVersionId);
    if (!before.isNewPlan) await deletePlanVersion(tx, before.planVersionId);
  }
  const inUse = new Set(await bodiesInUse(tx, before.bodyIds));
  await deleteBodies(
    tx,
    before.bodyIds.filter((id) => !inUse.has(id)),
  );
}

/** Restores exactly what was before an import, or refuses when it was changed since. */
export async function undoImport(context: WriteContext, head: ImportHead): Promise<void> {
  if (!(await claimState(context.tx, head.id, 'applied')))
    throw new AppError('conflict', 'This import is not in force, so there is nothing to undo.');
  const before = await beforeOf(context, head);
  await assertUntouched(context, head, before);
  await takeBack(context, before);
  await recordChanges(context, [
    ...before.bodyIds.map((id) => ({
      kind: 'body' as const,
      objectId: id,
      planId: null,
      before: { import: head.id },
      after: null,
    })),
  ]);
  await recordChange(context, {
    kind: 'plan',
    objectId: before.planId,
    planId: before.planId,
    before: { import: head.id, file: head.file_name, planVersion: before.planVersionId },
    after: null,
  });
  await markUndone(context.tx, head.id, before.isNewPlan ? null : before.planId);
  if (before.isNewPlan) {
    await releasePlan(context.tx, before.planId);
    await deletePlan(context.tx, before.planId);
  }
}
