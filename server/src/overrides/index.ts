export { declaredOn } from './override-queries.ts';
