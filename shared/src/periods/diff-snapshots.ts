import { z } from 'zod';
import { canonicalJson } from '../values/canonical-json.ts';
import type { SnapshotContent, SnapshotRow } from './snapshot.ts';

const fieldChangeSchema = z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() });
export type FieldChange = z.infer<typeof fieldChangeSchema>;

export const snapshotDiffSchema = z.strictObject({
  from: z.int(),
  to: z.int(),
  /** Figures by their path, such as `headline.fulfilment.n`. */
  figures: z.array(fieldChangeSchema),
  rows: z.array(
    z.strictObject({
      taskId: z.string(),
      number: z.string(),
      change: z.enum(['added', 'removed', 'changed']),
      fields: z.array(fieldChangeSchema),
    }),
  ),
});
export type SnapshotDiff = z.infer<typeof snapshotDiffSchema>;

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every field that differs, by its path. */
export function changedFields(before: unknown, after: unknown, path = ''): FieldChange[] {
  if (isPlain(before) && isPlain(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) => changedFields(before[name], after[name], path === '' ? name : `${path}.${name}`));
  }
  const [old, now] = [before ?? null, after ?? null];
  return canonicalJson(old) === canonicalJson(now) ? [] : [{ field: path, before: old, after: now }];
}

function figuresOf({ headline, states, lights, fourCounts, planVersion, ruleVersion }: SnapshotContent) {
  return { headline, states, lights, fourCounts, planVersion, ruleVersion };
}

function changedRow(before: SnapshotRow, after: SnapshotRow): SnapshotDiff['rows'] {
  const fields = changedFields(before, after);
  return fields.length === 0 ? [] : [{ taskId: after.taskId, number: after.number, change: 'changed', fields }];
}

/** What a later revision says otherwise: figures and rows, each with before and after. */
export function diffSnapshots(before: SnapshotContent, after: SnapshotContent): Pick<SnapshotDiff, 'figures' | 'rows'> {
  const old = new Map(before.rows.map((row) => [row.taskId, row]));
  const now = new Set(after.rows.map((row) => row.taskId));
  const kept = after.rows.flatMap((row): SnapshotDiff['rows'] => {
    const was = old.get(row.taskId);
    return was ? changedRow(was, row) : [{ taskId: row.taskId, number: row.number, change: 'added', fields: [] }];
  });
  const removed = before.rows
    .filter(({ taskId }) => !now.has(taskId))
    .map(({ taskId, number }) => ({ taskId, number, change: 'removed' as const, fields: [] }));
  return { figures: changedFields(figuresOf(before), figuresOf(after)), rows: [...kept, ...removed] };
}
