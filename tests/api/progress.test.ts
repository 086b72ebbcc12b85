import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { problemOf } from '../support/problem.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };

eachDialect('reporting progress', (dialect) => {
  let app: RunningApp;
  let reporter: ApiClients;
  let reader: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2021-06-01T06:00:00.000Z' });
    reporter = await app.as('body_reporter');
    reader = await app.as('public');
  });
  afterAll(() => app.close());

  const aTask = async (state: 'in_progress' | 'not_started' = 'in_progress') => {
    // The reporter of the demonstration belongs to the ministry of economy.
    const query = { state: [state], body: 'demo-economy', role: ['lead' as const], limit: 50 };
    const { data } = await reader.tasks.listTasks({ params: PLAN, query });
    const task = data.items.find(({ occurrences }) => occurrences.total === 1);
    if (!task) throw new Error(`no ${state} task in the plan`);
    return task;
  };
  const changeCount = async () => (await reader.audit.listChanges({ params: PLAN, query: { limit: 1 } })).data.total;

  it('travels from the entry to the task, the history and the charts', async () => {
    const task = await aTask();
    const before = (await reader.reports.getDashboard({ params: PLAN })).data;
    const percentComplete = task.percentReported > 50 ? 10 : 90;
    const { data: entry } = await reporter.progress.reportProgress({
      params: { task: task.id },
      body: { effectiveOn: '2021-06-01', percentComplete },
    });
    expect(entry).toMatchObject({
      taskId: task.id,
      percentComplete,
      channel: 'api',
      recordedAt: '2021-06-01T06:00:00.000Z',
      verifiedOn: null,
    });
    const { data: after } = await reader.tasks.getTask({ params: { task: task.id } });
    expect(after).toMatchObject({
      percentReported: percentComplete,
      percentVerified: task.percentVerified,
      lastReportedOn: '2021-06-01',
    });
    const charts = (await reader.reports.getDashboard({ params: PLAN })).data;
    expect(charts.headline.weighted.reported).not.toBe(before.headline.weighted.reported);
    expect(charts.headline.weighted.verified).toBe(before.headline.weighted.verified);
    const { data: history } = await reader.audit.listChanges({ params: PLAN, query: { task: task.id, limit: 1 } });
    expect(history.items[0]).toMatchObject({
      kind: 'progress',
      operation: 'reportProgress',
      actor: 'Демо: исполнитель',
      objectId: entry.id,
    });
  });

  it('keeps the later report when two share an effective date, and both in the list', async () => {
    const task = await aTask();
    for (const percentComplete of [31, 32]) {
      await reporter.progress.reportProgress({
        params: { task: task.id },
        body: { effectiveOn: '2021-05-31', percentComplete, narrative: { ru: 'Уточнение' } },
      });
    }
    const { data } = await reader.progress.listProgress({ params: { task: task.id }, query: { asOf: '2021-05-31' } });
    expect(
      data.items
        .slice(0, 2)
        .map((entry) => entry.percentComplete)
        .sort(),
    ).toEqual([31, 32]);
  });

  it('does not rewrite the past: a back-dated report is known only from its recording on', async () => {
    const task = await aTask();
    const question = { asOf: '2021-05-01', knownAt: '2021-05-31T00:00:00.000Z' };
    const before = (await reader.tasks.getTask({ params: { task: task.id }, query: question })).data.percentReported;
    await reporter.progress.reportProgress({
      params: { task: task.id },
      body: { effectiveOn: '2021-04-30', percentComplete: 77 },
    });
    expect((await reader.tasks.getTask({ params: { task: task.id }, query: question })).data.percentReported).toBe(before);
    expect((await reader.tasks.getTask({ params: { task: task.id }, query: { asOf: '2021-05-01' } })).data.percentReported).toBe(
      77,
    );
  });

  it.each([
    ['the future', { effectiveOn: '2021-06-02', percentComplete: 5 }, '/effectiveOn'],
    ['a day before the plan', { effectiveOn: '2018-01-01', percentComplete: 5 }, '/effectiveOn'],
    [
      'a claim of completion below 100',
      { effectiveOn: '2021-06-01', percentComplete: 99, claim: 'complete' as const },
      '/percentComplete',
    ],
    ['more than 100 percent', { effectiveOn: '2021-06-01', percentComplete: 100.5 }, '/percentComplete'],
    ['a day that does not exist', { effectiveOn: '2021-02-29', percentComplete: 5 }, '/effectiveOn'],
    ['a forecast behind the report', { effectiveOn: '2021-06-01', percentComplete: 5, forecastOn: '2021-05-01' }, '/forecastOn'],
    ['a body that has no role', { effectiveOn: '2021-06-01', percentComplete: 5, bodyId: 'nobody' }, '/bodyId'],
  ])('refuses %s and names the field', async (_what, body, pointer) => {
    const task = await aTask();
    const count = await changeCount();
    expect(await problemOf(reporter.progress.reportProgress({ params: { task: task.id }, body }))).toEqual({
      status: 422,
      code: 'invalid_body',
      pointers: [pointer],
    });
    expect(await changeCount()).toBe(count);
  });

  it('refuses a parent: its figures are rolled up', async () => {
    const { data } = await reader.tasks.listTasks({ params: PLAN, query: { leaf: false, limit: 1 } });
    const parent = data.items[0]?.id ?? '';
    const manager = await app.as('plan_manager');
    expect(
      await problemOf(
        manager.progress.reportProgress({ params: { task: parent }, body: { effectiveOn: '2021-06-01', percentComplete: 5 } }),
      ),
    ).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('refuses whoever may only read', async () => {
    const task = await aTask();
    const body = { effectiveOn: '2021-06-01', percentComplete: 5 };
    expect(await problemOf(reader.progress.reportProgress({ params: { task: task.id }, body }))).toMatchObject({
      status: 401,
      code: 'unauthenticated',
    });
    for (const role of ['donor', 'leadership', 'verifier'] as const) {
      const client = await app.as(role);
      expect(await problemOf(client.progress.reportProgress({ params: { task: task.id }, body }))).toMatchObject({
        status: 403,
        code: 'forbidden',
      });
    }
  });

  it('F57: writes one entry for twenty parallel requests with one key', async () => {
    const task = await aTask();
    const send = () =>
      reporter.progress.reportProgress(
        { params: { task: task.id }, body: { effectiveOn: '2021-06-01', percentComplete: 44 } },
        { idempotencyKey: 'double-click' },
      );
    const answers = await Promise.allSettled(Array.from({ length: 20 }, send));
    const ids = new Set(answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.data.id] : [])));
    expect(ids.size).toBe(1);
    const retry = await send();
    expect(ids.has(retry.data.id)).toBe(true);
    const { data } = await reader.progress.listProgress({ params: { task: task.id }, query: { limit: 200 } });
    expect(data.items.filter((entry) => entry.percentComplete === 44)).toHaveLength(1);
  });

  it('F58: refuses a key that was used for another request', async () => {
    const task = await aTask();
    const send = (percentComplete: number) =>
      reporter.progress.reportProgress(
        { params: { task: task.id }, body: { effectiveOn: '2021-06-01', percentComplete } },
        { idempotencyKey: 'reused' },
      );
    await send(12);
    expect(await problemOf(send(13))).toMatchObject({ status: 422, code: 'key_reused' });
  });

  it('F59: keeps the keys of different people apart', async () => {
    const task = await aTask();
    const manager = await app.as('plan_manager');
    const body = { effectiveOn: '2021-06-01', percentComplete: 21 };
    const first = await reporter.progress.reportProgress({ params: { task: task.id }, body }, { idempotencyKey: 'shared' });
    const second = await manager.progress.reportProgress({ params: { task: task.id }, body }, { idempotencyKey: 'shared' });
    expect(second.data.id).not.toBe(first.data.id);
  });
});
