import type { TaskSearch } from '../../api/search-params.ts';

/** The filter for the leaf tasks that a body leads; null: those without a lead. */
export function tasksLedBy(bodyId: string | null): TaskSearch {
  return bodyId === null ? { led: false } : { body: bodyId, role: ['lead'] };
}
