export { Dispatcher, type Carrier } from './dispatcher.ts';
export { letterContent, oneLine, type LetterParts } from './letter-text.ts';
export { Outbox, type Letter } from './outbox.ts';
export { deleteEndedBefore } from './outbox-store.ts';
export { KEPT_MS } from './retry-after.ts';
