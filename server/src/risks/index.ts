export { readRisks } from './read-risks.ts';
