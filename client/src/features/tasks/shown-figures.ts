import type { Task } from '@atkaruu/shared/tasks/task';

type Figured = Pick<
  Task,
  'isLeaf' | 'dueOn' | 'lastReportedOn' | 'standing' | 'percentExpected' | 'percentReported' | 'percentVerified' | 'fulfilled'
>;

export interface ShownFigures {
  /** 0..100; null is unknown, which is not the same as nothing done. */
  expected: number | null;
  reported: number | null;
  verified: number | null;
}

/** Where no deadline is known nothing can be expected; what was never reported on is not at 0 %. */
export function figuresOf(task: Figured): ShownFigures {
  if (!task.isLeaf) {
    const isEmpty = task.fulfilled.N === 0;
    return {
      expected: isEmpty ? null : task.percentExpected,
      reported: isEmpty ? null : task.percentReported,
      verified: isEmpty ? null : task.percentVerified,
    };
  }
  const isReported = task.lastReportedOn !== null;
  return {
    expected: task.dueOn === null ? null : task.percentExpected,
    reported: isReported ? task.percentReported : null,
    verified: isReported ? task.percentVerified : null,
  };
}
