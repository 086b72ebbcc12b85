import type { TaskDependencyRow, Transaction } from '@atkaruu/db';

/** A circle can be closed from two tasks at once: whoever writes a link of the plan waits for the others. */
export async function lockLinksOf(tx: Transaction, planId: string): Promise<void> {
  await tx('plans').where({ id: planId }).forUpdate().first('id');
}

export async function insertDependencies(tx: Transaction, rows: readonly TaskDependencyRow[]): Promise<void> {
  for (const row of rows) await tx<TaskDependencyRow>('task_dependencies').insert(row);
}

export async function removeDependencies(tx: Transaction, ids: readonly string[], removedAt: string): Promise<void> {
  await tx<TaskDependencyRow>('task_dependencies').whereIn('id', ids).update({ removed_at: removedAt });
}
