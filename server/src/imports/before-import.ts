import type { StoredTask } from '../plans/index.ts';
import type { TaskIdentity } from '../tasks/index.ts';

/** What was before an import was applied: enough to restore it. */
export interface BeforeImport {
  /** The plan was made by the import. */
  isNewPlan: boolean;
  planId: string;
  planVersionId: string | null;
  taskIds: string[];
  entryIds: string[];
  bodyIds: string[];
  /** Tasks as they were. */
  changed: { task: TaskIdentity; bodies: StoredTask['bodies'] }[];
  /** Children of renumbered tasks, whose place moved with them. */
  moved: TaskIdentity[];
}

export function identityOf(task: StoredTask): TaskIdentity {
  const { id, planId, parentId, number, sortKey, title, expectedResult, serviceType, version } = task;
  return { id, planId, parentId, number, sortKey, title, expectedResult, serviceType, version };
}
