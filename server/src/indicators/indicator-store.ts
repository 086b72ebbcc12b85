import {
  toJson,
  toJsonOrNull,
  type IndicatorActualRow,
  type IndicatorRow,
  type IndicatorTaskRow,
  type Transaction,
} from '@atkaruu/db';
import type { StoredActual, StoredIndicator } from './indicator-queries.ts';

function toRow(indicator: StoredIndicator): IndicatorRow {
  return {
    id: indicator.id,
    plan_id: indicator.planId,
    code: indicator.code,
    title: toJson(indicator.title),
    level: indicator.level,
    outcome: toJsonOrNull(indicator.outcome),
    unit: toJson(indicator.unit),
    direction: indicator.direction,
    decimals: indicator.decimals,
    baseline_value: indicator.baselineValue,
    baseline_on: indicator.baselineOn,
    targets: toJson(indicator.targets),
    dimensions: toJson(indicator.dimensions),
    source: toJsonOrNull(indicator.source),
    method: toJsonOrNull(indicator.method),
    position: indicator.position,
    recorded_at: indicator.recordedAt,
    recorded_by: indicator.recordedBy,
    removed_at: indicator.removedAt,
    version: indicator.version,
  };
}

async function linkTasks(tx: Transaction, { id, taskIds }: StoredIndicator): Promise<void> {
  await tx<IndicatorTaskRow>('indicator_tasks').where({ indicator_id: id }).delete();
  const rows = taskIds.map((taskId) => ({ indicator_id: id, task_id: taskId }));
  if (rows.length > 0) await tx<IndicatorTaskRow>('indicator_tasks').insert(rows);
}

export async function insertIndicator(tx: Transaction, indicator: StoredIndicator): Promise<void> {
  await tx<IndicatorRow>('indicators').insert(toRow(indicator));
  await linkTasks(tx, indicator);
}

/** False when somebody else was faster. */
export async function updateIndicatorRow(tx: Transaction, indicator: StoredIndicator, expectedVersion: number): Promise<boolean> {
  const changed = await tx<IndicatorRow>('indicators')
    .where({ id: indicator.id, version: expectedVersion })
    .update({ ...toRow(indicator), version: expectedVersion + 1 });
  if (changed !== 1) return false;
  await linkTasks(tx, indicator);
  return true;
}

/** Measurements are append-only. */
export async function insertActual(tx: Transaction, indicator: StoredIndicator, actual: StoredActual): Promise<void> {
  await tx<IndicatorActualRow>('indicator_actuals').insert({
    id: actual.id,
    indicator_id: indicator.id,
    effective_on: actual.effectiveOn,
    value: actual.value,
    missing_reason: actual.missingReason,
    parts: toJson(actual.parts),
    note: actual.note,
    ordinal: indicator.actuals.length + 1,
    recorded_at: actual.recordedAt,
    recorded_by: actual.recordedBy,
  });
}
