import { expect, it } from 'vitest';
import { ageing } from './ageing.ts';
import { assessPlan } from './assess-plan.ts';
import { byBody } from './by-body.ts';
import type { BodyRole, TaskFacts } from './facts.ts';
import { heatMap } from './heat-map.ts';
import { buildEntry, buildPlan, buildTask, buildTerms } from './testing.ts';

const bodies = (...pairs: [string, BodyRole][]): TaskFacts['bodies'] => pairs.map(([bodyId, role]) => ({ bodyId, role }));
const heirs = new Map([['old ministry', 'ministry']]);
const bodyAt = (bodyId: string): string => heirs.get(bodyId) ?? bodyId;
const complete = (effectiveOn: string, occurrenceOn: string | null = null) =>
  buildEntry({ effectiveOn, occurrenceOn, claim: 'complete', isVerified: true });

const joint = buildTask({
  id: 'joint',
  terms: [buildTerms({ dueOn: '2019-03-31' })],
  bodies: bodies(['ministry', 'lead'], ['agency', 'co_executor'], ['old ministry', 'support']),
  entries: [complete('2019-03-31')],
});
const monthly = buildTask({
  id: 'monthly',
  terms: [buildTerms({ kind: 'recurring', occurrences: ['2019-04-30', '2019-05-31', '2019-06-30', '2019-07-31'] })],
  bodies: bodies(['old ministry', 'lead']),
  entries: [complete('2019-04-30', '2019-04-30'), complete('2019-05-30', '2019-05-31')],
});
const late = buildTask({
  id: 'late',
  terms: [buildTerms({ dueOn: '2019-03-31' })],
  bodies: bodies(['agency', 'lead'], ['ministry', 'by_agreement']),
  entries: [buildEntry({ effectiveOn: '2019-01-15', bodyId: 'agency', causeCode: 'funding' })],
});
const orphan = buildTask({ id: 'orphan', terms: [buildTerms({ dueOn: '2021-01-31' })] });
const cancelled = buildTask({
  id: 'cancelled',
  terms: [buildTerms({ dueOn: '2019-03-31', standing: 'cancelled' })],
  bodies: bodies(['agency', 'lead']),
});
const plan = buildPlan([joint, monthly, late, orphan, cancelled], { endsOn: '2019-12-31' });
const mapOn = (on: string) => heatMap({ plan, assessment: assessPlan(plan, on), bodyAt });

it('counts tasks by their lead of the day and by the quarter they are due in', () => {
  const map = mapOn('2019-06-15');
  expect(map.columns.map(({ key }) => key)).toEqual(['2019-Q1', '2019-Q2', '2019-Q3', '2019-Q4']);
  expect(map.rows.map(({ bodyId, cells }) => [bodyId, cells.map(({ verified, due }) => `${verified}/${due}`)])).toEqual([
    ['ministry', ['1/1', '0/1', '0/1', '0/0']],
    ['agency', ['0/1', '0/0', '0/0', '0/0']],
  ]);
  expect(map.totals.map(({ due }) => due)).toEqual([2, 1, 1, 0]);
  expect(map.total).toMatchObject({ due: 4, verified: 1 });
  expect(map.rows[0]?.total).toMatchObject({ due: 3, verified: 1 });
});

it('colours by what is due so far, and not at all where nothing is', () => {
  const map = mapOn('2019-06-15');
  expect(map.rows[0]?.cells.map(({ light }) => light)).toEqual(['on_track', 'on_track', null, null]);
  expect(map.rows[1]?.cells[0]?.light).toBe('off_track');
  expect(mapOn('2019-07-01').rows[0]?.cells[1]).toMatchObject({ due: 1, verified: 0, light: 'off_track' });
});

it('takes a quarter for the past from its last day', () => {
  expect(mapOn('2019-06-29').totals.map(({ future }) => future)).toEqual([false, true, true, true]);
  expect(mapOn('2019-06-30').totals.map(({ future }) => future)).toEqual([false, false, true, true]);
});

it('says how many tasks are due outside the plan', () => {
  expect(mapOn('2019-06-15').outside).toBe(1);
});

it('counts a body as lead and as co-executor apart, and a task once per body', () => {
  const rows = byBody(assessPlan(plan, '2019-06-15'), bodyAt);
  expect(rows.map(({ bodyId, asLead, asCoExecutor }) => [bodyId, asLead.total, asCoExecutor.total])).toEqual([
    ['ministry', 2, 1],
    ['agency', 2, 1],
    [null, 1, 0],
  ]);
  expect(rows[0]?.asLead).toMatchObject({ fulfilment: { n: 1.5, N: 1.5, rate: 1 }, overdue: 0 });
  expect(rows[1]?.asLead).toMatchObject({
    fulfilment: { n: 0, N: 1, rate: 0 },
    overdue: 1,
    silent: 1,
    states: { overdue: 1, cancelled: 1 },
  });
  expect(rows[1]?.asCoExecutor).toMatchObject({ fulfilment: { n: 1, N: 1, rate: 1 } });
});

it('ages overdue tasks by bucket and cause', () => {
  const rows = ageing(assessPlan(plan, '2019-07-01'));
  expect(rows.map(({ bucket, total }) => [bucket, total])).toEqual([
    ['1-30', 1],
    ['31-90', 0],
    ['91-180', 1],
    ['181-365', 0],
    ['>365', 0],
  ]);
  expect(rows[0]?.byCause).toEqual([{ cause: 'none', count: 1 }]);
  expect(rows[2]?.byCause).toEqual([{ cause: 'funding', count: 1 }]);
});
