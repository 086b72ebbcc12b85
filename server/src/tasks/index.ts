export { assessedPlan, type AssessedPlan, type PlanRow, type StatusQuestion } from './assessed-plan.ts';
export { deadlineOf } from './create-task.ts';
export { placeOfTask, planOfTask } from './task-queries.ts';
export { selectTasks } from './select-tasks.ts';
export {
  countReferencesOf,
  deleteTasks,
  deleteTermsOfVersion,
  insertTasks,
  insertTerms,
  overwriteTasks,
  replaceBodies,
  type TermsOfTask,
} from './task-batch-store.ts';
export type { TaskIdentity } from './task-store.ts';
export { taskView } from './task-view.ts';
