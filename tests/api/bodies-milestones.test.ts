import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { problemOf } from '../support/problem.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };

eachDialect('bodies and milestones', (dialect) => {
  let app: RunningApp;
  let manager: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2021-06-01T06:00:00.000Z' });
    manager = await app.as('plan_manager');
  });
  afterAll(() => app.close());

  it('show a body under the name of the day', async () => {
    const nameOn = async (asOf: string) =>
      (await manager.bodies.getBody({ params: { body: 'demo-economy' }, query: { asOf } })).data.name.ru;
    const names = [await nameOn('2020-01-01'), await nameOn('2021-06-01'), await nameOn('2022-01-01')];
    expect(new Set(names).size).toBe(3);
  });

  it('count a succeeded body’s tasks under its heir from the day after its last', async () => {
    const { data } = await manager.bodies.listBodies({ query: { plan: 'demonstration', asOf: '2023-12-31' } });
    const gone = data.items.find(({ succeededBy, activeTo }) => succeededBy !== null && activeTo !== null);
    if (!gone?.succeededBy || gone.activeTo === null) throw new Error('no succession in the plan');
    const rowsOn = async (asOf: string) =>
      (await manager.reports.getDashboard({ params: PLAN, query: { asOf } })).data.byBody.map(({ bodyId }) => bodyId);
    expect(await rowsOn(gone.activeTo)).toContain(gone.id);
    const later = await rowsOn('2023-12-31');
    expect(later).not.toContain(gone.id);
    expect(later).toContain(gone.succeededBy);
  });

  it('are renamed on a day and keep the old name for the days before', async () => {
    const { data, etag } = await manager.bodies.createBody({ body: { name: { ru: 'Комитет', ky: 'Комитет' }, kind: 'agency' } });
    const renamed = await manager.bodies.updateBody(
      { params: { body: data.id }, body: { name: { ru: 'Агентство' }, renamedOn: '2021-05-01' } },
      { ifMatch: etag ?? '' },
    );
    expect(renamed.data).toMatchObject({ name: { ru: 'Агентство' }, version: 2 });
    const before = await manager.bodies.getBody({ params: { body: data.id }, query: { asOf: '2021-04-30' } });
    expect(before.data.name.ru).toBe('Комитет');
    expect(
      await problemOf(
        manager.bodies.updateBody({ params: { body: data.id }, body: { parentId: data.id } }, { ifMatch: renamed.etag ?? '' }),
      ),
    ).toMatchObject({ status: 422, pointers: ['/parentId'] });
    expect(
      await problemOf(manager.bodies.updateBody({ params: { body: data.id }, body: { kind: 'other' } }, { ifMatch: etag ?? '' })),
    ).toMatchObject({ status: 412 });
  });

  it('list milestones by planned date with their state on the day', async () => {
    const listed = async (asOf: string) =>
      (await manager.milestones.listMilestones({ params: PLAN, query: { asOf, limit: 200 } })).data;
    const [early, late] = [await listed('2019-06-30'), await listed('2023-12-31')];
    expect(early.total).toBe(late.total);
    const achieved = (page: typeof early) => page.items.filter(({ achievedOn }) => achievedOn !== null).length;
    expect(achieved(early)).toBeLessThan(achieved(late));
    const planned = late.items.map(({ plannedOn }) => plannedOn ?? '9999');
    expect(planned).toEqual([...planned].sort());
  });

  it('append forecasts and refuse one for what is achieved', async () => {
    const { data } = await manager.milestones.listMilestones({ params: PLAN, query: { limit: 200 } });
    const { data: atTheEnd } = await manager.milestones.listMilestones({
      params: PLAN,
      query: { limit: 200, asOf: '2030-01-01' },
    });
    const never = atTheEnd.items.filter(({ achievedOn }) => achievedOn === null).map(({ id }) => id);
    const open = data.items.find(({ id, forecasts }) => never.includes(id) && forecasts.length > 0);
    const done = data.items.find(({ achievedOn }) => achievedOn !== null);
    if (!open || !done) throw new Error('the plan lacks an open and an achieved milestone');
    const after = await manager.milestones.forecastMilestone({
      params: { milestone: open.id },
      body: { forecastOn: '2022-08-31', reason: 'Согласование' },
    });
    expect(after.data.forecasts).toContainEqual(expect.objectContaining({ forecastOn: '2022-08-31', effectiveOn: '2021-06-01' }));
    expect(after.data.forecastOn).toBe('2022-08-31');
    expect(
      await problemOf(
        manager.milestones.forecastMilestone({ params: { milestone: done.id }, body: { forecastOn: '2022-08-31' } }),
      ),
    ).toMatchObject({ status: 409 });
    expect(
      await problemOf(
        manager.milestones.forecastMilestone({ params: { milestone: open.id }, body: { forecastOn: '2021-01-01' } }),
      ),
    ).toMatchObject({ status: 422, pointers: ['/forecastOn'] });
    const { etag } = await manager.milestones.getMilestone({ params: { milestone: open.id } });
    const achieved = await manager.milestones.updateMilestone(
      { params: { milestone: open.id }, body: { achievedOn: '2021-05-30' } },
      { ifMatch: etag ?? '' },
    );
    expect(achieved.data.state).toMatch(/^achieved/);
  });

  it('show the documented deliverables with their experts and sources', async () => {
    const plan = { plan: 'optimisation-2018-2023' };
    const { data } = await manager.milestones.listMilestones({ params: plan });
    const experts = data.items.flatMap(({ expert }) => expert ?? []);
    expect(experts).toEqual(
      expect.arrayContaining(['Третьяков А.В.', 'Мурзаев С.К.', 'Мадеюев А.Н.', 'Балтагулов Д.Т.', 'Чекиров А.А.']),
    );
    expect(
      data.items
        .filter(({ expert }) => expert !== null)
        .every(({ achievedOn, plannedOn, state }) => achievedOn === '2019-04-24' && plannedOn === null && state === 'achieved'),
    ).toBe(true);
    const { data: sources } = await manager.plans.listSources({ params: plan });
    expect(sources.total).toBeGreaterThan(10);
    expect(data.items.every(({ id }) => sources.items.some((source) => source.subjectId === id))).toBe(true);
  });
});
