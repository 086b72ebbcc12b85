import { timelinesses } from '@atkaruu/shared/periods/body-report';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDataFolder } from '../support/data-folder.ts';
import { eachDialect } from '../support/each-dialect.ts';
import { letReportForEveryBody } from '../support/reporter-scope.ts';
import { emptyDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'discipline' };

eachDialect('compliance', (dialect) => {
  let app: RunningApp;
  let manager: ApiClients;
  let reporter: ApiClients;
  const ids = { lead: '', helper: '', task: '' };

  beforeAll(async () => {
    app = await startApp(await emptyDatabase(dialect), { now: '2021-04-12T06:00:00.000Z', dataDir: freshDataFolder() });
    [manager, reporter] = [await app.as('plan_manager'), await app.as('body_reporter')];
    await letReportForEveryBody(app);
    await manager.plans.createPlan({
      body: {
        slug: 'discipline',
        title: { ru: 'План' },
        startsOn: '2020-10-01',
        endsOn: '2021-12-31',
        levelNames: [{ ru: 'Задача' }],
      },
    });
    const body = async (name: string) =>
      (await manager.bodies.createBody({ body: { kind: 'ministry', name: { ru: name }, aliases: [] } })).data.id;
    [ids.lead, ids.helper] = [await body('Министерство'), await body('Агентство')];
    const bodies = [
      { bodyId: ids.lead, role: 'lead' as const },
      { bodyId: ids.helper, role: 'co_executor' as const },
    ];
    const task = { number: '1', title: { ru: 'Задача' }, deadlineText: 'до 31 декабря 2021 г.', bodies };
    ids.task = (await manager.tasks.createTask({ params: PLAN, body: task })).data.id;
  });
  afterAll(() => app.close());

  const complianceOn = async (asOf: string, knownAt?: string) =>
    (await manager.reports.getDashboard({ params: PLAN, query: { asOf, knownAt } })).data.compliance;
  const rowOf = async (bodyId: string, asOf: string) => (await complianceOn(asOf)).byBody.find((row) => row.bodyId === bodyId);
  const submit = async (key: string, body: string) => {
    const { data } = await manager.periods.listReports({ query: { plan: 'discipline', body } });
    const report = data.items.find(({ periodKey }) => periodKey === key);
    await reporter.periods.submitReport({ params: { report: report?.id ?? '' }, body: {} });
  };

  it('says nothing while no period is laid out', async () => {
    expect(await complianceOn('2021-04-12')).toEqual({
      reports: { on_time: 0, late: 0, missing: 0, not_due: 0 },
      periods: [],
      byBody: [],
    });
  });

  it('tells on time, late, missing and not due yet apart, per body and period', async () => {
    await manager.periods.layOutPeriods({ params: PLAN, body: {} });
    const before = await complianceOn('2021-04-12');
    expect(before.periods.map(({ key, dueOn }) => [key, dueOn])).toEqual([
      ['2020-Q4', '2021-01-15'],
      ['2021-Q1', '2021-04-15'],
      ['2021-Q2', '2021-07-15'],
    ]);
    expect(before.reports).toEqual({ on_time: 0, late: 0, missing: 2, not_due: 4 });
    await submit('2020-Q4', ids.lead);
    await submit('2021-Q1', ids.lead);
    expect(await rowOf(ids.lead, '2021-04-12')).toMatchObject({
      counts: { on_time: 1, late: 1, missing: 0, not_due: 1 },
      stalenessDays: null,
      cells: [
        { periodKey: '2020-Q4', timeliness: 'late', daysLate: 87 },
        { periodKey: '2021-Q1', timeliness: 'on_time', daysLate: 0 },
        { periodKey: '2021-Q2', timeliness: 'not_due', daysLate: 0 },
      ],
    });
    expect((await rowOf(ids.helper, '2021-04-16'))?.counts).toEqual({ on_time: 0, late: 0, missing: 2, not_due: 1 });
    // What came later is not known on an earlier day, nor before it was recorded.
    expect((await rowOf(ids.lead, '2021-03-01'))?.counts).toEqual({ on_time: 0, late: 0, missing: 1, not_due: 1 });
    expect((await complianceOn('2021-04-12', '2021-04-12T05:59:59.000Z')).reports).toEqual(before.reports);
  });

  it('knows how many days ago each body last reported on a task', async () => {
    const report = (effectiveOn: string, bodyId: string | null) =>
      reporter.progress.reportProgress({ params: { task: ids.task }, body: { effectiveOn, percentComplete: 10, bodyId } });
    await report('2021-01-02', null);
    await report('2021-04-02', ids.helper);
    expect((await rowOf(ids.lead, '2021-04-12'))?.stalenessDays).toBe(100);
    expect((await rowOf(ids.helper, '2021-04-12'))?.stalenessDays).toBe(10);
    expect((await rowOf(ids.helper, '2021-04-01'))?.stalenessDays).toBeNull();
  });

  it('moves the due day of a body with an exception', async () => {
    const { data } = await manager.periods.listPeriods({ params: PLAN });
    const period = data.items.find(({ key }) => key === '2020-Q4')?.id ?? '';
    await manager.periods.exceptBody({
      params: { period },
      body: { bodyId: ids.helper, until: '2021-04-30', reason: 'Реорганизация' },
    });
    expect((await rowOf(ids.helper, '2021-04-16'))?.counts).toEqual({ on_time: 0, late: 0, missing: 1, not_due: 2 });
    const all = await complianceOn('2021-04-16');
    for (const kind of timelinesses)
      expect(
        all.byBody.reduce((sum, { counts }) => sum + counts[kind], 0),
        kind,
      ).toBe(all.reports[kind]);
  });
});
