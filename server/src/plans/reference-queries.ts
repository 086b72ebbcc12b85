import type { BodyRow, Reader, TaskRow } from '@atkaruu/db';
import type { Place } from '@atkaruu/shared/accounts/permissions';
import { fieldError } from '@atkaruu/shared/contract/errors';
import { placeOfPlan } from './plan-queries.ts';

/** Refuses a task that is not in the plan; null means none. */
export async function assertTaskInPlan(db: Reader, planId: string, taskId: string | null, pointer: string): Promise<void> {
  if (taskId === null) return;
  const found = await db<TaskRow>('tasks').where({ id: taskId, plan_id: planId }).first('id');
  if (!found) throw fieldError(pointer, 'unknown_task', 'There is no such task in this plan; choose one from its list.');
}

/** Refuses a body that is not registered; null means none. */
export async function assertBodyKnown(db: Reader, bodyId: string | null, pointer: string): Promise<void> {
  if (bodyId === null) return;
  const found = await db<BodyRow>('bodies').where({ id: bodyId }).first('id');
  if (!found) throw fieldError(pointer, 'unknown_body', 'There is no such body; register it first.');
}

/** Task id → its number and the task above it. */
export async function taskPlacesOf(
  db: Reader,
  planId: string,
): Promise<Map<string, { number: string; parentId: string | null }>> {
  const rows: Pick<TaskRow, 'id' | 'number' | 'parent_id'>[] = await db<TaskRow>('tasks')
    .where({ plan_id: planId })
    .select('id', 'number', 'parent_id');
  return new Map(rows.map((row) => [row.id, { number: row.number, parentId: row.parent_id }]));
}

/** How a row that belongs to the plan as a whole is found; a removed one is found as well. */
export function placeInPlan(
  table: 'indicators' | 'funding_sources' | 'money_entries' | 'risks' | 'decisions' | 'light_overrides',
) {
  return async (db: Reader, id: string): Promise<Place | null> => {
    const row: { plan_id: string } | undefined = await db(table).where({ id }).first('plan_id');
    return row ? placeOfPlan(db, row.plan_id) : null;
  };
}
