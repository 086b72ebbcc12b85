export { recordChange, type ChangeNote } from './record-change.ts';
export { newestChangeNumber, planChangesSince } from './change-queries.ts';
