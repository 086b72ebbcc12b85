import type { Body } from '@atkaruu/shared/bodies/body';
import type { BodyFigures, Dashboard } from '@atkaruu/shared/reports/contract';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { BodySortKey } from '../../api/search-params.ts';
import type { SortRule } from '../../ui/table-column.ts';

export type BodyShare = BodyFigures['asLead'];
export type Capacity = 'asLead' | 'asCoExecutor';

export interface BodyRow {
  /** Null: tasks that nobody leads. */
  bodyId: string | null;
  /** Steps below the body it belongs to. */
  depth: number;
  asLead: BodyShare;
  asCoExecutor: BodyShare;
  /** Bodies whose tasks it has taken over by the status date. */
  predecessors: Body[];
}

/** A rate of fewer due tasks is shown and never ranked (rules of the figures). */
export const FEWEST_RANKED = 5;

export type Bodies = ReadonlyMap<string, Body>;

/** Who answers on a day for what a body was charged with. */
export function heirOf(bodies: Bodies, id: string, on: IsoDate): string {
  const seen = new Set<string>();
  let current = id;
  for (;;) {
    const body = bodies.get(current);
    if (!body || seen.has(current) || body.activeTo === null || body.activeTo >= on || body.succeededBy === null) return current;
    seen.add(current);
    current = body.succeededBy;
  }
}

function hasTasks(figures: BodyFigures | undefined): boolean {
  return figures !== undefined && (figures.asLead.total > 0 || figures.asCoExecutor.total > 0);
}

const noShare: BodyShare = {
  fulfilment: { n: 0, N: 0, rate: null },
  total: 0,
  states: {
    cancelled: 0,
    suspended: 0,
    completed_on_time: 0,
    completed_late: 0,
    awaiting_verification: 0,
    overdue: 0,
    in_progress: 0,
    not_started: 0,
    not_due: 0,
  },
  overdue: 0,
  silent: 0,
};

interface Input {
  bodies: Bodies;
  figures: readonly BodyFigures[];
  on: IsoDate;
}

/** Bodies in office on the day with their figures; a body that was succeeded stands with its successor. */
export function bodyRows({ bodies, figures, on }: Input): BodyRow[] {
  const figuresOf = new Map(figures.map((row) => [row.bodyId, row]));
  const isShown = (body: Body) => hasTasks(figuresOf.get(body.id)) || (body.isActive && heirOf(bodies, body.id, on) === body.id);
  const shown = [...bodies.values()].filter(isShown);
  const rows: BodyRow[] = shown.map((body) => ({
    bodyId: body.id,
    depth: 0,
    asLead: figuresOf.get(body.id)?.asLead ?? noShare,
    asCoExecutor: figuresOf.get(body.id)?.asCoExecutor ?? noShare,
    predecessors: [...bodies.values()].filter((other) => other.id !== body.id && heirOf(bodies, other.id, on) === body.id),
  }));
  const nobody = figuresOf.get(null);
  return nobody && hasTasks(nobody) ? [...rows, { ...nobody, depth: 0, predecessors: [] }] : rows;
}

export function rateForRank({ fulfilment }: BodyShare): number | null {
  return fulfilment.N < FEWEST_RANKED ? null : fulfilment.rate;
}

interface Order {
  bodies: Bodies;
  on: IsoDate;
  capacity: Capacity;
  sort: readonly SortRule[];
  nameOf: (bodyId: string) => string;
}

type Value = number | string | null;

const values = {
  name: ({ bodyId }, { nameOf }) => (bodyId === null ? null : nameOf(bodyId)),
  rate: (row, { capacity }) => rateForRank(row[capacity]),
  total: (row, { capacity }) => row[capacity].total,
  overdue: (row, { capacity }) => row[capacity].overdue,
  silent: (row, { capacity }) => row[capacity].silent,
} satisfies Record<BodySortKey, (row: BodyRow, order: Order) => Value>;

function isSortKey(id: string): id is BodySortKey {
  return id in values;
}

function valueOf(row: BodyRow, key: string, order: Order): Value {
  return isSortKey(key) ? values[key](row, order) : null;
}

/** What has no value stands last in either direction. */
function compare(a: Value, b: Value, isDescending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, 'ru') : Number(a) - Number(b);
  return isDescending ? -order : order;
}

/** As a tree: below each body those that belong to it, everywhere in the wished order; a family stands where its first member would. */
export function orderRows(rows: readonly BodyRow[], order: Order): BodyRow[] {
  const byId = new Map(rows.map((row) => [row.bodyId, row]));
  const parentOf = (row: BodyRow): string | null => {
    const parentId = row.bodyId === null ? null : (order.bodies.get(row.bodyId)?.parentId ?? null);
    const heir = parentId === null ? null : heirOf(order.bodies, parentId, order.on);
    return heir !== null && heir !== row.bodyId && byId.has(heir) ? heir : null;
  };
  const rules: readonly SortRule[] = [
    ...order.sort,
    { id: 'overdue', isDescending: true },
    { id: 'total', isDescending: true },
    { id: 'name', isDescending: false },
  ];
  const before = (a: BodyRow, b: BodyRow): number => {
    for (const { id, isDescending } of rules) {
      const found = compare(valueOf(a, id, order), valueOf(b, id, order), isDescending);
      if (found !== 0) return found;
    }
    return 0;
  };
  const parents = new Map(rows.map((row) => [row, parentOf(row)]));
  const childrenOf = (parent: string | null) => rows.filter((row) => parents.get(row) === parent);
  const familyOf = (row: BodyRow, depth: number): BodyRow[] => [
    { ...row, depth },
    ...(row.bodyId === null ? [] : families(childrenOf(row.bodyId), depth + 1)),
  ];
  const families = (members: readonly BodyRow[], depth: number): BodyRow[] =>
    members
      .map((member) => familyOf(member, depth))
      .map((family) => ({ family, first: [...family].sort(before)[0] }))
      .sort((a, b) => (a.first && b.first ? before(a.first, b.first) : 0))
      .flatMap(({ family }) => family);
  return families(childrenOf(null), 0);
}

/** The plan’s own figures: joint tasks counted once. */
export function planShare({ headline, states, silent }: Dashboard): BodyShare {
  const total = Object.values(states).reduce((sum, count) => sum + count, 0);
  return { fulfilment: headline.fulfilment, total, states, overdue: states.overdue, silent };
}
