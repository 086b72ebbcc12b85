export { placeOfImport } from './import-queries.ts';
