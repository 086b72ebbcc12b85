import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDataFolder } from '../support/data-folder.ts';
import { eachDialect } from '../support/each-dialect.ts';
import { problemOf } from '../support/problem.ts';
import { letReportForEveryBody } from '../support/reporter-scope.ts';
import { emptyDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'drafts' };

eachDialect('the draft of a report', (dialect) => {
  let app: RunningApp;
  let reporter: ApiClients;
  let manager: ApiClients;
  const ids = { lead: '', helper: '', task: '' };

  beforeAll(async () => {
    app = await startApp(await emptyDatabase(dialect), { now: '2021-04-10T06:00:00.000Z', dataDir: freshDataFolder() });
    [manager, reporter] = [await app.as('plan_manager'), await app.as('body_reporter')];
    await letReportForEveryBody(app);
    await manager.plans.createPlan({
      body: {
        slug: 'drafts',
        title: { ru: 'План' },
        startsOn: '2021-01-01',
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
    const task = { number: '1', title: { ru: 'Задача' }, deadlineText: 'до 30 июня 2021 г.', bodies };
    ids.task = (await manager.tasks.createTask({ params: PLAN, body: task })).data.id;
  });
  afterAll(() => app.close());

  const content = (bodyId: string, narrative: string) => ({
    percent: '4o',
    isComplete: false,
    effectiveOn: '',
    forecastOn: '',
    narrative,
    causeCode: '',
    occurrenceOn: '',
    bodyId,
    problem: '',
    nextStep: '',
    needsHelp: true,
    evidence: [],
  });
  const save = (bodyId: string, narrative: string, editedAt: number) =>
    reporter.progress.saveDraft({ params: { task: ids.task }, body: { content: content(bodyId, narrative), editedAt } });
  const drafts = async (client: ApiClients = reporter) =>
    (await client.progress.listDrafts({ params: { task: ids.task } })).data.items;
  const writing = async (client: ApiClients = reporter) => (await client.work.getWork({ params: PLAN })).data.writing;

  it('F118: is kept as typed, one per person, task and body, and is there on another device', async () => {
    await save(ids.lead, 'Начало', 1_000);
    await save(ids.helper, 'Другой орган', 2_000);
    await save(ids.lead, 'Начало и продолжение', 3_000);
    const elsewhere = await app.as('body_reporter');
    expect(await drafts(elsewhere)).toMatchObject([
      { content: content(ids.lead, 'Начало и продолжение'), editedAt: 3_000, savedAt: '2021-04-10T06:00:00.000Z' },
      { content: content(ids.helper, 'Другой орган'), editedAt: 2_000 },
    ]);
    expect((await writing()).map(({ task, bodyId }) => [task.number, bodyId])).toEqual([
      ['1', ids.lead],
      ['1', ids.helper],
    ]);
  });

  it('is its writer’s alone, and no fact', async () => {
    expect(await drafts(manager)).toEqual([]);
    expect(await writing(manager)).toEqual([]);
    expect(await problemOf((await app.as('leadership')).progress.listDrafts({ params: { task: ids.task } }))).toMatchObject({
      status: 403,
    });
    expect((await manager.progress.listProgress({ params: { task: ids.task } })).data.total).toBe(0);
    const { data: changes } = await manager.audit.listChanges({ params: PLAN, query: { limit: 200 } });
    expect(changes.items.map(({ operation }) => operation)).not.toContain('saveDraft');
    expect(await problemOf(reporter.progress.listDrafts({ params: { task: 'nobody' } }))).toMatchObject({ status: 404 });
  });

  it('goes when its body’s report is made, and only that', async () => {
    const body = { effectiveOn: '2021-04-09', percentComplete: 40, bodyId: ids.lead };
    await reporter.progress.reportProgress({ params: { task: ids.task }, body });
    expect((await drafts()).map((draft) => draft.content.bodyId)).toEqual([ids.helper]);
  });

  it('stays when the report is refused', async () => {
    const body = { effectiveOn: '2021-05-01', percentComplete: 40, bodyId: ids.helper };
    expect(await problemOf(reporter.progress.reportProgress({ params: { task: ids.task }, body }))).toMatchObject({
      status: 422,
    });
    expect(await drafts()).toHaveLength(1);
  });

  it('is thrown away on demand', async () => {
    await save('', 'Без органа', 5_000);
    await reporter.progress.discardDraft({ params: { task: ids.task }, query: { body: ids.helper } });
    expect((await drafts()).map((draft) => draft.content.bodyId)).toEqual(['']);
    await reporter.progress.discardDraft({ params: { task: ids.task } });
    expect(await drafts()).toEqual([]);
  });

  it('refuses a text longer than a report may be', async () => {
    expect(await problemOf(save(ids.lead, 'а'.repeat(4001), 1))).toMatchObject({ status: 422, pointers: ['/content/narrative'] });
  });
});
