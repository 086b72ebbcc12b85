import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };
const DAYS = ['2018-12-31', '2020-06-30', '2021-12-31', '2023-12-31'];

eachDialect('the figures of a plan', (dialect) => {
  let app: RunningApp;
  let client: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect));
    client = await app.as('public');
  });
  afterAll(() => app.close());

  const dashboard = async (asOf: string) => (await client.reports.getDashboard({ params: PLAN, query: { asOf } })).data;
  const totalOf = async (query: NonNullable<Parameters<ApiClients['tasks']['listTasks']>[0]['query']>) =>
    (await client.tasks.listTasks({ params: PLAN, query: { ...query, limit: 1 } })).data.total;

  it.each(DAYS)('re-add row by row on %s', async (asOf) => {
    const { headline } = await dashboard(asOf);
    for (const figure of ['fulfilment', 'wholePlan', 'weighted', 'reported', 'expected', 'unweightedVerified'] as const) {
      const { data } = await client.reports.getFigure({ params: { ...PLAN, figure }, query: { asOf } });
      const contribution = data.rows.reduce((sum, row) => sum + row.contribution, 0);
      const counted = data.rows.reduce((sum, row) => sum + row.counted, 0);
      expect(data.value).toBeCloseTo(contribution / counted, 12);
      expect([data.n, data.N]).toEqual([expect.closeTo(contribution, 9), expect.closeTo(counted, 9)]);
    }
    const { data: weighted } = await client.reports.getFigure({ params: { ...PLAN, figure: 'weighted' }, query: { asOf } });
    expect(headline.weighted.verified).toBe(weighted.value);
  });

  it.each(DAYS)('link to lists with the same totals on %s', async (asOf) => {
    const data = await dashboard(asOf);
    for (const [state, count] of Object.entries(data.states)) {
      expect(await totalOf({ asOf, state: [state as keyof typeof data.states] }), state).toBe(count);
    }
    for (const [light, count] of Object.entries(data.lights)) {
      expect(await totalOf({ asOf, light: [light as keyof typeof data.lights] }), light).toBe(count);
    }
    const groups = {
      done: data.fourCounts.done,
      partly: data.fourCounts.partly,
      not_done: data.fourCounts.notDone,
      not_yet_due: data.fourCounts.notYetDue,
    } as const;
    for (const [group, count] of Object.entries(groups))
      expect(await totalOf({ asOf, group: [group as keyof typeof groups] }), group).toBe(count);
    expect(await totalOf({ asOf, silent: true })).toBe(data.silent);
    for (const { bucket, total, byCause } of data.ageing) {
      expect(await totalOf({ asOf, ageing: [bucket] }), bucket).toBe(total);
      expect(byCause.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      for (const { cause, count } of byCause) expect(await totalOf({ asOf, ageing: [bucket], cause: [cause] })).toBe(count);
    }
  });

  it('count a joint task once: the leads’ tasks add up to the plan’s', async () => {
    const data = await dashboard('2021-12-31');
    const leaves = Object.values(data.states).reduce((sum, count) => sum + count, 0);
    expect(data.byBody.reduce((sum, row) => sum + row.asLead.total, 0)).toBe(leaves);
    expect(await totalOf({ asOf: '2021-12-31', leaf: true })).toBe(leaves);
    expect(data.byBody.reduce((sum, row) => sum + row.asLead.fulfilment.N, 0)).toBeCloseTo(data.headline.fulfilment.N, 9);
  });

  it('show each body’s tasks as lead and as co-executor under one total', async () => {
    const asOf = '2021-12-31';
    for (const row of (await dashboard(asOf)).byBody) {
      if (row.bodyId === null) continue;
      expect(await totalOf({ asOf, body: row.bodyId, role: ['lead'] }), row.bodyId).toBe(row.asLead.total);
      const others = await totalOf({ asOf, body: row.bodyId, role: ['co_executor', 'by_agreement', 'support'] });
      expect(others, row.bodyId).toBe(row.asCoExecutor.total);
    }
  });

  it('fill every cell of the heat map with the list it links to', async () => {
    const asOf = '2020-12-31';
    const { heatMap } = await dashboard(asOf);
    for (const row of heatMap.rows.slice(0, 4)) {
      for (const [index, cell] of row.cells.entries()) {
        const column = heatMap.columns[index];
        if (!column || row.bodyId === null || cell.due === 0) continue;
        const query = {
          asOf,
          body: row.bodyId,
          role: ['lead' as const],
          dueFrom: column.startsOn,
          dueTo: column.endsOn,
          inForce: true,
        };
        expect(await totalOf(query), `${row.bodyId} ${column.key}`).toBe(cell.due);
      }
    }
    heatMap.columns.forEach((_, index) => {
      expect(heatMap.rows.reduce((sum, row) => sum + (row.cells[index]?.due ?? 0), 0)).toBe(heatMap.totals[index]?.due);
    });
  });

  it('end the S-curve’s past at the headline', async () => {
    const { headline, sCurve } = await dashboard('2021-05-17');
    const point = sCurve.find(({ on }) => on === '2021-05-17');
    expect(point?.verified).toBeCloseTo(headline.weighted.verified ?? -1, 12);
    expect(point?.expected).toBeCloseTo(headline.weighted.expected ?? -1, 12);
    expect(
      sCurve.filter(({ on }) => on > '2021-05-17').every(({ verified, reported }) => verified === null && reported === null),
    ).toBe(true);
  });

  it('never un-complete a task as the day moves on, unless a report takes it back', async () => {
    const [before, after] = [await dashboard('2023-06-30'), await dashboard('2023-12-31')];
    expect(after.fourCounts.done).toBeGreaterThanOrEqual(before.fourCounts.done);
  });

  it('open a finished plan at its last day and say so', async () => {
    const { data: plan } = await client.plans.getPlan({ params: PLAN });
    expect(plan).toMatchObject({ statusDate: '2023-12-31', isFinished: true });
    expect((await client.reports.getDashboard({ params: PLAN })).data.asOf).toBe('2023-12-31');
  });

  it('say nothing where nothing is due', async () => {
    const { data } = await client.reports.getDashboard({ params: { plan: 'optimisation-2018-2023' } });
    expect(data.headline.fulfilment).toEqual({ n: 0, N: 0, rate: null });
  });

  it('leave out what was recorded after the instant asked for', async () => {
    const query = { asOf: '2021-12-31', knownAt: '2021-12-31T23:59:59.999Z' };
    const { data: known } = await client.reports.getDashboard({ params: PLAN, query });
    const later = await dashboard('2021-12-31');
    expect(known.headline.weighted.reported ?? 1).toBeLessThan(later.headline.weighted.reported ?? 0);
  });
});
