import type { Decision } from '@atkaruu/shared/decisions/contract';
import { decisionState } from '@atkaruu/shared/decisions/decision-state';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { StoredDecision } from './decision-queries.ts';

/** A decision on a status date: closed if it was by then. */
export function decisionView(decision: StoredDecision, places: ReadonlyMap<string, { number: string }>, on: IsoDate): Decision {
  const { removedAt: _removedAt, ...stored } = decision;
  const closedOn = stored.closedOn !== null && stored.closedOn <= on ? stored.closedOn : null;
  return {
    ...stored,
    closedOn,
    closingNote: closedOn === null ? null : stored.closingNote,
    taskNumber: stored.taskId === null ? null : (places.get(stored.taskId)?.number ?? null),
    ...decisionState(stored, on),
  };
}
