import type { Dashboard } from '@atkaruu/shared/reports/contract';
import { cellKind, quarterOf, type HeatCell } from '@atkaruu/shared/reports/heat-map-view';
import { UNKNOWN } from '@atkaruu/shared/words/format';
import type { PaperCell, PaperRow, PaperTable } from './paper-report.ts';
import type { StocktakeExport } from './read-stocktake.ts';

const MOST_QUARTERS = 24;
const roman = ['I', 'II', 'III', 'IV'];

type Totals = Dashboard['heatMap']['total'];

export function heatCell(cell: HeatCell | undefined): PaperCell {
  if (cell === undefined || cellKind(cell) === 'nothing') return { text: UNKNOWN };
  return { text: `${cell.verified}/${cell.due}`, light: cellKind(cell) === 'later' ? null : cell.light };
}

export function quarterHeading(column: Dashboard['heatMap']['columns'][number]): string {
  return `${roman[quarterOf(column) - 1] ?? ''}\n${column.key.slice(0, 4)}`;
}

/** The heat map in tables no wider than a page; the last has the totals of the rows. */
export function heatTables({ figures: { heatMap }, shortNameOf, speech: { say } }: StocktakeExport): PaperTable[] {
  const { columns, rows, totals, total } = heatMap;
  const tables: PaperTable[] = [];
  // Parts of one size rather than a remainder of two columns.
  const size = Math.ceil(columns.length / Math.ceil(columns.length / MOST_QUARTERS));
  for (let from = 0; from < columns.length; from += size) {
    const part = columns.slice(from, from + size);
    const isLast = from + size >= columns.length;
    const sum = ({ verified, due }: Totals): PaperCell[] => (isLast ? [{ text: `${verified}/${due}` }] : []);
    const cellsOf = (cells: readonly HeatCell[]) => part.map((_column, index) => heatCell(cells[from + index]));
    const line = (kind: 'row' | 'total', name: string, cells: readonly HeatCell[], of: Totals): PaperRow => ({
      kind,
      cells: [{ text: name }, ...cellsOf(cells), ...sum(of)],
    });
    tables.push({
      isDense: true,
      columns: [
        { heading: say('overview.heat.body'), share: 4, align: 'left' },
        ...part.map((column) => ({ heading: quarterHeading(column), share: 1, align: 'center' as const })),
        ...(isLast ? [{ heading: say('overview.heat.total'), share: 1.3, align: 'center' as const }] : []),
      ],
      rows: [
        ...rows.map((row) => line('row', shortNameOf(row.bodyId), row.cells, row.total)),
        line('total', say('overview.heat.all'), totals, total),
      ],
    });
  }
  return tables;
}
