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
export type { PlanSnapshot, PlanTree } from './plan-snapshot.ts';
export { SharedVector } from './shared-vector.ts';
export { withEntry, type StoredMilestone, type StoredTask, type StoredTerms } from './stored-task.ts';
export { evidenceFromRow } from './evidence-row.ts';
export { evidenceDay, unreviewedFact } from './plan-snapshot-queries.ts';
export { inForceOn, statusDateOf } from './status-date.ts';
export { deletePlan, deletePlanVersion, insertPlan, insertPlanVersion, isSlugTaken } from './plan-store.ts';
export { assertBodyKnown, assertTaskInPlan, placeInPlan, taskPlacesOf } from './reference-queries.ts';
export { assertNotRemoved, assertRemoved, isThere } from './removable.ts';
