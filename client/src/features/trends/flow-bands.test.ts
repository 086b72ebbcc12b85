import { taskStates, type TaskState } from '@atkaruu/shared/tasks/task';
import { fromDayNumber } from '@atkaruu/shared/values/iso-date';
import { describe, expect, it } from 'vitest';
import { flowAreas, flowBands, hasFlow } from './flow-bands.ts';

function point(on: string, counts: Partial<Record<TaskState, number>>) {
  const states = Object.fromEntries(taskStates.map((state) => [state, counts[state] ?? 0])) as Record<TaskState, number>;
  return { on, states };
}

describe('the bands of the flow', () => {
  it('have a place for every state, once', () => {
    expect(flowBands.flatMap(({ states }) => [...states]).sort()).toEqual([...taskStates].sort());
  });

  it('stand one upon the other and add up to all tasks', () => {
    const areas = flowAreas([
      point('2020-01-01', { not_due: 5, overdue: 1 }),
      point('2020-03-31', { completed_late: 2, overdue: 3, suspended: 1 }),
    ]);
    expect(areas.map(({ edges }) => edges.map(({ from, to }) => to - from))).toEqual([
      ...[
        [0, 2],
        [0, 0],
        [0, 0],
        [1, 3],
        [0, 0],
        [5, 0],
        [0, 1],
      ],
    ]);
    expect(areas.at(-1)?.edges.map(({ to }) => to)).toEqual([6, 6]);
    areas
      .slice(1)
      .forEach(({ edges }, index) => expect(edges.map(({ from }) => from)).toEqual(areas[index]?.edges.map(({ to }) => to)));
  });

  it('F108: are not drawn of nothing or of one day, and are of ten thousand', () => {
    expect(hasFlow([])).toBe(false);
    expect(hasFlow([point('2020-01-01', { overdue: 1 })])).toBe(false);
    expect(hasFlow([point('2020-01-01', {}), point('2020-01-02', {})])).toBe(false);
    const many = Array.from({ length: 10_000 }, (_, index) => point(fromDayNumber(index), { overdue: 7 }));
    expect(hasFlow(many)).toBe(true);
    expect(flowAreas(many).every(({ edges }) => edges.every(({ from, to }) => Number.isFinite(from + to)))).toBe(true);
  });
});
