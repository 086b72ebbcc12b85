import type { HeatMap } from '@atkaruu/shared/reports/contract';

export interface Quarter {
  column: HeatMap['columns'][number];
  cell: HeatMap['totals'][number];
}

export interface QuarterYear {
  year: string;
  /** Four places; null before the plan’s first and after its last quarter. */
  quarters: (Quarter | null)[];
}

/** The row of a body, cut into years; nothing when the body leads no task with a deadline. */
export function quarterYears({ columns, rows }: HeatMap, bodyId: string): QuarterYear[] {
  const row = rows.find((candidate) => candidate.bodyId === bodyId);
  if (!row) return [];
  const years = new Map<string, (Quarter | null)[]>();
  columns.forEach((column, index) => {
    const cell = row.cells[index];
    const [year = '', quarter = 'Q1'] = column.key.split('-');
    const places = years.get(year) ?? [null, null, null, null];
    if (cell) places[Number(quarter.slice(1)) - 1] = { column, cell };
    years.set(year, places);
  });
  return [...years].map(([year, quarters]) => ({ year, quarters }));
}
