import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDataFolder } from '../support/data-folder.ts';
import { eachDialect } from '../support/each-dialect.ts';
import { problemOf } from '../support/problem.ts';
import { letReportForEveryBody } from '../support/reporter-scope.ts';
import { emptyDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'closed' };
const CLOSED_DAY = '2021-02-10';

eachDialect('a closed period', (dialect) => {
  let app: RunningApp;
  let manager: ApiClients;
  let reporter: ApiClients;
  const ids = { lead: '', task: '', milestone: '', entry: '', period: '' };

  beforeAll(async () => {
    app = await startApp(await emptyDatabase(dialect), { now: '2021-04-20T06:00:00.000Z', dataDir: freshDataFolder() });
    [manager, reporter] = [await app.as('plan_manager'), await app.as('body_reporter')];
    await letReportForEveryBody(app);
    await manager.plans.createPlan({
      body: {
        slug: 'closed',
        title: { ru: 'План' },
        startsOn: '2021-01-01',
        endsOn: '2021-12-31',
        levelNames: [{ ru: 'Задача' }],
      },
    });
    ids.lead = (
      await manager.bodies.createBody({ body: { kind: 'ministry', name: { ru: 'Министерство' }, aliases: [] } })
    ).data.id;
    const bodies = [{ bodyId: ids.lead, role: 'lead' as const }];
    const task = { number: '1', title: { ru: 'Задача' }, deadlineText: 'до 31 марта 2021 г.', bodies };
    ids.task = (await manager.tasks.createTask({ params: PLAN, body: task })).data.id;
    const milestone = { taskId: ids.task, title: { ru: 'Веха' }, plannedOn: '2021-06-30', achievedOn: null, isKey: true };
    ids.milestone = (await manager.milestones.createMilestone({ params: PLAN, body: milestone })).data.id;
    const report = { effectiveOn: CLOSED_DAY, percentComplete: 40 };
    ids.entry = (await reporter.progress.reportProgress({ params: { task: ids.task }, body: report })).data.id;
  });
  afterAll(() => app.close());

  const patch = async (body: Parameters<ApiClients['tasks']['updateTask']>[0]['body']) => {
    const { etag } = await manager.tasks.getTask({ params: { task: ids.task } });
    return manager.tasks.updateTask({ params: { task: ids.task }, body }, { ifMatch: etag ?? '' });
  };
  const achieve = async (achievedOn: string | null) => {
    const params = { milestone: ids.milestone };
    const { etag } = await manager.milestones.getMilestone({ params });
    return manager.milestones.updateMilestone({ params, body: { achievedOn } }, { ifMatch: etag ?? '' });
  };
  const attach = () =>
    reporter.evidence.addEvidence({
      params: { task: ids.task },
      body: { kind: 'link', title: 'Страница', url: 'https://example.org/act', entryId: ids.entry },
    });
  const forecast = (effectiveOn: string) =>
    manager.milestones.forecastMilestone({
      params: { milestone: ids.milestone },
      body: { effectiveOn, forecastOn: '2021-08-01' },
    });
  const periodCalled = async (key: string) => {
    const { data } = await manager.periods.listPeriods({ params: PLAN });
    return data.items.find((period) => period.key === key)?.id ?? '';
  };

  it('asks for no reason while nothing was closed', async () => {
    expect((await patch({ weight: 2 })).data.weight).toBe(2);
    await manager.periods.layOutPeriods({ params: PLAN, body: {} });
    expect((await patch({ weight: 3 })).data.weight).toBe(3);
  });

  it('F64: takes no forecast, achievement or document of its days, and names itself and the remedy', async () => {
    ids.period = await periodCalled('2021-Q1');
    await manager.periods.closePeriod({ params: { period: ids.period }, body: {} });
    await manager.periods.freezePeriod({ params: { period: ids.period }, body: {} });
    expect(await problemOf(forecast(CLOSED_DAY))).toEqual({ status: 409, code: 'period_closed', pointers: ['/effectiveOn'] });
    expect(await problemOf(achieve(CLOSED_DAY))).toEqual({ status: 409, code: 'period_closed', pointers: ['/achievedOn'] });
    expect(await problemOf(attach())).toEqual({ status: 409, code: 'period_closed', pointers: ['/entryId'] });
    const milestone = { taskId: ids.task, title: { ru: 'Задним числом' }, plannedOn: null, achievedOn: CLOSED_DAY, isKey: false };
    expect(await problemOf(manager.milestones.createMilestone({ params: PLAN, body: milestone }))).toMatchObject({ status: 409 });
    await expect(attach()).rejects.toThrow(/2021-Q1 .*frozen.*reopen it with a reason/s);
  });

  it('takes what is effective in the open period after it', async () => {
    await forecast('2021-04-15');
    expect((await achieve('2021-04-16')).data.achievedOn).toBe('2021-04-16');
    expect((await achieve(null)).data.achievedOn).toBeNull();
  });

  it('lets a term be corrected for a reason only, and never move a due day into it or out of it', async () => {
    expect(await problemOf(patch({ weight: 4 }))).toMatchObject({ status: 422, pointers: ['/reason'] });
    expect(await problemOf(patch({ weight: 4, reason: ' ' }))).toMatchObject({ status: 422, pointers: ['/reason'] });
    expect((await patch({ weight: 4, reason: 'Опечатка' })).data.weight).toBe(4);
    expect(await problemOf(patch({ deadlineText: 'до 30 июня 2021 г.', reason: 'Опечатка' }))).toEqual({
      status: 409,
      code: 'period_closed',
      pointers: ['/deadlineText'],
    });
    expect((await patch({ title: { ru: 'Без опечатки' } })).data.title.ru).toBe('Без опечатки');
  });

  it('keeps its frozen snapshot to the byte while it is reopened and corrected', async () => {
    const bytes = async () => {
      const path = `/api/v1/periods/${ids.period}/snapshot?revision=1`;
      const session = await app.fetch('/api/v1/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ demoRole: 'leadership' }),
      });
      const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      return Buffer.from(await (await app.fetch(path, { headers: { cookie } })).arrayBuffer());
    };
    const before = await bytes();
    await manager.periods.reopenPeriod({ params: { period: ids.period }, body: { reason: 'Ошибка' } });
    await attach();
    await achieve(CLOSED_DAY);
    await patch({ deadlineText: 'до 30 июня 2021 г.', reason: 'Опечатка' });
    expect(before.length).toBeGreaterThan(500);
    expect((await bytes()).equals(before)).toBe(true);
  });

  it('takes a document of an excepted body until its day', async () => {
    await manager.periods.closePeriod({ params: { period: ids.period }, body: {} });
    expect(await problemOf(attach())).toMatchObject({ code: 'period_closed' });
    const exception = { bodyId: ids.lead, until: '2021-04-30', reason: 'Реорганизация' };
    await manager.periods.exceptBody({ params: { period: ids.period }, body: exception });
    expect((await attach()).data.entryId).toBe(ids.entry);
  });
});
