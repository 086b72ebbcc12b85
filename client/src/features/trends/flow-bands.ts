import type { CumulativeFlow } from '@atkaruu/shared/reports/trends-contract';
import type { TaskState } from '@atkaruu/shared/tasks/task';
import { dayNumber } from '@atkaruu/shared/values/iso-date';

/** From the bottom up: what is finished, what waits, what runs, what is still to come, what is out. */
export const flowBands = [
  { band: 'completed', states: ['completed_on_time', 'completed_late'] },
  { band: 'awaiting_verification', states: ['awaiting_verification'] },
  { band: 'in_progress', states: ['in_progress'] },
  { band: 'overdue', states: ['overdue'] },
  { band: 'not_started', states: ['not_started'] },
  { band: 'not_due', states: ['not_due'] },
  { band: 'off', states: ['cancelled', 'suspended'] },
] as const satisfies readonly { band: string; states: readonly TaskState[] }[];
export type FlowBand = (typeof flowBands)[number]['band'];

export interface FlowArea {
  band: FlowBand;
  /** Lower and upper edge at each day, in tasks. */
  edges: { day: number; from: number; to: number }[];
}

/** The bands one upon the other: at every day they add up to all tasks. */
export function flowAreas(points: CumulativeFlow['points']): FlowArea[] {
  const base = points.map(() => 0);
  return flowBands.map(({ band, states }) => ({
    band,
    edges: points.map((point, index) => {
      const from = base[index] ?? 0;
      const to = from + states.reduce((sum, state) => sum + point.states[state], 0);
      base[index] = to;
      return { day: dayNumber(point.on), from, to };
    }),
  }));
}

/** Nothing to draw without two days, or without a task. */
export function hasFlow(points: CumulativeFlow['points']): boolean {
  return points.length > 1 && points.some(({ states }) => Object.values(states).some((count) => count > 0));
}
