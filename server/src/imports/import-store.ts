import { createHash } from 'node:crypto';
import { insertMany, toJson, type ImportFileRow, type ImportMappingRow, type ImportRowRow, type Transaction } from '@atkaruu/db';
import type { PlanMapping } from '@atkaruu/shared/imports/map-columns';
import type { Previewed } from './run-preview.ts';

type PreviewedRows = Previewed['rows'];

async function writeRows(tx: Transaction, importId: string, rows: PreviewedRows): Promise<void> {
  await tx<ImportRowRow>('import_rows').where({ import_id: importId }).delete();
  await insertMany(
    tx,
    'import_rows',
    rows.map(({ action, data }, position) => ({ import_id: importId, position, action, data })),
  );
}

export async function insertImport(tx: Transaction, row: ImportFileRow, rows: PreviewedRows): Promise<void> {
  await tx<ImportFileRow>('imports').insert(row);
  await writeRows(tx, row.id, rows);
}

type Preview = Pick<ImportFileRow, 'base_seq' | 'summary' | 'counts' | 'decisions' | 'issues'>;

/** False when somebody else was faster, or it is no draft any more. */
export async function replacePreview(
  tx: Transaction,
  { id, version }: Pick<ImportFileRow, 'id' | 'version'>,
  preview: Preview,
  rows: PreviewedRows,
): Promise<boolean> {
  const changed = await tx<ImportFileRow>('imports')
    .where({ id, version, state: 'draft' })
    .update({ ...preview, version: version + 1 });
  if (changed !== 1) return false;
  await writeRows(tx, id, rows);
  return true;
}

type Applied = Pick<ImportFileRow, 'plan_id' | 'applied_at' | 'applied_seq' | 'before'>;

/** False when it is no draft any more. The file's content is kept no longer. */
export async function markApplied(tx: Transaction, id: string, applied: Applied): Promise<void> {
  await tx<ImportFileRow>('imports')
    .where({ id })
    .update({ ...applied, state: 'applied', tables: null })
    .increment('version', 1);
}

export async function markUndone(tx: Transaction, id: string, planId: string | null): Promise<void> {
  await tx<ImportFileRow>('imports')
    .where({ id })
    .update({ state: 'undone', before: null, plan_id: planId })
    .increment('version', 1);
}

/** Holds the import against a second click until commit: nobody else moves it on meanwhile. */
export async function claimState(tx: Transaction, id: string, from: ImportFileRow['state']): Promise<boolean> {
  return (await tx<ImportFileRow>('imports').where({ id, state: from }).update({ state: from })) === 1;
}

export async function deleteDraft(tx: Transaction, id: string): Promise<void> {
  await tx<ImportRowRow>('import_rows').where({ import_id: id }).delete();
  await tx<ImportFileRow>('imports').where({ id, state: 'draft' }).delete();
}

/** Applied and undone imports of a plan that is taken back stand without it. */
export async function releasePlan(tx: Transaction, planId: string): Promise<void> {
  await tx<ImportFileRow>('imports').where({ plan_id: planId }).update({ plan_id: null });
}

export async function rememberMapping(
  tx: Transaction,
  signature: string,
  mapping: PlanMapping,
  recordedAt: string,
): Promise<void> {
  const hash = createHash('sha256').update(signature).digest('hex');
  await tx<ImportMappingRow>('import_mappings').where({ signature_hash: hash }).delete();
  await tx<ImportMappingRow>('import_mappings').insert({
    signature_hash: hash,
    signature,
    mapping: toJson(mapping),
    recorded_at: recordedAt,
  });
}
