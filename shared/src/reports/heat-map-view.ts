import type { HeatMap } from './contract.ts';

export type HeatCell = HeatMap['totals'][number];
export type HeatColumn = HeatMap['columns'][number];

/** Neighbouring quarters of one year, for the upper row of the head. */
export function yearsOf(columns: readonly HeatColumn[]): { year: string; quarters: number }[] {
  const years: { year: string; quarters: number }[] = [];
  for (const { key } of columns) {
    const year = key.slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.quarters += 1;
    else years.push({ year, quarters: 1 });
  }
  return years;
}

export function quarterOf({ key }: HeatColumn): number {
  return Number(key.slice(-1));
}

/** What a cell shows: nothing due, due but not yet, or verified of due. */
export function cellKind({ due, dueSoFar }: HeatCell): 'nothing' | 'later' | 'counted' {
  if (due === 0) return 'nothing';
  return dueSoFar === 0 ? 'later' : 'counted';
}

/** The row with most dates due so far and not verified; null when nothing is open. */
export function mostOpen(rows: HeatMap['rows']): HeatMap['rows'][number] | null {
  const openOf = ({ total }: HeatMap['rows'][number]) => total.dueSoFar - total.verifiedSoFar;
  const sorted = [...rows].sort((first, second) => openOf(second) - openOf(first));
  const top = sorted[0];
  return top === undefined || openOf(top) === 0 ? null : top;
}
