import { noStates } from '../progress/state-counts.ts';
import type { BodyFigures } from './contract.ts';
import { taskStates, type TaskState } from '../tasks/task.ts';
import { describe, expect, it } from 'vitest';
import { barParts, bodyBars } from './body-bars.ts';

function body(bodyId: string | null, counts: Partial<Record<TaskState, number>>): BodyFigures {
  const states = { ...noStates(), ...counts };
  const total = Object.values(states).reduce((sum, count) => sum + count, 0);
  const share = { fulfilment: { n: 0, N: 0, rate: null }, total, states, overdue: states.overdue, silent: 0 };
  return { bodyId, asLead: share, asCoExecutor: { ...share, total: 0, states: noStates(), overdue: 0 } };
}

describe('the bars of bodies', () => {
  it('go from the most overdue to the least, the larger first among equals', () => {
    const bars = bodyBars([
      body('few', { overdue: 1, in_progress: 1 }),
      body('many', { overdue: 9 }),
      body('large', { overdue: 1, in_progress: 20 }),
    ]);
    expect(bars.map(({ bodyId }) => bodyId)).toEqual(['many', 'large', 'few']);
  });

  it('leave out bodies that lead nothing, and keep tasks without a lead', () => {
    expect(bodyBars([body('idle', {}), body(null, { not_started: 1 })]).map(({ bodyId }) => bodyId)).toEqual([null]);
  });

  it('have parts that re-add to the total, for every state there is', () => {
    const one = Object.fromEntries(taskStates.map((state) => [state, 1]));
    const [bar] = bodyBars([body('all', one)]);
    expect(bar?.parts.reduce((sum, { count }) => sum + count, 0)).toBe(bar?.total);
    expect(Object.values(barParts).flat().sort()).toEqual([...taskStates].sort());
  });

  it('are none without bodies', () => {
    expect(bodyBars([])).toEqual([]);
  });
});
