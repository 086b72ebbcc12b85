export { recordChange, recordChanges, type ChangeNote } from './record-change.ts';
export { chainHead, everyChange, newestChangeNumber, planChangesSince } from './change-queries.ts';
export { readAnchors, writeAnchor } from './anchor-file.ts';
export { verifyChain, type ChainBreak } from './verify-chain.ts';
