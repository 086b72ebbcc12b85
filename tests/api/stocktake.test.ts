import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };

eachDialect('the stocktake', (dialect) => {
  let app: RunningApp;
  let client: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect));
    client = await app.as('leadership');
  });
  afterAll(() => app.close());

  const stocktake = async (asOf: string) => (await client.stocktake.getStocktake({ params: PLAN, query: { asOf } })).data;
  const dashboard = async (asOf: string) => (await client.reports.getDashboard({ params: PLAN, query: { asOf } })).data;

  it('compares with the end of the last period and with the year before, by the dashboards of those days', async () => {
    const data = await stocktake('2021-05-17');
    expect([data.lastPeriod?.on, data.lastYear?.on]).toEqual(['2021-03-31', '2020-05-17']);
    for (const earlier of [data.lastPeriod, data.lastYear]) {
      if (earlier === null) throw new Error('the plan had begun on that day');
      const then = await dashboard(earlier.on);
      expect(earlier.states).toEqual(then.states);
      const { lastYear: _lastYear, ...counts } = then.fourCounts;
      expect(earlier.fourCounts).toEqual(counts);
    }
  });

  it('moves as many tasks into each state as the dashboard counts there', async () => {
    const { lastPeriod } = await stocktake('2021-05-17');
    const { states } = await dashboard('2021-05-17');
    for (const [state, count] of Object.entries(states)) {
      const moved = lastPeriod?.movement.filter(({ to }) => to === state).reduce((sum, cell) => sum + cell.count, 0);
      expect(moved, state).toBe(count);
    }
  });

  it('forecasts two dates by a stated method, the same each time, and not before four periods', async () => {
    const { forecast, asOf } = await stocktake('2021-05-17');
    expect(forecast).toMatchObject({ reason: null, runs: 2000 });
    expect((forecast.p50 ?? '') > asOf && (forecast.p50 ?? '') <= (forecast.p85 ?? '')).toBe(true);
    expect((await stocktake('2021-05-17')).forecast).toEqual(forecast);
    const { data: plan } = await client.plans.getPlan({ params: PLAN });
    expect(await stocktake(plan.startsOn)).toMatchObject({ lastPeriod: null, lastYear: null, forecast: { reason: 'too_early' } });
  });

  it('shows every plan by the figures of its own dashboard', async () => {
    const { data } = await client.stocktake.getPortfolio({ query: {} });
    expect(data.items.map(({ slug }) => slug).sort()).toEqual(['demonstration', 'optimisation-2018-2023']);
    for (const item of data.items) {
      const { data: own } = await client.reports.getDashboard({ params: { plan: item.slug } });
      expect(item).toMatchObject({
        asOf: own.asOf,
        fulfilment: own.headline.fulfilment,
        wholePlan: own.headline.wholePlan,
        verified: own.headline.weighted.verified,
        lights: own.lights,
        overdue: own.states.overdue,
      });
    }
  });

  it('shows nobody a plan that the list of plans keeps from them', async () => {
    await app.database.writer('plans').where({ slug: 'demonstration' }).update({ is_public: 0 });
    const reader = await app.as('public');
    const { data: plans } = await reader.plans.listPlans({});
    const { data: portfolio } = await reader.stocktake.getPortfolio({ query: {} });
    expect(plans.items.map(({ slug }) => slug)).toEqual(['optimisation-2018-2023']);
    expect(portfolio.items.map(({ slug }) => slug)).toEqual(['optimisation-2018-2023']);
    expect(portfolio.total).toBe(1);
  });
});
