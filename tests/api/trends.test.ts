import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };

eachDialect('the charts over time', (dialect) => {
  let app: RunningApp;
  let client: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect));
    client = await app.as('public');
  });
  afterAll(() => app.close());

  it('count the tasks by state on each day as the dashboard of that day does', async () => {
    const { data } = await client.trends.getCumulativeFlow({ params: PLAN, query: { asOf: '2021-05-17' } });
    expect(data.points.at(-1)?.on).toBe('2021-05-17');
    expect(data.points[0]?.on).toBe('2018-08-23');
    for (const { on, states } of data.points.filter((_point, index) => index % 3 === 0)) {
      const { data: dashboard } = await client.reports.getDashboard({ params: PLAN, query: { asOf: on } });
      expect(states, on).toEqual(dashboard.states);
    }
  });

  it('count the same when asked what was known then', async () => {
    const query = { asOf: '2021-05-17', knownAt: '2030-01-01T00:00:00.000Z' };
    const { data: known } = await client.trends.getCumulativeFlow({ params: PLAN, query });
    const { data: now } = await client.trends.getCumulativeFlow({ params: PLAN, query: { asOf: '2021-05-17' } });
    expect(known.points).toEqual(now.points);
  });

  it('end each line of the milestone trend where the list of milestones has it', async () => {
    const { data } = await client.trends.getMilestoneTrend({ params: PLAN, query: { asOf: '2021-05-17' } });
    expect(data.lines.length).toBeGreaterThan(3);
    expect(data.lines.length).toBeLessThanOrEqual(12);
    const { data: list } = await client.milestones.listMilestones({
      params: PLAN,
      query: { asOf: '2021-05-17', key: true, limit: 200 },
    });
    for (const line of data.lines) {
      const milestone = list.items.find(({ id }) => id === line.id);
      expect(line.points.at(-1)?.forecastOn).toBe(milestone?.achievedOn ?? milestone?.forecastOn ?? milestone?.plannedOn);
      expect(line.title).toEqual(milestone?.title);
    }
    expect(data.total).toBe(list.items.filter(({ plannedOn }) => plannedOn !== null).length);
  });

  it('have nothing to draw where nothing was entered', async () => {
    const { data } = await client.trends.getMilestoneTrend({
      params: { plan: 'optimisation-2018-2023' },
      query: { asOf: '2018-09-01' },
    });
    expect(data.lines.every(({ points }) => points.every(({ on }) => on <= '2018-09-01'))).toBe(true);
  });
});
