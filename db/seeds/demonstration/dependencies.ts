import type { TaskDependencyRow } from '../../src/judgement-tables.ts';
import { recordedAtOf } from '../plan-rows.ts';
import type { SeedPlan, SeedTask } from '../seed-plan.ts';

function lastDue({ terms }: SeedTask): string | null {
  const deadline = terms.at(-1)?.deadline ?? null;
  return deadline?.kind === 'once' ? deadline.dueOn : null;
}

/** Of two actions of one measure that are due one after the other, the later waits for the earlier. */
export function dependencyRows(plan: SeedPlan): TaskDependencyRow[] {
  const recordedAt = recordedAtOf(plan);
  const measures = plan.tasks.flatMap(({ children }) => children);
  return measures.flatMap(({ children }) => {
    const dated = children
      .flatMap((task) => {
        const due = lastDue(task);
        return due === null ? [] : [{ id: task.id, due }];
      })
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
    return dated.slice(1).flatMap(({ id, due }, index): TaskDependencyRow[] => {
      const before = dated[index];
      if (before === undefined || before.due === due) return [];
      return [
        {
          id: `${id}-after`,
          plan_id: plan.id,
          task_id: id,
          predecessor_id: before.id,
          lag_days: 0,
          recorded_at: recordedAt,
          recorded_by: 'Atkaruu',
          removed_at: null,
        },
      ];
    });
  });
}
