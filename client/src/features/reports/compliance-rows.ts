import type { Timeliness } from '@atkaruu/shared/periods/body-report';
import type { Compliance } from '@atkaruu/shared/reports/compliance-schema';

type Row = Compliance['byBody'][number];
type Cell = Row['cells'][number];

/** Who owes most stands first, then who comes late most often; then by the name. */
export function byDebt(rows: readonly Row[], nameOf: (bodyId: string) => string): Row[] {
  return rows.toSorted(
    (first, second) =>
      second.counts.missing - first.counts.missing ||
      second.counts.late - first.counts.late ||
      nameOf(first.bodyId).localeCompare(nameOf(second.bodyId)),
  );
}

/** Reports whose day has come, in whatever way they came or did not. */
export function dueReports(counts: Record<Timeliness, number>): number {
  return counts.on_time + counts.late + counts.missing;
}

/** One place per period: null where the body owed no report. */
export function cellsIn(periods: Compliance['periods'], cells: readonly Cell[]): (Cell | null)[] {
  const byKey = new Map(cells.map((cell) => [cell.periodKey, cell]));
  return periods.map(({ key }) => byKey.get(key) ?? null);
}

/** The years of the periods with how many of them each has. */
export function yearsOfPeriods(periods: Compliance['periods']): { year: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { key } of periods) counts.set(key.slice(0, 4), (counts.get(key.slice(0, 4)) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, count }));
}

const romans = ['I', 'II', 'III', 'IV'];

/** A period within its year: quarters and half-years in Roman, months in Arabic numerals. */
export function withinYear(key: string): string {
  const part = key.slice(5);
  if (/^[QH]/.test(part)) return romans[Number(part.slice(1)) - 1] ?? part;
  return String(Number(part));
}

export function isFirstOfYear(periods: Compliance['periods'], index: number): boolean {
  return index === 0 || periods[index]?.key.slice(0, 4) !== periods[index - 1]?.key.slice(0, 4);
}
