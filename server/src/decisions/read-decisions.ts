import type { Reader } from '@atkaruu/db';
import type { Decision } from '@atkaruu/shared/decisions/contract';
import type { DecisionState } from '@atkaruu/shared/decisions/decision-state';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { isThere, taskPlacesOf } from '../plans/index.ts';
import { listDecisionRows } from './decision-queries.ts';
import { decisionView } from './decision-view.ts';

const ORDER = { overdue: 0, open: 0, closed_late: 1, closed_on_time: 1 } as const satisfies Record<DecisionState, number>;

function order(a: Decision, b: Decision): number {
  if (ORDER[a.state] !== ORDER[b.state]) return ORDER[a.state] - ORDER[b.state];
  const [left, right] = [a.dueOn ?? '9999', b.dueOn ?? '9999'];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** What had been decided by a day, as far as was known: the open ones by due date, then the closed ones. */
export async function readDecisions(
  db: Reader,
  planId: string,
  { on, knownAt }: { on: IsoDate; knownAt?: string | undefined },
): Promise<Decision[]> {
  const places = await taskPlacesOf(db, planId);
  return (await listDecisionRows(db, planId))
    .filter((decision) => decision.decidedOn <= on && isThere(decision, knownAt))
    .map((decision) => decisionView(decision, places, on))
    .sort(order);
}
