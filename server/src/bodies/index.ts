export { listBodies, placeOfBody, type StoredBody } from './body-queries.ts';
export { bodyRegister } from './body-register.ts';
export { bodyOn, successionOn } from './succession.ts';
export { bodiesInUse, deleteBodies, insertBody } from './body-store.ts';
