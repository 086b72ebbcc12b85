import type { Dashboard } from './contract.ts';

export type Ageing = Dashboard['ageing'];
export type Cause = Ageing[number]['byCause'][number]['cause'];

/** The causes from the commonest, over all buckets: a segment stands at the same place in every bar. */
export function causesByCount(ageing: Ageing): { cause: Cause; count: number }[] {
  const totals = new Map<Cause, number>();
  for (const { byCause } of ageing) for (const { cause, count } of byCause) totals.set(cause, (totals.get(cause) ?? 0) + count);
  return [...totals].map(([cause, count]) => ({ cause, count })).sort((first, second) => second.count - first.count);
}

export interface AgeingBar {
  bucket: Ageing[number]['bucket'];
  total: number;
  segments: { cause: Cause; count: number; /** Of the longest bar. */ share: number }[];
}

export function ageingBars(ageing: Ageing): AgeingBar[] {
  const order = causesByCount(ageing).map(({ cause }) => cause);
  const longest = Math.max(0, ...ageing.map(({ total }) => total));
  return ageing.map(({ bucket, total, byCause }) => ({
    bucket,
    total,
    segments: [...byCause]
      .sort((first, second) => order.indexOf(first.cause) - order.indexOf(second.cause))
      .map(({ cause, count }) => ({ cause, count, share: longest === 0 ? 0 : count / longest })),
  }));
}

export function totalOverdue(ageing: Ageing): number {
  return ageing.reduce((sum, { total }) => sum + total, 0);
}
