export { draftsIn } from './draft-queries.ts';
export { insertEntries, takeBackEntries } from './progress-store.ts';
export { entriesById, entryAuthors, placeOfEntry } from './progress-queries.ts';
