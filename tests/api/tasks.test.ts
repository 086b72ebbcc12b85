import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { problemOf } from '../support/problem.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };

eachDialect('tasks', (dialect) => {
  let app: RunningApp;
  let manager: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2021-06-01T06:00:00.000Z' });
    manager = await app.as('plan_manager');
  });
  afterAll(() => app.close());

  const list = async (query: NonNullable<Parameters<ApiClients['tasks']['listTasks']>[0]['query']> = {}) =>
    (await manager.tasks.listTasks({ params: PLAN, query: { limit: 200, ...query } })).data;
  let created = 0;
  const leafWithoutReports = async (deadlineText = 'до 1 июня 2022 года') => {
    created += 1;
    const [lead] = (await manager.bodies.listBodies({ query: { plan: 'demonstration' } })).data.items;
    const bodies = lead ? [{ bodyId: lead.id, role: 'lead' as const }] : [];
    const body = { number: `90.${created}`, title: { ru: 'Новая мера' }, deadlineText, bodies };
    return (await manager.tasks.createTask({ params: PLAN, body })).data;
  };

  it('come in the decree’s order: 4.2 before 4.10, a child after its parent', async () => {
    const { items, total } = await list();
    const numbers = items.map(({ number }) => number);
    expect(items.length).toBe(Math.min(total, 200));
    expect(numbers.indexOf('4.2')).toBeLessThan(numbers.indexOf('4.10'));
    expect(numbers.indexOf('4.10')).toBeLessThan(numbers.indexOf('5'));
    items.forEach((task, index) => {
      if (task.parentId !== null) expect(items.slice(0, index).some(({ id }) => id === task.parentId)).toBe(true);
    });
  });

  it('page without a gap or a double', async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const { data } = await manager.tasks.listTasks({ params: PLAN, query: { limit: 17, cursor, sort: ['-percentReported'] } });
      ids.push(...data.items.map(({ id }) => id));
      cursor = data.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe((await list({ limit: 1 })).total);
  });

  it('sort by any column, nothing to say last', async () => {
    const dates = (await list({ sort: ['-dueOn'], leaf: true })).items.map(({ dueOn }) => dueOn);
    const known = dates.filter((date) => date !== null);
    expect(known).toEqual([...known].sort().reverse());
    expect(dates.slice(known.length).every((date) => date === null)).toBe(true);
  });

  it('are found by words in either spelling of Kyrgyz letters', async () => {
    const { items } = await list({ q: 'көрсөтүү' });
    expect(items.length).toBeGreaterThan(0);
    expect((await list({ q: 'КОРСОТУУ' })).total).toBe((await list({ q: 'көрсөтүү' })).total);
    expect((await list({ q: '100%_' })).total).toBe(0);
  });

  it('are found when nobody leads them', async () => {
    const body = { number: '91.1', title: { ru: 'Мера без ответственного' }, deadlineText: 'до 1 июня 2022 года' };
    const { data: created } = await manager.tasks.createTask({ params: PLAN, body });
    const [all, led, unled] = [await list({ leaf: true }), await list({ led: true }), await list({ led: false })];
    expect(unled.items.map(({ id }) => id)).toContain(created.id);
    expect(unled.items.every(({ isLeaf, bodies }) => isLeaf && bodies.every(({ role }) => role !== 'lead'))).toBe(true);
    expect(led.total + unled.total).toBe(all.total);
  });

  it('split a leaf into steps without changing any weight', async () => {
    const leaf = await leafWithoutReports();
    const before = (await manager.reports.getDashboard({ params: PLAN })).data.headline.weighted;
    for (const number of ['a', 'b', 'c']) {
      await manager.tasks.createTask({
        params: PLAN,
        body: {
          parentId: leaf.id,
          number: `${leaf.number}.${number}`,
          title: { ru: `Шаг ${number}` },
          deadlineText: 'IV квартал 2022 года',
          bodies: leaf.bodies,
        },
      });
    }
    const after = (await manager.reports.getDashboard({ params: PLAN })).data.headline.weighted;
    expect(after.sumWeight).toBeCloseTo(before.sumWeight, 9);
    expect(after.N).toBe(before.N + 2);
    const steps = await list({ parent: leaf.id });
    expect(steps.items.map(({ weight }) => weight)).toEqual(Array<unknown>(3).fill(expect.closeTo(leaf.weight / 3, 9)));
    expect(steps.items[0]).toMatchObject({ dueOn: '2022-12-31', deadlineText: 'IV квартал 2022 года', depth: leaf.depth + 1 });
  });

  it('keep a deadline that is not surely read as a question', async () => {
    const { data } = await manager.tasks.createTask({
      params: PLAN,
      body: { number: '99', title: { ru: 'Без срока' }, deadlineText: 'по мере готовности', bodies: [] },
    });
    expect(data).toMatchObject({ deadlineText: 'по мере готовности', deadline: { needsPerson: true } });
  });

  it('are corrected against the version that was read, and say who was faster', async () => {
    const leaf = await leafWithoutReports('до 1 декабря 2023 года');
    const read = await manager.tasks.getTask({ params: { task: leaf.id } });
    const etag = read.etag ?? '';
    const first = await manager.tasks.updateTask(
      { params: { task: leaf.id }, body: { deadlineText: 'до 30 октября 2023 года', reason: 'Опечатка' } },
      { ifMatch: etag },
    );
    expect(first.data).toMatchObject({ dueOn: '2023-10-30', version: leaf.version + 1 });
    const call = manager.tasks.updateTask({ params: { task: leaf.id }, body: { weight: 2 } }, { ifMatch: etag });
    expect(await problemOf(call)).toMatchObject({ status: 412, code: 'stale_version' });
    const second = await manager.tasks.updateTask(
      { params: { task: leaf.id }, body: { weight: 2, reason: 'Вес пропущен' } },
      { ifMatch: first.etag ?? '' },
    );
    expect(second.data).toMatchObject({ weight: 2, dueOn: '2023-10-30' });
    const { data: history } = await manager.audit.listChanges({ params: PLAN, query: { task: leaf.id, limit: 2 } });
    expect(history.items[0]?.fields).toEqual([
      { field: 'weight', before: null, after: 2 },
      { field: 'reason', before: null, after: 'Вес пропущен' },
    ]);
    expect(history.items[1]?.fields.map(({ field }) => field)).toContain('deadlineText');
  });

  it('F61: refuse a change that names no version', async () => {
    const leaf = await leafWithoutReports();
    expect(await problemOf(manager.tasks.updateTask({ params: { task: leaf.id }, body: { weight: 2 } }))).toMatchObject({
      status: 428,
    });
    expect(await problemOf(manager.tasks.deleteTask({ params: { task: leaf.id } }))).toMatchObject({ status: 428 });
  });

  it('refuse a number that is taken, two leads, an unknown body, a missing parent', async () => {
    const create = (body: Partial<Parameters<ApiClients['tasks']['createTask']>[0]['body']>) =>
      problemOf(manager.tasks.createTask({ params: PLAN, body: { number: '77', title: { ru: 'Проба' }, ...body } }));
    const [first, second] = (await manager.bodies.listBodies({ query: { plan: 'demonstration' } })).data.items;
    if (!first || !second) throw new Error('the plan has no bodies');
    expect(await create({ number: '1' })).toEqual({ status: 409, code: 'conflict', pointers: ['/number'] });
    expect(await create({ bodies: [first, second].map(({ id }) => ({ bodyId: id, role: 'lead' as const })) })).toMatchObject({
      status: 422,
      pointers: ['/bodies'],
    });
    expect(await create({ bodies: [{ bodyId: 'nobody', role: 'lead' }] })).toMatchObject({
      status: 422,
      pointers: ['/bodies/0/bodyId'],
    });
    expect(await create({ parentId: 'nowhere' })).toMatchObject({ status: 422, pointers: ['/parentId'] });
    expect(await create({ title: {} })).toMatchObject({ status: 422, pointers: ['/title'] });
    expect(await create({ title: { ru: '​ ' } })).toMatchObject({ status: 422, pointers: ['/title/ru'] });
  });

  it('F65: are removed only while nothing refers to them', async () => {
    const reported = (await list({ state: ['completed_on_time'] })).items[0];
    const etag = (await manager.tasks.getTask({ params: { task: reported?.id ?? '' } })).etag ?? '';
    expect(await problemOf(manager.tasks.deleteTask({ params: { task: reported?.id ?? '' } }, { ifMatch: etag }))).toMatchObject({
      status: 409,
      code: 'in_use',
    });
    const { data, etag: mine } = await manager.tasks.createTask({
      params: PLAN,
      body: { number: '98', title: { ru: 'По ошибке' }, bodies: [] },
    });
    await manager.tasks.deleteTask({ params: { task: data.id } }, { ifMatch: mine ?? '' });
    expect(await problemOf(manager.tasks.getTask({ params: { task: data.id } }))).toMatchObject({ status: 404 });
  });

  it('carry their children along when they are renumbered', async () => {
    const root = (await list()).items.find(({ number }) => number === '9');
    const { etag } = await manager.tasks.getTask({ params: { task: root?.id ?? '' } });
    await manager.tasks.updateTask({ params: { task: root?.id ?? '' }, body: { number: '0' } }, { ifMatch: etag ?? '' });
    const { items } = await list();
    expect(items[0]?.number).toBe('0');
    expect(items[1]?.parentId).toBe(root?.id);
  });

  it('are shown as the plan version of the day had them', async () => {
    const { data: versions } = await manager.plans.listPlanVersions({ params: PLAN });
    expect(versions.items.length).toBe(3);
    const [, second] = versions.items;
    const before = await list({ asOf: '2020-06-30', leaf: true });
    const after = await list({ asOf: second?.inForceFrom, leaf: true });
    const moved = after.items.filter((task) => task.originalDueOn !== task.dueOn && task.occurrences.total === 1);
    expect(moved.length).toBeGreaterThan(5);
    for (const task of moved) {
      const old = before.items.find(({ id }) => id === task.id);
      if (old) expect(old.dueOn).toBe(task.originalDueOn);
    }
    expect(after.total).toBeGreaterThan(before.total);
  });

  it('show on a past day only the evidence and the terms there were by then', async () => {
    const { items } = await list({ asOf: '2023-12-31', leaf: true });
    const task = items.find(({ evidenceCount, originalDueOn, dueOn }) => evidenceCount > 0 && originalDueOn !== dueOn);
    if (!task) throw new Error('no amended task with evidence');
    const detailOn = async (asOf: string) => (await manager.tasks.getTask({ params: { task: task.id }, query: { asOf } })).data;
    const [then, now] = [await detailOn('2019-01-31'), await detailOn('2023-12-31')];
    expect(now.evidence.length).toBe(task.evidenceCount);
    expect(then.evidence.length).toBe(then.evidenceCount);
    expect(then.evidence.every(({ issuedOn }) => issuedOn === null || issuedOn <= '2019-01-31')).toBe(true);
    expect(then.evidence.length).toBeLessThan(now.evidence.length);
    expect(then.terms.length).toBeLessThan(now.terms.length);
  });
});
