import {
  fromJson,
  fromJsonOrNull,
  type ImportFileRow,
  type ImportMappingRow,
  type ImportRowRow,
  type ProgressEntryRow,
  type Reader,
} from '@atkaruu/db';
import type { Place } from '@atkaruu/shared/accounts/permissions';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { ImportSummary } from '@atkaruu/shared/imports/contract';
import type { ImportRow, RowAction } from '@atkaruu/shared/imports/import-row';
import type { PlanMapping } from '@atkaruu/shared/imports/map-columns';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';

export type ImportHead = Omit<ImportFileRow, 'tables' | 'before' | 'issues'>;

const HEAD = [
  'id',
  'state',
  'file_name',
  'format',
  'plan_id',
  'base_seq',
  'summary',
  'counts',
  'decisions',
  'created_at',
  'created_by',
  'applied_at',
  'applied_seq',
  'version',
] as const satisfies (keyof ImportHead)[];

const NO_SUCH = 'There is no such import; it may have been given up.';

export async function findImport(db: Reader, id: string): Promise<ImportHead> {
  const row: ImportHead | undefined = await db<ImportFileRow>('imports')
    .where({ id })
    .first(...HEAD);
  if (!row) throw new AppError('not_found', NO_SUCH);
  return row;
}

/** The long texts of an import, which most questions do not need. */
export async function findImportText(db: Reader, id: string, column: 'tables' | 'before' | 'issues'): Promise<string | null> {
  const row: Partial<ImportFileRow> | undefined = await db<ImportFileRow>('imports').where({ id }).first(column);
  if (!row) throw new AppError('not_found', NO_SUCH);
  return row[column] ?? null;
}

/** Where an import stands: in the plan it goes into, or in none. */
export async function placeOfImport(db: Reader, id: string): Promise<Place | null> {
  const row: Pick<ImportFileRow, 'plan_id'> | undefined = await db<ImportFileRow>('imports').where({ id }).first('plan_id');
  return row === undefined ? null : row.plan_id === null ? { planId: null } : { planId: row.plan_id };
}

export function summaryFromRow(row: ImportHead): ImportSummary {
  return {
    id: row.id,
    state: row.state,
    fileName: row.file_name,
    format: row.format,
    planId: row.plan_id,
    counts: fromJson(row.counts),
    createdAt: row.created_at,
    createdBy: row.created_by,
    appliedAt: row.applied_at,
    version: row.version,
  };
}

interface ListQuestion {
  planId: string | undefined;
  state: ImportSummary['state'] | undefined;
  offset: number;
  limit: number;
}

export async function listImportHeads(db: Reader, question: ListQuestion): Promise<{ items: ImportSummary[]; total: number }> {
  const { planId, state, offset, limit } = question;
  const wanted = { ...(planId === undefined ? {} : { plan_id: planId }), ...(state === undefined ? {} : { state }) };
  const counted = await db<ImportFileRow>('imports').where(wanted).count<{ total: number }[]>({ total: '*' });
  const rows: ImportHead[] = await db<ImportFileRow>('imports')
    .where(wanted)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .select(...HEAD);
  return { items: rows.map(summaryFromRow), total: counted[0]?.total ?? 0 };
}

interface RowQuestion {
  action: RowAction | undefined;
  offset: number;
  limit: number;
}

export async function listRows(
  db: Reader,
  importId: string,
  { action, offset, limit }: RowQuestion,
): Promise<{ items: ImportRow[]; total: number }> {
  const wanted = { import_id: importId, ...(action === undefined ? {} : { action }) };
  const counted = await db<ImportRowRow>('import_rows').where(wanted).count<{ total: number }[]>({ total: '*' });
  const rows: Pick<ImportRowRow, 'data'>[] = await db<ImportRowRow>('import_rows')
    .where(wanted)
    .orderBy('position')
    .offset(offset)
    .limit(limit)
    .select('data');
  return { items: rows.map(({ data }) => fromJson(data)), total: counted[0]?.total ?? 0 };
}

/** The rows that change something, in the order of the file. */
export async function listRowsToApply(db: Reader, importId: string): Promise<ImportRow[]> {
  const rows: Pick<ImportRowRow, 'data'>[] = await db<ImportRowRow>('import_rows')
    .where({ import_id: importId })
    .whereIn('action', ['added', 'changed', 'missing'])
    .orderBy('position')
    .select('data');
  return rows.map(({ data }) => fromJson(data));
}

export async function rememberedMappings(db: Reader): Promise<Record<string, PlanMapping>> {
  const rows: Pick<ImportMappingRow, 'signature' | 'mapping'>[] = await db<ImportMappingRow>('import_mappings').select(
    'signature',
    'mapping',
  );
  return Object.fromEntries(rows.map(({ signature, mapping }) => [signature, fromJson(mapping)]));
}

/** Task id → the narrative of its newest report by a day. */
export async function newestNarratives(db: Reader, planId: string, on: IsoDate): Promise<Map<string, LocalizedText>> {
  const rows = await db<ProgressEntryRow>('progress_entries')
    .join('tasks', 'tasks.id', 'progress_entries.task_id')
    .where('tasks.plan_id', planId)
    .where('progress_entries.effective_on', '<=', on)
    .orderBy('progress_entries.effective_on')
    .orderBy('progress_entries.recorded_at')
    .orderBy('progress_entries.id')
    .select<Pick<ProgressEntryRow, 'task_id' | 'narrative'>[]>('progress_entries.task_id', 'progress_entries.narrative');
  const newest = new Map<string, LocalizedText>();
  for (const { task_id, narrative } of rows) {
    const text = fromJsonOrNull(narrative);
    if (text === null) newest.delete(task_id);
    else newest.set(task_id, text);
  }
  return newest;
}
