import type { AssessedLeaf, PlanAssessment } from './assessment.ts';
import type { BodyRole, TaskFacts } from './facts.ts';
import { figureOf, type Rate } from './headline-figures.ts';
import { countStates, type StateCounts } from './state-counts.ts';

/** A body's tasks in one capacity. */
export interface BodyFigures {
  /** R1. */
  fulfilment: Rate;
  /** All leaves, cancelled and suspended ones included. */
  total: number;
  states: StateCounts;
  overdue: number;
  /** Flagged “no report”. */
  silent: number;
}

export interface BodyRow {
  /** Null: tasks nobody leads. */
  bodyId: string | null;
  asLead: BodyFigures;
  /** As co-executor, by agreement or in support. A task the body also leads is not among them. */
  asCoExecutor: BodyFigures;
}

interface Parts {
  lead: AssessedLeaf[];
  other: AssessedLeaf[];
}

function figuresOf(leaves: readonly AssessedLeaf[]): BodyFigures {
  const states = countStates(leaves);
  const silent = leaves.filter(({ assessment }) => assessment.noReport).length;
  return { fulfilment: figureOf(leaves, 'fulfilment'), total: leaves.length, states, overdue: states.overdue, silent };
}

/** Each body once, in its first role by rank: two predecessors of one body must not count a task twice. */
export function bodiesOf(task: TaskFacts, bodyAt: (bodyId: string) => string): Map<string | null, BodyRole> {
  const roles = new Map<string | null, BodyRole>();
  for (const { bodyId, role } of task.bodies) {
    const body = bodyAt(bodyId);
    if (role === 'lead' || !roles.has(body)) roles.set(body, role);
  }
  if (!task.bodies.some(({ role }) => role === 'lead')) roles.set(null, 'lead');
  return roles;
}

/** Figures per body as lead and as co-executor apart, in the order in which the bodies first appear. */
export function byBody({ leaves }: PlanAssessment, bodyAt: (bodyId: string) => string): BodyRow[] {
  const partsByBody = new Map<string | null, Parts>();
  for (const leaf of leaves) {
    for (const [bodyId, role] of bodiesOf(leaf.task, bodyAt)) {
      const parts = partsByBody.get(bodyId) ?? { lead: [], other: [] };
      partsByBody.set(bodyId, parts);
      (role === 'lead' ? parts.lead : parts.other).push(leaf);
    }
  }
  return [...partsByBody].map(([bodyId, { lead, other }]) => ({
    bodyId,
    asLead: figuresOf(lead),
    asCoExecutor: figuresOf(other),
  }));
}
