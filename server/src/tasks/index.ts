export { assessedPlan, type AssessedPlan, type PlanRow, type StatusQuestion } from './assessed-plan.ts';
export { placeOfTask, planOfTask } from './task-queries.ts';
export { selectTasks } from './select-tasks.ts';
