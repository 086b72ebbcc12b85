export { placeOfEntry } from './progress-queries.ts';
