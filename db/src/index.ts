export { connect, type Database } from './connect.ts';
export { appendChanges, chainFrom, type UnchainedChange } from './change-chain.ts';
export {
  allowChanges,
  hasTakenChangeNumber,
  insertMany,
  lockFree,
  takeChangeNumbers,
  type Dialect,
  type Reader,
  type Transaction,
} from './dialect.ts';
export { insertPrepared, runPrepared } from './prepared.ts';
export { migrate, rollback, schemaStatus, type SchemaStatus } from './migrate.ts';
export type * from './account-tables.ts';
export type * from './judgement-tables.ts';
export type * from './message-tables.ts';
export type * from './period-tables.ts';
export type * from './results-tables.ts';
export type * from './tables.ts';
export { fromJson, fromJsonOrNull, toJson, toJsonOrNull, type JsonText } from './json-text.ts';
export type * from './import-tables.ts';
export * from './backup/index.ts';
export { storeHealth, type StoreHealth } from './store-health.ts';
