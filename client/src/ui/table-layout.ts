import { z } from 'zod';
import type { TableColumn } from './table-column.ts';

const layoutSchema = z.object({
  order: z.array(z.string()),
  hidden: z.array(z.string()),
  pinned: z.array(z.string()),
  widths: z.record(z.string(), z.number()),
  density: z.enum(['comfortable', 'compact']),
});

/** How a person has arranged a table: order, hidden and pinned columns, widths, height of rows. */
export type TableLayout = z.infer<typeof layoutSchema>;

type AnyColumn = Pick<TableColumn<never>, 'id' | 'isHiddenAtFirst' | 'isRowHeader'>;

export function defaultLayout(columns: readonly AnyColumn[]): TableLayout {
  return {
    order: columns.map(({ id }) => id),
    hidden: columns.filter(({ isHiddenAtFirst }) => isHiddenAtFirst).map(({ id }) => id),
    pinned: columns.filter(({ isRowHeader }) => isRowHeader).map(({ id }) => id),
    widths: {},
    density: 'comfortable',
  };
}

/** A remembered layout for the columns of today: new columns come at the end, forgotten ones go. Null when it cannot be read. */
export function restoreLayout(text: string | null, columns: readonly AnyColumn[]): TableLayout | null {
  if (text === null) return null;
  const parsed = layoutSchema.safeParse(safeJson(text));
  if (!parsed.success) return null;
  const known = new Set(columns.map(({ id }) => id));
  const order = parsed.data.order.filter((id) => known.has(id));
  const added = [...known].filter((id) => !order.includes(id));
  return { ...parsed.data, order: [...order, ...added] };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Pinned columns first, as they are drawn. */
export function drawnOrder({ order, pinned }: Pick<TableLayout, 'order' | 'pinned'>): string[] {
  return [...order.filter((id) => pinned.includes(id)), ...order.filter((id) => !pinned.includes(id))];
}

export function toggled(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id];
}

/** The order with `id` one place earlier (−1) or later (+1) among the columns of its own kind, pinned or not. */
export function moved(layout: TableLayout, id: string, step: 1 | -1): string[] {
  const order = drawnOrder(layout);
  const from = order.indexOf(id);
  const neighbour = order[from + step];
  if (neighbour === undefined || layout.pinned.includes(neighbour) !== layout.pinned.includes(id)) return order;
  return order.map((other, index) => (index === from ? neighbour : index === from + step ? id : other));
}
