import { isBetterThanComputed, type DeclaredLight } from '../overrides/override.ts';
import type { PlanAssessment } from './assessment.ts';
import { isInForce, rateOf, type Rate } from './headline-figures.ts';

export interface DeclaredOfTask {
  taskId: string;
  light: DeclaredLight;
}

/** Share of the tasks in force whose declared light is better than the computed one (RULES.md, Light). */
export function watermelonIndex({ leaves }: PlanAssessment, declared: readonly DeclaredOfTask[]): Rate {
  const lightOf = new Map(declared.map(({ taskId, light }) => [taskId, light]));
  const inForce = leaves.filter(isInForce);
  const better = inForce.filter(({ task, assessment }) => {
    const light = lightOf.get(task.id);
    return light !== undefined && isBetterThanComputed(light, assessment.light);
  });
  return rateOf(better.length, inForce.length);
}
