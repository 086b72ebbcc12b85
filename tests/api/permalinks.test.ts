import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase, startApp, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };
const SHARED = '2024-07-01T06:00:00.000Z';
const LATER = '2024-07-03T06:00:00.000Z';
const ON = '2023-12-31';

eachDialect('the permanent link of a figure', (dialect) => {
  let then: RunningApp;
  let later: RunningApp;
  beforeAll(async () => {
    const url = await seededDatabase(dialect);
    then = await startApp(url, { now: SHARED });
    later = await startApp(url, { now: LATER });
  });
  afterAll(async () => {
    await then.close();
    await later.close();
  });

  const figures = ['fulfilment', 'weighted', 'reported', 'overdue', 'notDone', 'ageing', 'heatCell', 'watermelon'] as const;
  const asked = { asOf: ON, quarter: '2023-Q4', bucket: '31-90' as const };

  it('shows the same mark after more was reported, declared and amended, and another one without what was known', async () => {
    const reader = await then.as('leadership');
    const shared = new Map<string, string>();
    for (const figure of figures) {
      const { data } = await reader.reports.getFigure({ params: { ...PLAN, figure }, query: asked });
      expect(data).toMatchObject({ knownAt: SHARED, asOf: ON });
      expect(data.sha256).toMatch(/^[0-9a-f]{64}$/);
      shared.set(figure, data.sha256);
    }
    expect(new Set(shared.values()).size).toBe(figures.length);

    const manager = await later.as('plan_manager');
    const { data: list } = await manager.tasks.listTasks({
      params: PLAN,
      query: { asOf: ON, state: ['overdue', 'in_progress'], leaf: true, limit: 3 },
    });
    for (const task of list.items) {
      const body = { effectiveOn: ON, percentComplete: Math.min(99, task.percentReported + 7) };
      await manager.progress.reportProgress({ params: { task: task.id }, body });
    }
    const [first] = list.items;
    await manager.overrides.createOverride({
      params: PLAN,
      body: { taskId: first?.id ?? '', light: 'on_track', reason: { en: 'signed' }, startsOn: ON, expiresOn: '2024-01-31' },
    });
    await manager.amendments.amendPlan({
      params: PLAN,
      body: {
        name: { en: 'A later amendment' },
        inForceFrom: '2023-12-20',
        reason: { en: 'Deadlines moved' },
        legalAct: { title: { en: 'Act' }, number: null, issuedOn: null, issuer: null, url: null },
        changes: list.items.slice(0, 2).map(({ id }) => ({ taskId: id, deadlineText: 'до 31 декабря 2023 года' })),
      },
    });

    const again = await later.as('leadership');
    for (const figure of figures) {
      const params = { ...PLAN, figure };
      const { data: reopened } = await again.reports.getFigure({ params, query: { ...asked, knownAt: SHARED } });
      expect(reopened.sha256, figure).toBe(shared.get(figure));
    }
    for (const figure of ['weighted', 'reported', 'overdue', 'watermelon'] as const) {
      const { data: now } = await again.reports.getFigure({ params: { ...PLAN, figure }, query: asked });
      expect(now.sha256, figure).not.toBe(shared.get(figure));
    }
  });

  it('gives a cell and a bucket the numbers of the dashboard', async () => {
    const client = await then.as('public');
    const asOf = '2020-12-31';
    const { data: dashboard } = await client.reports.getDashboard({ params: PLAN, query: { asOf } });
    const { heatMap, ageing } = dashboard;
    const [row] = heatMap.rows;
    for (const [index, { key }] of heatMap.columns.entries()) {
      const query = { asOf, quarter: key, body: row?.bodyId ?? 'none' };
      const { data } = await client.reports.getFigure({ params: { ...PLAN, figure: 'heatCell' }, query });
      expect({ n: data.n, N: data.N }, key).toEqual({ n: row?.cells[index]?.verified, N: row?.cells[index]?.due });
    }
    for (const { bucket, total } of ageing) {
      const { data } = await client.reports.getFigure({ params: { ...PLAN, figure: 'ageing' }, query: { asOf, bucket } });
      expect(data.n, bucket).toBe(total);
      expect(data.N).toBe(dashboard.fourCounts.total);
    }
  });
});
