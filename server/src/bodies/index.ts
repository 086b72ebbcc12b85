export { listBodies, type StoredBody } from './body-queries.ts';
export { bodyOn, successionOn } from './succession.ts';
