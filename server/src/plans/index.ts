export {
  findPlan,
  listPlans,
  listSources,
  placeOfPlan,
  planIdOf,
  type StoredPlan,
  type StoredPlanVersion,
} from './plan-queries.ts';
export { PlanSnapshots, knownBy } from './plan-snapshots.ts';
export type { PlanSnapshot, StoredMilestone, StoredTask, StoredTerms } from './plan-snapshot.ts';
export { evidenceFromRow } from './evidence-row.ts';
export { evidenceDay } from './plan-snapshot-queries.ts';
export { inForceOn, statusDateOf } from './status-date.ts';
export { deletePlan, deletePlanVersion, insertPlan, insertPlanVersion, isSlugTaken } from './plan-store.ts';
export { assertBodyKnown, assertTaskInPlan, placeInPlan, taskPlacesOf } from './reference-queries.ts';
export { assertNotRemoved, assertRemoved, isThere } from './removable.ts';
