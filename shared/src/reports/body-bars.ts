import type { BodyFigures } from './contract.ts';
import type { TaskState } from '../tasks/task.ts';

/** How the states of a body's tasks stand beside each other in its bar, each a list of its own. */
export const barParts = {
  verified: ['completed_on_time', 'completed_late'],
  waiting: ['awaiting_verification'],
  overdue: ['overdue'],
  working: ['in_progress'],
  waitingToStart: ['not_started', 'not_due'],
  off: ['cancelled', 'suspended'],
} as const satisfies Record<string, readonly TaskState[]>;
export type BarPart = keyof typeof barParts;

export const barPartNames = [
  'overdue',
  'waiting',
  'working',
  'waitingToStart',
  'verified',
  'off',
] as const satisfies readonly BarPart[];

export interface BodyBar {
  bodyId: string | null;
  total: number;
  overdue: number;
  fulfilment: BodyFigures['asLead']['fulfilment'];
  parts: { part: BarPart; count: number }[];
  states: BodyFigures['asLead']['states'];
}

/** Below this many tasks a percent says nothing (RULES.md, heat map). */
export const FEWEST_FOR_PERCENT = 5;

/** The bodies as leads, from the one with most overdue; bodies that lead nothing are not among them. Never by percent. */
export function bodyBars(byBody: readonly BodyFigures[]): BodyBar[] {
  return byBody
    .filter(({ asLead }) => asLead.total > 0)
    .map(({ bodyId, asLead }) => ({
      bodyId,
      total: asLead.total,
      overdue: asLead.overdue,
      fulfilment: asLead.fulfilment,
      states: asLead.states,
      parts: barPartNames.map((part) => ({
        part,
        count: barParts[part].reduce((sum, state) => sum + asLead.states[state], 0),
      })),
    }))
    .sort((first, second) => second.overdue - first.overdue || second.total - first.total);
}
