import type { Body } from '@atkaruu/shared/bodies/body';
import type { BodyFigures } from '@atkaruu/shared/reports/contract';
import { describe, expect, it } from 'vitest';
import { bodyRows, heirOf, orderRows, rateForRank, type BodyShare } from './body-rows.ts';

function body(id: string, part: Partial<Body> = {}): [string, Body] {
  return [
    id,
    {
      id,
      name: { en: id },
      shortName: null,
      kind: 'ministry',
      parentId: null,
      aliases: [],
      activeFrom: null,
      activeTo: null,
      succeededBy: null,
      names: [],
      predecessors: [],
      isActive: true,
      version: 1,
      ...part,
    },
  ];
}

const states = {
  cancelled: 0,
  suspended: 0,
  completed_on_time: 0,
  completed_late: 0,
  awaiting_verification: 0,
  overdue: 0,
  in_progress: 0,
  not_started: 0,
  not_due: 0,
};

function share(overdue: number, n = 0, N = 0): BodyShare {
  return {
    fulfilment: { n, N, rate: N === 0 ? null : n / N },
    total: Math.max(N, overdue),
    states: { ...states, overdue },
    overdue,
    silent: 0,
  };
}

function figures(bodyId: string | null, asLead: BodyShare): BodyFigures {
  return { bodyId, asLead, asCoExecutor: share(0) };
}

const old = body('old', { activeTo: '2021-10-12', succeededBy: 'new', isActive: false });
const bodies = new Map([old, body('new'), body('division', { parentId: 'old' }), body('other')]);
const on = '2023-12-31';

describe('succession', () => {
  it('holds from the day after the last day of the predecessor', () => {
    expect([heirOf(bodies, 'old', '2021-10-12'), heirOf(bodies, 'old', '2021-10-13')]).toEqual(['old', 'new']);
  });

  it('shows a body that was succeeded with its successor and not as a row of its own', () => {
    const rows = bodyRows({ bodies, figures: [figures('new', share(1))], on });
    expect(rows.map(({ bodyId }) => bodyId)).toEqual(['new', 'division', 'other']);
    expect(rows[0]?.predecessors.map(({ id }) => id)).toEqual(['old']);
  });
});

describe('the order of bodies', () => {
  const order = (sort: string, all: BodyFigures[]) =>
    orderRows(bodyRows({ bodies, figures: all, on }), {
      bodies,
      on,
      capacity: 'asLead',
      sort: [{ id: sort, isDescending: true }],
      nameOf: (id) => id,
    }).map(({ bodyId, depth }) => [bodyId, depth]);

  it('keeps a division below the successor of its ministry, and the family at the place of its worst member', () => {
    const all = [figures('new', share(0)), figures('division', share(3)), figures('other', share(2))];
    expect(order('overdue', all)).toEqual([
      ['new', 0],
      ['division', 1],
      ['other', 0],
    ]);
  });

  it('never ranks by per cent a body with fewer than five due tasks', () => {
    const all = [figures('new', share(0, 4, 4)), figures('other', share(0, 3, 6))];
    expect(rateForRank(share(0, 4, 4))).toBeNull();
    expect(order('rate', all)[0]).toEqual(['other', 0]);
  });

  it('keeps the tasks that nobody leads', () => {
    expect(order('overdue', [figures(null, share(1))])).toContainEqual([null, 0]);
  });
});
