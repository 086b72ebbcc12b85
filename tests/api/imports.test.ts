import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { ANNEX, fileOf, HEAD, xlsxOf } from '../support/plan-files.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

eachDialect('imports', (dialect) => {
  let app: RunningApp;
  let manager: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2024-07-01T06:00:00.000Z' });
    manager = await app.as('plan_manager');
  });
  afterAll(() => app.close());

  const bring = async (content: Parameters<typeof fileOf>[0], plan = 'new', name = 'plan.xlsx') =>
    (await manager.imports.createImport({ body: { plan } }, { file: fileOf(content, name) })).data;
  const tasksOf = async (plan: string) => (await manager.tasks.listTasks({ params: { plan }, query: { limit: 200 } })).data.items;

  it('reads a decree’s annex into a new plan: sections, restarted numbers, notes and totals', async () => {
    const draft = await bring(await xlsxOf(ANNEX));
    expect(draft).toMatchObject({
      format: 'xlsx',
      counts: { added: 6, changed: 0, missing: 0, errors: 0 },
      plan: {
        title: { ru: 'План мер по развитию муниципальных услуг на 2024–2026 годы' },
        startsOn: '2024-01-01',
        endsOn: '2026-12-31',
      },
    });
    expect(draft.rows.map(({ number, parentNumber, level }) => [number, parentNumber, level])).toEqual([
      ['I', null, 0],
      ['I.1', 'I', 1],
      ['I.2', 'I', 1],
      ['II', null, 0],
      ['II.1', 'II', 1],
      ['II.2', 'II', 1],
    ]);
    expect(draft.unclearDeadlines).toEqual([{ text: 'по отдельному решению комиссии и сторон', count: 1 }]);
    expect(draft.unknownBodies).toEqual([{ text: 'Служба учёта озёр', count: 2 }]);
    const { data: applied } = await manager.imports.applyImport({
      params: { import: draft.id },
      body: { legalAct: 'Приказ № 7', reason: 'утверждение' },
    });
    expect(applied.state).toBe('applied');
    const tasks = await tasksOf(applied.planId ?? '');
    expect(tasks.map(({ number, title, dueOn }) => [number, title.ru, dueOn])).toEqual([
      ['I', 'Нормативная база', null],
      ['I.1', 'Разработать перечень услуг', '2024-06-01'],
      ['I.2', 'Провести учёт услуг', '2024-09-30'],
      ['II', 'Кадры', null],
      ['II.1', 'Обучить служащих', '2025-12-15'],
      ['II.2', 'Издать пособие', null],
    ]);
    const known = (await manager.bodies.listBodies({ query: { q: 'учёта озёр' } })).data.items;
    expect(known).toHaveLength(1);
    const undone = (await manager.imports.undoImport({ params: { import: draft.id } })).data;
    expect(undone).toMatchObject({ state: 'undone', planId: null });
    expect((await app.fetch(`/api/v1/plans/${applied.planId ?? ''}`)).status).toBe(404);
    expect((await manager.bodies.listBodies({ query: { q: 'учёта озёр' } })).data.items).toEqual([]);
  });

  it.each([
    ['xlsx', 'ru'],
    ['xlsx', 'ky'],
    ['csv', 'en'],
  ])('F105: changes nothing when an exported plan comes back as it is (%s, %s)', async (format, lang) => {
    const response = await app.fetch(`/api/v1/plans/demonstration/export.${format}?lang=${lang}`);
    const draft = await bring(new Uint8Array(await response.arrayBuffer()), 'demonstration', `plan.${format}`);
    expect(draft.rows.filter(({ action }) => action !== 'unchanged')).toEqual([]);
    expect(draft.counts).toMatchObject({ added: 0, changed: 0, missing: 0, errors: 0 });
    expect(draft.counts.unchanged).toBeGreaterThan(100);
  });

  it('reads the former name of a body as the one that succeeded it', async () => {
    const named = (ru: string) => ({ kind: 'agency' as const, name: { ru }, aliases: [] });
    const { data: heir } = await manager.bodies.createBody({ body: named('Агентство новых дорог') });
    const former = { ...named('Агентство старых дорог'), activeTo: '2023-12-31', succeededBy: heir.id };
    await manager.bodies.createBody({ body: former });
    const rows = ['№;Мера;Срок;Ответственные', '1;Построить дорогу;до 1 июня 2024 года;Агентство старых дорог'];
    const draft = await bring(new TextEncoder().encode(rows.join('\n')), 'new', 'plan.csv');
    expect(draft.unknownBodies).toEqual([]);
    const { data: applied } = await manager.imports.applyImport({ params: { import: draft.id }, body: {} });
    const [task] = await tasksOf(applied.planId ?? '');
    expect(task?.bodies).toEqual([{ bodyId: heir.id, role: 'lead' }]);
  });

  it('refuses what it cannot read, by name', async () => {
    const headers = { 'content-type': 'text/plain' };
    expect((await app.fetch('/api/v1/imports', { method: 'POST', headers, body: 'x' })).status).toBe(401);
    await expect(bring('%PDF-1.7 …', 'new', 'plan.xlsx')).rejects.toMatchObject({ status: 415 });
    await expect(bring('', 'new', 'plan.csv')).rejects.toMatchObject({ status: 422 });
    await expect(bring(`${HEAD.join(';')}\n1;"не закрыто;;\n`, 'new', 'plan.csv')).rejects.toMatchObject({ status: 422 });
  });
});
