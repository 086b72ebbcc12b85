import type { Reader } from '@atkaruu/db';
import type { Risk } from '@atkaruu/shared/risks/contract';
import type { RiskState } from '@atkaruu/shared/risks/risk-standing';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { isThere, taskPlacesOf } from '../plans/index.ts';
import { listRiskRows } from './risk-queries.ts';
import { riskView } from './risk-view.ts';

const ORDER = { escalated: 0, open: 1, closed: 2 } as const satisfies Record<RiskState, number>;

function order(a: Risk, b: Risk): number {
  if (a.state !== b.state) return ORDER[a.state] - ORDER[b.state];
  if (a.score !== b.score) return b.score - a.score;
  return a.id < b.id ? -1 : 1;
}

/** What had been raised by a day, as far as was known: before the leadership first, then the open ones by score, then the closed ones. */
export async function readRisks(
  db: Reader,
  planId: string,
  { on, knownAt }: { on: IsoDate; knownAt?: string | undefined },
): Promise<Risk[]> {
  const places = await taskPlacesOf(db, planId);
  return (await listRiskRows(db, planId))
    .filter((risk) => risk.raisedOn <= on && isThere(risk, knownAt))
    .map((risk) => riskView(risk, places, on))
    .sort(order);
}
