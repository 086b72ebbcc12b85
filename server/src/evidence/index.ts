export { countProofs, evidenceOfTasks, placeOfEvidence } from './evidence-queries.ts';
export { tieEvidence } from './evidence-store.ts';
