import type { Risk } from '@atkaruu/shared/risks/contract';
import { riskLevel, riskScore, riskState } from '@atkaruu/shared/risks/risk-standing';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { StoredRisk } from './risk-queries.ts';

/** A risk on a status date: escalated or closed if it was by then. */
export function riskView(risk: StoredRisk, places: ReadonlyMap<string, { number: string }>, on: IsoDate): Risk {
  const { removedAt: _removedAt, ...stored } = risk;
  const closedOn = stored.closedOn !== null && stored.closedOn <= on ? stored.closedOn : null;
  const escalatedOn = stored.escalatedOn !== null && stored.escalatedOn <= on ? stored.escalatedOn : null;
  const score = riskScore(stored);
  return {
    ...stored,
    closedOn,
    closingNote: closedOn === null ? null : stored.closingNote,
    escalatedOn,
    escalationAsk: escalatedOn === null ? null : stored.escalationAsk,
    taskNumber: stored.taskId === null ? null : (places.get(stored.taskId)?.number ?? null),
    state: riskState(stored, on),
    score,
    level: riskLevel(score),
  };
}
