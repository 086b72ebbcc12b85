export { findMilestonePlace } from './milestone-queries.ts';
