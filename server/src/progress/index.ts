export { entriesById, entryAuthors, placeOfEntry } from './progress-queries.ts';
