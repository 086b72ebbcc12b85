export { countProofs, evidenceOfTasks } from './evidence-queries.ts';
export { tieEvidence } from './evidence-store.ts';
