export { bodyNames } from './task-table.ts';
