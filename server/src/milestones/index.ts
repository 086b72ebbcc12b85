export { findMilestonePlace } from './milestone-queries.ts';
export { milestoneView } from './milestone-view.ts';
