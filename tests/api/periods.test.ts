import { createHash } from 'node:crypto';
import { canonicalJson } from '@atkaruu/shared/values/canonical-json';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDataFolder } from '../support/data-folder.ts';
import { eachDialect } from '../support/each-dialect.ts';
import { problemOf } from '../support/problem.ts';
import { letReportForEveryBody } from '../support/reporter-scope.ts';
import { emptyDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'cycle' };

eachDialect('the reporting cycle', (dialect) => {
  let app: RunningApp;
  let manager: ApiClients;
  let reporter: ApiClients;
  let verifier: ApiClients;
  let reader: ApiClients;
  const ids = { lead: '', helper: '', task: '', other: '' };

  beforeAll(async () => {
    app = await startApp(await emptyDatabase(dialect), { now: '2021-04-10T06:00:00.000Z', dataDir: freshDataFolder() });
    [manager, reporter] = [await app.as('plan_manager'), await app.as('body_reporter')];
    [verifier, reader] = [await app.as('verifier'), await app.as('leadership')];
    await letReportForEveryBody(app);
    const title = { ru: 'План отчётности' };
    await manager.plans.createPlan({
      body: { slug: 'cycle', title, startsOn: '2020-11-15', endsOn: '2021-12-31', levelNames: [{ ru: 'Задача' }] },
    });
    const body = async (name: string) =>
      (await manager.bodies.createBody({ body: { kind: 'ministry', name: { ru: name }, aliases: [] } })).data.id;
    ids.lead = await body('Министерство первое');
    ids.helper = await body('Агентство второе');
    const task = async (number: string, dueOn: string) =>
      (
        await manager.tasks.createTask({
          params: PLAN,
          body: {
            number,
            title: { ru: `Задача ${number}` },
            deadlineText: dueOn,
            bodies: [
              { bodyId: ids.lead, role: 'lead' },
              { bodyId: ids.helper, role: 'co_executor' },
            ],
          },
        })
      ).data.id;
    ids.task = await task('1', 'до 31 марта 2021 г.');
    ids.other = await task('2', 'до 31 марта 2021 г.');
  });
  afterAll(() => app.close());

  const periodOf = async (key: string) => {
    const { data } = await reader.periods.listPeriods({ params: PLAN });
    const period = data.items.find((one) => one.key === key);
    if (!period) throw new Error(`no period ${key}`);
    return period;
  };
  const reportOf = async (key: string, bodyId: string) => {
    const period = await periodOf(key);
    const { data } = await reader.periods.listReports({ query: { plan: 'cycle', period: period.id, body: bodyId } });
    const [report] = data.items;
    if (!report) throw new Error('no report');
    return report;
  };
  const report = (effectiveOn: string, percentComplete: number, bodyId: string | null = null, task = ids.task) =>
    reporter.progress.reportProgress({ params: { task }, body: { effectiveOn, percentComplete, bodyId } });

  it('is laid out with its due dates, once, with an empty report of each body', async () => {
    const { data } = await manager.periods.layOutPeriods({ params: PLAN, body: {} });
    expect(data.items.map(({ key }) => key)).toEqual(['2020-Q4', '2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4']);
    expect(data.items[0]).toMatchObject({
      startsOn: '2020-11-15',
      endsOn: '2020-12-31',
      bodiesDueOn: '2021-01-15',
      coordinatorDueOn: '2021-01-25',
      state: 'open',
      revisions: [],
      reports: { draft: 2, submitted: 0, returned: 0, verified: 0 },
    });
    const again = await manager.periods.layOutPeriods({ params: PLAN, body: { bodiesDueDays: 10 } });
    expect(again.data.items).toHaveLength(5);
    expect(again.data.items[1]).toMatchObject({ bodiesDueOn: '2021-04-10', reports: { draft: 2 } });
    expect(await problemOf(manager.periods.layOutPeriods({ params: PLAN, body: { length: 'month' } }))).toMatchObject({
      status: 409,
    });
    expect(await problemOf(reporter.periods.layOutPeriods({ params: PLAN, body: {} }))).toMatchObject({ status: 403 });
  });

  it('takes a body’s report from draft over a return to verified, each step by the right person', async () => {
    const { id, timeliness, dueOn } = await reportOf('2021-Q1', ids.lead);
    expect({ timeliness, dueOn }).toEqual({ timeliness: 'not_due', dueOn: '2021-04-10' });
    expect(await problemOf(verifier.periods.verifyReport({ params: { report: id }, body: {} }))).toMatchObject({ status: 409 });
    expect(await problemOf(verifier.periods.submitReport({ params: { report: id }, body: {} }))).toMatchObject({ status: 403 });
    const submitted = await reporter.periods.submitReport({ params: { report: id }, body: { summary: 'Всё по плану' } });
    expect(submitted.data).toMatchObject({ state: 'submitted', timeliness: 'on_time', submittedBy: 'Демо: исполнитель' });
    expect(await problemOf(verifier.periods.returnReport({ params: { report: id }, body: { note: '' } }))).toMatchObject({
      status: 422,
      pointers: ['/note'],
    });
    const returned = await verifier.periods.returnReport({ params: { report: id }, body: { note: 'Нет чисел' } });
    expect(returned.data).toMatchObject({ state: 'returned', returnNote: 'Нет чисел' });
    await reporter.periods.submitReport({ params: { report: id }, body: { summary: 'С числами' } });
    const verified = await verifier.periods.verifyReport({ params: { report: id }, body: {} });
    expect(verified.data).toMatchObject({ state: 'verified', verifiedBy: 'Демо: проверяющий', summary: 'С числами' });
  });

  it('F62, H68: fifty verifications at once have exactly one winner', async () => {
    const { id } = await reportOf('2021-Q1', ids.helper);
    await reporter.periods.submitReport({ params: { report: id }, body: {} });
    const calls = Array.from({ length: 50 }, () => verifier.periods.verifyReport({ params: { report: id }, body: {} }));
    const answers = await Promise.allSettled(calls);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const losers = await Promise.all(
      calls.filter((_call, index) => answers[index]?.status === 'rejected').map((call) => problemOf(call)),
    );
    expect(new Set(losers.map(({ status }) => status))).toEqual(new Set([409]));
  });

  it('F63: whoever submitted a report does not verify it', async () => {
    const { id } = await reportOf('2020-Q4', ids.lead);
    await manager.periods.submitReport({ params: { report: id }, body: {} });
    expect(await problemOf(manager.periods.verifyReport({ params: { report: id }, body: {} }))).toMatchObject({
      status: 403,
      code: 'separation_of_duties',
    });
  });

  it('does not close before its end', async () => {
    const { id } = await periodOf('2021-Q2');
    expect(await problemOf(manager.periods.closePeriod({ params: { period: id }, body: {} }))).toMatchObject({ status: 409 });
  });

  it('F64: refuses what is effective in a closed period, but for an excepted body until its day', async () => {
    const { id } = await periodOf('2021-Q1');
    await report('2021-03-20', 30);
    await manager.periods.closePeriod({ params: { period: id }, body: {} });
    expect(await problemOf(report('2021-03-25', 50))).toEqual({
      status: 409,
      code: 'period_closed',
      pointers: ['/effectiveOn'],
    });
    await report('2021-04-05', 50, null, ids.other);
    expect(
      await problemOf(
        manager.periods.exceptBody({
          params: { period: id },
          body: { bodyId: ids.helper, until: '2021-04-09', reason: 'поздно' },
        }),
      ),
    ).toMatchObject({ status: 422, pointers: ['/until'] });
    const { data } = await manager.periods.exceptBody({
      params: { period: id },
      body: { bodyId: ids.helper, until: '2021-04-30', reason: 'Реорганизация' },
    });
    expect(data.exceptions).toMatchObject([{ bodyId: ids.helper, until: '2021-04-30', reason: 'Реорганизация' }]);
    await report('2021-03-26', 35, ids.helper);
    expect((await reportOf('2021-Q1', ids.helper)).dueOn).toBe('2021-04-30');
    expect(await problemOf(report('2021-03-26', 35, ids.lead))).toMatchObject({ code: 'period_closed' });
  });

  it('freezes figures and rows under a hash that anybody can work out again, and revises them with a difference', async () => {
    const { id } = await periodOf('2021-Q1');
    const frozen = await manager.periods.freezePeriod({ params: { period: id }, body: {} });
    expect(frozen.data).toMatchObject({ state: 'frozen', revisions: [{ revision: 1, frozenBy: 'Демо: координатор плана' }] });
    const { data: first } = await reader.periods.getSnapshot({ params: { period: id } });
    expect(createHash('sha256').update(canonicalJson(first.content)).digest('hex')).toBe(first.sha256);
    expect(first.content.headline.fulfilment).toEqual({ n: 0, N: 2, rate: 0 });
    expect(first.content.rows.find(({ taskId }) => taskId === ids.task)).toMatchObject({
      percentReported: 30,
      state: 'in_progress',
    });
    expect(first.content.bodies).toContainEqual({ id: ids.lead, name: { ru: 'Министерство первое' }, report: 'verified' });

    expect(await problemOf(manager.periods.closePeriod({ params: { period: id }, body: {} }))).toMatchObject({ status: 409 });
    expect(await problemOf(manager.periods.reopenPeriod({ params: { period: id }, body: { reason: '' } }))).toMatchObject({
      status: 422,
      pointers: ['/reason'],
    });
    await manager.periods.reopenPeriod({ params: { period: id }, body: { reason: 'Ошибка в отчёте' } });
    const { data: entry } = await reporter.progress.reportProgress({
      params: { task: ids.task },
      body: { effectiveOn: '2021-03-31', percentComplete: 100, claim: 'complete' },
    });
    await reporter.evidence.addEvidence({
      params: { task: ids.task },
      body: { kind: 'link', title: 'Страница', url: 'https://example.org/act', entryId: entry.id },
    });
    await verifier.progress.verifyProgress({ params: { entry: entry.id }, body: {} });
    await manager.periods.closePeriod({ params: { period: id }, body: {} });
    expect(await problemOf(manager.periods.freezePeriod({ params: { period: id }, body: {} }))).toMatchObject({
      status: 422,
      pointers: ['/reason'],
    });
    await manager.periods.freezePeriod({ params: { period: id }, body: { reason: 'Исполнено в марте, подтверждено в апреле' } });

    const { data: second } = await reader.periods.getSnapshot({ params: { period: id } });
    expect(second).toMatchObject({ revision: 2, reason: 'Исполнено в марте, подтверждено в апреле' });
    expect(second.content.headline.fulfilment).toEqual({ n: 1, N: 2, rate: 0.5 });
    expect((await reader.periods.getSnapshot({ params: { period: id }, query: { revision: 1 } })).data).toEqual(first);
    const { data: diff } = await reader.periods.diffRevisions({ params: { period: id }, query: { from: 1, to: 2 } });
    expect(diff.figures).toContainEqual({ field: 'headline.fulfilment.n', before: 0, after: 1 });
    expect(diff.rows).toMatchObject([{ taskId: ids.task, change: 'changed' }]);
    const { data: history } = await reader.audit.listChanges({ params: PLAN, query: { kind: 'period', limit: 50 } });
    expect(history.items.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['closePeriod', 'freezePeriod', 'reopenPeriod', 'exceptBody', 'layOutPeriods']),
    );
  });

  it('tells each person what waits for them', async () => {
    const workOf = async (client: ApiClients) => (await client.work.getWork({ params: PLAN })).data;
    const { data: claim } = await reporter.progress.reportProgress({
      params: { task: ids.other },
      body: { effectiveOn: '2021-04-09', percentComplete: 100, claim: 'complete' },
    });
    const reviews = async () => (await verifier.work.listReviews({ params: PLAN, query: {} })).data.items;
    expect((await reviews())[0]).toMatchObject({ entry: { id: claim.id }, task: { id: ids.other }, evidence: [], blocked: null });
    expect((await reporter.work.listReviews({ params: PLAN, query: {} })).data.total).toBe(0);
    expect((await workOf(verifier)).toVerify.entries).toBe((await reviews()).length);

    await verifier.progress.returnProgress({ params: { entry: claim.id }, body: { note: 'Нет документа' } });
    const mine = await workOf(reporter);
    expect(mine.returned).toMatchObject([{ task: { id: ids.other }, entry: { id: claim.id, reviewNote: 'Нет документа' } }]);
    expect(mine.overdue.map(({ id, daysLate }) => [id, daysLate])).toEqual([[ids.other, 10]]);
    expect(mine.drafts.map(({ periodKey, bodyId }) => [periodKey, bodyId])).toEqual([
      ['2020-Q4', ids.helper],
      ['2021-Q2', ids.lead < ids.helper ? ids.lead : ids.helper],
      ['2021-Q2', ids.lead < ids.helper ? ids.helper : ids.lead],
    ]);
    expect((await workOf(verifier)).toVerify.reports.map(({ periodKey }) => periodKey)).toEqual(['2020-Q4']);
    await report('2021-04-10', 80, null, ids.other);
    expect((await workOf(reporter)).returned).toEqual([]);
    expect((await reviews()).some(({ entry }) => entry.id === claim.id)).toBe(false);
  });

  it('H11, H63: shows the bodies’ reports to nobody from outside', async () => {
    const outside = await app.as('public');
    expect(await problemOf(outside.periods.listReports({ query: { plan: 'cycle' } }))).toMatchObject({ status: 401 });
    expect(await problemOf(outside.periods.listReports({ query: { plan: 'nobody' } }))).toMatchObject({ status: 404 });
  });

  it('names a period and a revision that are not there', async () => {
    const { id } = await periodOf('2021-Q2');
    expect(await problemOf(reader.periods.getSnapshot({ params: { period: id } }))).toMatchObject({ status: 404 });
    expect(await problemOf(manager.periods.closePeriod({ params: { period: 'nobody' }, body: {} }))).toMatchObject({
      status: 404,
    });
  });
});
