import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { problemOf } from '../support/problem.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };
const ON = '2021-06-01';

eachDialect('declared lights', (dialect) => {
  let app: RunningApp;
  let manager: ApiClients;
  let leader: ApiClients;
  let overdue: string;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2021-06-01T06:00:00.000Z' });
    manager = await app.as('plan_manager');
    leader = await app.as('leadership');
    const { data } = await leader.tasks.listTasks({
      params: PLAN,
      query: { asOf: ON, state: ['overdue'], leaf: true, limit: 1 },
    });
    overdue = data.items[0]?.id ?? 'none';
  });
  afterAll(() => app.close());

  const reason = { ru: 'Акт подписан, публикация на неделе' };
  const create = (body: Parameters<ApiClients['overrides']['createOverride']>[0]['body']) =>
    manager.overrides.createOverride({ params: PLAN, body });
  const stocktake = async (asOf: string) =>
    (await leader.stocktake.getStocktake({ params: PLAN, query: { asOf } })).data.declared;

  it('need a leaf, an expiry within a reporting period, and no second word on the same days', async () => {
    const parent = await leader.tasks.listTasks({ params: PLAN, query: { leaf: false, limit: 1 } });
    const body = { taskId: overdue, light: 'on_track' as const, reason, expiresOn: '2021-06-30' };
    const wrong = [
      [{ ...body, expiresOn: '2021-09-01' }, '/expiresOn'],
      [{ ...body, expiresOn: '2021-05-31' }, '/expiresOn'],
      [{ ...body, startsOn: '2021-06-02' }, '/startsOn'],
      [{ ...body, taskId: parent.data.items[0]?.id ?? '' }, '/taskId'],
      [{ ...body, taskId: 'nobody' }, '/taskId'],
    ] as const;
    for (const [refused, pointer] of wrong) {
      expect(await problemOf(create(refused))).toMatchObject({ status: 422, pointers: [pointer] });
    }
    expect(await stocktake(ON)).toMatchObject({ inForce: 0, watermelon: { n: 0, rate: 0 } });
  });

  it('stand beside the computed light, count as watermelons, and run out by themselves', async () => {
    const { data: before } = await leader.reports.getDashboard({ params: PLAN, query: { asOf: ON } });
    const body = { taskId: overdue, light: 'on_track' as const, reason, expiresOn: '2021-06-30' };
    const { data: made } = await create(body);
    expect(made).toMatchObject({ computedLight: 'off_track', isBetterThanComputed: true, state: 'in_force', startsOn: ON });
    expect(await problemOf(create(body))).toMatchObject({ status: 422, pointers: ['/startsOn'] });
    const { data: after } = await leader.reports.getDashboard({ params: PLAN, query: { asOf: ON } });
    expect(after.lights).toEqual(before.lights);
    expect(await stocktake(ON)).toMatchObject({ inForce: 1, endingSoon: 1, watermelon: { n: 1 } });
    expect((await stocktake(ON)).watermelon.N).toBe(after.fourCounts.total);
    expect(await stocktake('2021-07-01')).toMatchObject({ inForce: 0, watermelon: { n: 0 } });
    expect(await stocktake('2021-05-31')).toMatchObject({ inForce: 0, watermelon: { n: 0 } });
    const { data: list } = await leader.overrides.listOverrides({ params: PLAN, query: { asOf: '2021-07-01' } });
    expect(list.items).toMatchObject([{ id: made.id, state: 'expired', reason }]);
    const changes = await manager.audit.listChanges({ params: PLAN, query: { kind: 'override' } });
    expect(changes.data.items[0]).toMatchObject({ objectId: made.id, taskId: overdue });
  });

  it('are taken back once, and a read known before still shows them', async () => {
    const { data: list } = await leader.overrides.listOverrides({ params: PLAN, query: { asOf: ON } });
    const params = { override: list.items[0]?.id ?? '' };
    const { data: ended } = await manager.overrides.endOverride({ params, body: {} });
    expect(ended).toMatchObject({ state: 'ended', endedOn: ON, version: 2 });
    expect(await problemOf(manager.overrides.endOverride({ params, body: {} }))).toMatchObject({ status: 409 });
    expect(await stocktake(ON)).toMatchObject({ inForce: 0 });
    const query = { asOf: ON, knownAt: '2021-05-31T00:00:00.000Z' };
    expect((await leader.overrides.listOverrides({ params: PLAN, query })).data.total).toBe(0);
  });

  it('are listed for those who may read the registers, and set by those who keep the plan', async () => {
    const everybody = await app.as('public');
    expect(await problemOf(everybody.overrides.listOverrides({ params: PLAN }))).toMatchObject({ status: 401 });
    const body = { taskId: overdue, light: 'on_track' as const, reason, expiresOn: '2021-06-30' };
    expect(await problemOf(leader.overrides.createOverride({ params: PLAN, body }))).toMatchObject({ status: 403 });
    const { data: hidden } = await everybody.audit.listChanges({ params: PLAN, query: { kind: 'override' } });
    expect(hidden.total).toBe(0);
  });
});
