import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { problemOf } from '../support/problem.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };

eachDialect('amending a plan', (dialect) => {
  let app: RunningApp;
  let manager: ApiClients;
  let reader: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2023-12-20T06:00:00.000Z' });
    [manager, reader] = [await app.as('plan_manager'), await app.as('public')];
  });
  afterAll(() => app.close());

  const overdue = async () => {
    const { data } = await reader.tasks.listTasks({ params: PLAN, query: { state: ['overdue'], limit: 200 } });
    return data.items.filter(({ occurrences }) => occurrences.total === 1);
  };
  const act = { title: { ru: 'Постановление о продлении' }, number: '№ 1', issuedOn: '2023-12-19', issuer: null, url: null };
  const amendment = (taskId: string, deadlineText: string, inForceFrom = '2023-12-20') => ({
    inForceFrom,
    legalAct: act,
    reason: { ru: 'Срок продлён' },
    changes: [{ taskId, deadlineText }],
  });

  it('extends a deadline by an act: late against the first version, not against the current one', async () => {
    const [task] = await overdue();
    if (!task) throw new Error('nothing is overdue');
    const body = amendment(task.id, 'до 31 декабря 2023 г.');
    const { data: preview } = await manager.amendments.previewAmendment({ params: PLAN, body });
    expect(preview.items).toMatchObject([{ taskId: task.id, before: { dueOn: task.dueOn }, after: { dueOn: '2023-12-31' } }]);
    expect((await reader.tasks.getTask({ params: { task: task.id } })).data.dueOn).toBe(task.dueOn);

    const versions = (await reader.plans.listPlanVersions({ params: PLAN })).data.items;
    const { data } = await manager.amendments.amendPlan({ params: PLAN, body });
    expect(data.version).toMatchObject({ ordinal: versions.length + 1, inForceFrom: '2023-12-20', changedTasks: 1 });
    expect(data.changes.items.map(({ taskId }) => taskId)).toEqual([task.id]);
    const { data: after } = await reader.tasks.getTask({ params: { task: task.id } });
    expect(after).toMatchObject({ dueOn: '2023-12-31', daysLate: 0 });
    expect(after.daysLateOriginal).toBeGreaterThan(0);
    const { data: before } = await reader.tasks.getTask({ params: { task: task.id }, query: { asOf: '2023-12-19' } });
    expect(before.dueOn).toBe(task.dueOn);

    const first = versions[0]?.id ?? '';
    const { data: diff } = await reader.amendments.diffVersions({ params: PLAN, query: { from: first, to: data.version.id } });
    expect(diff.items.find(({ taskId }) => taskId === task.id)?.fields).toEqual(expect.arrayContaining(['dueOn']));
    const back = await reader.amendments.diffVersions({ params: PLAN, query: { from: data.version.id, to: data.version.id } });
    expect(back.data.total).toBe(0);
    const history = await reader.audit.listChanges({ params: PLAN, query: { task: task.id, limit: 1 } });
    expect(history.data.items[0]?.operation).toBe('amendPlan');
  });

  it('refuses an amendment that nobody could explain later', async () => {
    const [task] = await overdue();
    const id = task?.id ?? '';
    const body = amendment(id, 'до 30 декабря 2023 г.', '2023-12-25');
    const refusal = (change: object) => problemOf(manager.amendments.amendPlan({ params: PLAN, body: { ...body, ...change } }));
    expect(await refusal({ reason: {} })).toMatchObject({ status: 422, pointers: ['/reason'] });
    expect(await refusal({ inForceFrom: '2018-01-01' })).toMatchObject({ status: 422, pointers: ['/inForceFrom'] });
    expect(await refusal({ changes: [{ taskId: id, deadlineText: task?.deadlineText ?? null }] })).toMatchObject({
      status: 422,
      pointers: ['/changes/0'],
    });
    const twice = [...body.changes, ...body.changes];
    expect(await refusal({ changes: twice })).toMatchObject({ status: 422, pointers: ['/changes/1/taskId'] });
    expect(await refusal({ changes: [{ taskId: 'nobody' }] })).toMatchObject({ status: 422, pointers: ['/changes/0/taskId'] });
    expect(await problemOf((await app.as('verifier')).amendments.amendPlan({ params: PLAN, body }))).toMatchObject({
      status: 403,
    });
    expect(
      await problemOf(reader.amendments.diffVersions({ params: PLAN, query: { from: 'nobody', to: 'nobody' } })),
    ).toMatchObject({ status: 404 });
  });
});
