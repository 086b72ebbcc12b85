import {
  fromJson,
  fromJsonOrNull,
  type IndicatorActualRow,
  type IndicatorRow,
  type IndicatorTaskRow,
  type Reader,
} from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { Indicator, IndicatorActual } from '@atkaruu/shared/indicators/indicator';

export type StoredActual = Omit<IndicatorActual, 'period'>;

/** An indicator as it is stored: without what depends on the day, with every measurement ever recorded. */
export type StoredIndicator = Omit<Indicator, 'latest' | 'nextTarget' | 'achievement' | 'light' | 'actuals'> & {
  actuals: StoredActual[];
  position: number;
  recordedAt: string;
  recordedBy: string;
  removedAt: string | null;
};

function actualFromRow(row: IndicatorActualRow): StoredActual {
  return {
    id: row.id,
    effectiveOn: row.effective_on,
    value: row.value,
    missingReason: row.missing_reason,
    parts: fromJson(row.parts),
    note: row.note,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
  };
}

function fromRow(row: IndicatorRow, taskIds: string[], actuals: StoredActual[]): StoredIndicator {
  return {
    id: row.id,
    planId: row.plan_id,
    code: row.code,
    title: fromJson(row.title),
    level: row.level,
    outcome: fromJsonOrNull(row.outcome),
    unit: fromJson(row.unit),
    direction: row.direction,
    decimals: row.decimals,
    baselineValue: row.baseline_value,
    baselineOn: row.baseline_on,
    targets: fromJson(row.targets),
    dimensions: fromJson(row.dimensions),
    source: fromJsonOrNull(row.source),
    method: fromJsonOrNull(row.method),
    taskIds,
    actuals,
    position: row.position,
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    removedAt: row.removed_at,
    version: row.version,
  };
}

async function withParts(db: Reader, rows: readonly IndicatorRow[]): Promise<StoredIndicator[]> {
  const ids = rows.map(({ id }) => id);
  const links: IndicatorTaskRow[] = await db<IndicatorTaskRow>('indicator_tasks').whereIn('indicator_id', ids).orderBy('task_id');
  const actuals: IndicatorActualRow[] = await db<IndicatorActualRow>('indicator_actuals')
    .whereIn('indicator_id', ids)
    .orderBy('ordinal');
  return rows.map((row) =>
    fromRow(
      row,
      links.filter((link) => link.indicator_id === row.id).map((link) => link.task_id),
      actuals.filter((actual) => actual.indicator_id === row.id).map(actualFromRow),
    ),
  );
}

export async function listIndicatorRows(db: Reader, planId: string): Promise<StoredIndicator[]> {
  const rows: IndicatorRow[] = await db<IndicatorRow>('indicators').where({ plan_id: planId }).orderBy('position').orderBy('id');
  return withParts(db, rows);
}

/** Removed or not; `not_found` when there never was one. */
export async function findIndicator(db: Reader, id: string): Promise<StoredIndicator> {
  const row = await db<IndicatorRow>('indicators').where({ id }).first();
  const [indicator] = row ? await withParts(db, [row]) : [];
  if (!indicator) throw new AppError('not_found', 'There is no such indicator.');
  return indicator;
}

/** Where the next one stands in the plan's own order. */
export async function nextPosition(db: Reader, planId: string): Promise<number> {
  const last = await db<IndicatorRow>('indicators').where({ plan_id: planId }).orderBy('position', 'desc').first('position');
  return (last?.position ?? 0) + 1;
}
