import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ImportDraft } from '@atkaruu/shared/imports/contract';
import { eachDialect } from '../support/each-dialect.ts';
import { fileOf, HEAD, xlsxOf, type SheetRows } from '../support/plan-files.ts';
import { problemOf } from '../support/problem.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

// Each file is read by a process of its own, which a loaded machine takes seconds to start.
vi.setConfig({ testTimeout: 180_000 });

const BASE: SheetRows = [
  ['План мер на 2024–2026 годы'],
  HEAD,
  ['I. Услуги'],
  ['1', 'Утвердить перечень', 'Перечень', 'до 1 июня 2024 года', 'Совет услуг Алатоо'],
  ['2', 'Обновить сайт', 'Сайт', 'III квартал 2024 года', 'Совет услуг Алатоо'],
  ['3', 'Обучить служащих', null, 'декабрь 2025 года', 'Комитет школ Тянь'],
];

eachDialect('an import into a plan that is there', (dialect) => {
  let app: RunningApp;
  let manager: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2024-07-01T06:00:00.000Z' });
    manager = await app.as('plan_manager');
  });
  afterAll(() => app.close());

  const bring = async (content: Uint8Array<ArrayBuffer> | string, plan = 'new', name = 'plan.xlsx', mapping?: string) =>
    (
      await manager.imports.createImport(
        { body: { plan, ...(mapping === undefined ? {} : { mapping }) } },
        { file: fileOf(content, name) },
      )
    ).data;
  const apply = async ({ id }: ImportDraft, body = {}) =>
    (await manager.imports.applyImport({ params: { import: id }, body })).data;
  const undo = async (id: string) => (await manager.imports.undoImport({ params: { import: id } })).data;
  const etagOf = async ({ id }: ImportDraft) =>
    (await manager.imports.getImport({ params: { import: id }, query: {} })).etag ?? '';
  const settle = async (draft: ImportDraft, body: Parameters<ApiClients['imports']['updateImport']>[0]['body'], etag?: string) =>
    (await manager.imports.updateImport({ params: { import: draft.id }, body }, { ifMatch: etag ?? (await etagOf(draft)) })).data;
  const freshPlan = async (rows = BASE) => {
    const applied = await apply(await bring(await xlsxOf(rows)));
    return { importId: applied.id, planId: applied.planId ?? '' };
  };
  const tasksOf = async (plan: string) => (await manager.tasks.listTasks({ params: { plan }, query: { limit: 200 } })).data.items;
  /** Everything a plan is, as its readers see it. */
  const wholeOf = async (plan: string) => ({
    tasks: await tasksOf(plan),
    plan: (await manager.plans.getPlan({ params: { plan }, query: {} })).data,
    bodies: (await manager.bodies.listBodies({ query: {} })).data.items,
    exported: await (
      await app.fetch(`/api/v1/plans/${plan}/export.json`)
    )
      .text()
      .then((text) => text.replace(/"generatedAt":"[^"]*"/, '')),
  });

  it('settles bodies, deadlines and the mapping in the preview, and says so in what is applied', async () => {
    const rows: SheetRows = [
      ['№', 'Мера', 'Итог', 'Когда', 'Кто'],
      ['1', 'Провести сход', 'Протокол', 'весной', 'Совет Аксай'],
      ['2', 'Издать атлас', 'Атлас', 'весной', 'Друзья Аксая'],
    ];
    const content = await xlsxOf(rows);
    const draft = await bring(content);
    const meant: Record<string, ImportDraft['mapping']['columns'][number]['field']> = {
      Итог: 'expectedResult',
      Когда: 'deadlineText',
      Кто: 'bodies',
    };
    const columns = draft.mapping.columns.map((column) => ({
      ...column,
      field: meant[column.heading] ?? column.field,
      confidence: 1,
    }));
    const firstTag = await etagOf(draft);
    const mapped = await settle(draft, { mapping: { ...draft.mapping, columns } });
    expect(mapped.unclearDeadlines).toEqual([{ text: 'весной', count: 2 }]);
    expect(mapped.unknownBodies.map(({ text }) => text)).toEqual(['Совет Аксай', 'Друзья Аксая']);
    const { data: council } = await manager.bodies.createBody({
      body: { kind: 'other', name: { ru: 'Аксайский совет' }, aliases: [] },
    });
    const spring = {
      kind: 'once' as const,
      startsOn: null,
      dueOn: '2024-05-31',
      every: null,
      offset: null,
      after: null,
      needsPerson: false,
    };
    const settled = await settle(mapped, {
      decisions: { bodies: { 'Совет Аксай': council.id, 'Друзья Аксая': null }, deadlines: { весной: spring } },
    });
    expect(settled).toMatchObject({ unknownBodies: [], unclearDeadlines: [], counts: { questions: 0, newBodies: 0 } });
    expect(await problemOf(settle(mapped, { decisions: { missing: 'cancel' } }, firstTag))).toMatchObject({ status: 412 });
    const applied = await apply(settled);
    const tasks = await tasksOf(applied.planId ?? '');
    expect(tasks.map(({ dueOn, bodies, deadlineText }) => [deadlineText, dueOn, bodies])).toEqual([
      ['весной', '2024-05-31', [{ bodyId: council.id, role: 'lead' }]],
      ['весной', '2024-05-31', []],
    ]);

    // The same headings in another order of files: what a person chose is remembered.
    const again = await bring(await xlsxOf([rows[0] ?? [], ['1', 'Другая мера', 'Итог', 'май 2025 года', 'Аксайский совет']]));
    expect(again.mapping.columns.map(({ field }) => field)).toEqual([
      'number',
      'title',
      'expectedResult',
      'deadlineText',
      'bodies',
    ]);
    expect(again.rows[0]?.edit.bodies?.map(({ bodyId }) => bodyId)).toEqual([council.id]);
    // The form's own field may carry everything at once, as a script does.
    const scripted = await bring(
      content,
      'new',
      'plan.xlsx',
      JSON.stringify({ decisions: { bodies: { 'Совет Аксай': council.id } } }),
    );
    expect(scripted.unknownBodies.map(({ text }) => text)).toEqual(['Друзья Аксая']);
  });

  it('F68: undoing restores exactly what was before: texts, terms, bodies, numbers, versions and reports', async () => {
    const { planId } = await freshPlan();
    const before = await wholeOf(planId);
    const changed: SheetRows = [
      [...HEAD, '% выполнения'],
      ['I. Услуги'],
      [
        '1',
        'Утвердить перечень и порядок',
        'Перечень и порядок',
        'до 1 августа 2024 года',
        'Комитет школ Тянь; Палата ремёсел Нарын',
        40,
      ],
      ['2', 'Обновить сайт', 'Сайт', 'III квартал 2024 года', 'Совет услуг Алатоо', 10],
      ['4', 'Открыть окно', 'Окно', 'май 2026 года', 'Палата ремёсел Нарын', null],
    ];
    const draft = await bring(await xlsxOf(changed), planId);
    expect(draft.counts).toMatchObject({ added: 1, changed: 2, missing: 1, errors: 0 });
    const cancelled = await settle(draft, { decisions: { missing: 'cancel' } });
    const applied = await apply(cancelled, { reason: 'изменения', legalAct: 'Приказ № 9' });
    const meanwhile = await wholeOf(planId);
    expect(meanwhile.tasks.map(({ number, title, percentReported }) => [number, title.ru, percentReported])).toEqual([
      ['I', 'Услуги', expect.any(Number)],
      ['1', 'Утвердить перечень и порядок', 40],
      ['2', 'Обновить сайт', 10],
      ['3', 'Обучить служащих', 0],
      ['4', 'Открыть окно', 0],
    ]);
    expect((await undo(applied.id)).state).toBe('undone');
    expect(await wholeOf(planId)).toEqual(before);
    expect(await problemOf(undo(applied.id))).toMatchObject({ status: 409 });
    expect(await problemOf(apply(draft))).toMatchObject({ status: 409 });
  });

  it('F68: is not undone when somebody changed what it brought, and nothing is overwritten', async () => {
    const { planId, importId } = await freshPlan();
    const [, first] = await tasksOf(planId);
    if (!first) throw new Error('the plan has no task');
    const { etag } = await manager.tasks.getTask({ params: { task: first.id }, query: {} });
    await manager.tasks.updateTask(
      { params: { task: first.id }, body: { title: { ru: 'Моё' } } },
      { ifMatch: etag ?? undefined },
    );
    expect(await problemOf(undo(importId))).toMatchObject({ status: 409, code: 'conflict' });
    expect((await tasksOf(planId))[1]?.title.ru).toBe('Моё');
  });

  it('a preview that the plan has overtaken is not applied', async () => {
    const { planId } = await freshPlan();
    const draft = await bring(await xlsxOf([HEAD, ['1', 'Иначе', null, 'май 2025 года', 'Совет услуг Алатоо']]), planId);
    const [, first] = await tasksOf(planId);
    const { etag } = await manager.tasks.getTask({ params: { task: first?.id ?? '' }, query: {} });
    await manager.tasks.updateTask({ params: { task: first?.id ?? '' }, body: { weight: 3 } }, { ifMatch: etag ?? undefined });
    expect(await problemOf(apply(draft))).toMatchObject({ status: 409 });
    const anew = await settle(draft, {});
    expect((await apply(anew)).state).toBe('applied');
  });

  it('F66: of two applied at once one is stored and the other refused; a second click stores nothing twice', async () => {
    const { planId } = await freshPlan();
    const one = await bring(await xlsxOf([HEAD, ['1', 'Первый', null, 'май 2025 года', 'Совет услуг Алатоо']]), planId);
    const two = await bring(await xlsxOf([HEAD, ['1', 'Второй', null, 'май 2025 года', 'Совет услуг Алатоо']]), planId);
    const results = await Promise.allSettled([apply(one), apply(two), apply(one)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const titles = (await tasksOf(planId)).map(({ title }) => title.ru);
    expect(titles.filter((title) => title === 'Первый' || title === 'Второй')).toHaveLength(1);
  });

  it('F102: one bad row in three and nothing is written; every problem is in a list with its cell, reason and suggestion', async () => {
    const { planId } = await freshPlan();
    const before = await wholeOf(planId);
    const head = [...HEAD, '% выполнения'];
    const rows = Array.from({ length: 30 }, (_, at): SheetRows[number] =>
      at % 3 === 0
        ? [String(at + 10), at % 2 === 0 ? null : 'Мера', 'Итог', 'май 2025 года', null, at % 2 === 0 ? 5 : 'много']
        : [String(at + 10), `Мера ${at}`, 'Итог', 'май 2025 года', null, 5],
    );
    const draft = await bring(await xlsxOf([head, ...rows]), planId);
    expect(draft.counts).toMatchObject({ errors: 10, added: 20 });
    expect(await problemOf(apply(draft))).toMatchObject({ status: 409 });
    expect(await wholeOf(planId)).toEqual(before);
    const list = await app.fetch(`/api/v1/imports/${draft.id}/problems.csv`, {
      headers: { cookie: await cookieOf(app) },
    });
    const lines = (await list.text()).trim().split('\r\n');
    expect(lines).toHaveLength(1 + draft.counts.issues);
    expect(lines.filter((line) => line.includes('title_missing'))).toHaveLength(5);
    expect(lines.find((line) => line.includes('percent_invalid'))).toMatch(/,F5,error,percent_invalid,.*0 to 100.*много/);
    const corrected = rows.map((row) => [row[0] ?? null, row[1] ?? 'Мера', ...row.slice(2, 5), 5]);
    const second = await bring(await xlsxOf([head, ...corrected]), planId);
    expect(second.counts).toMatchObject({ errors: 0, added: 30 });
    expect((await apply(second)).state).toBe('applied');
  });

  it('F103: unknown, repeated and foreign IDs are told apart; edits go to the task with the ID whatever its number', async () => {
    const { planId } = await freshPlan();
    const [, first, second] = await tasksOf(planId);
    const csv = (rows: string[][]) => rows.map((row) => row.join(';')).join('\n');
    const head = ['ID', '№', 'Мера', 'Срок исполнения'];
    const wrong = await bring(
      csv([
        head,
        ['nobody', '7', 'Мера', 'май 2025 года'],
        [first?.id ?? '', '8', 'А', 'май 2025 года'],
        [first?.id ?? '', '9', 'Б', 'май 2025 года'],
      ]),
      planId,
      'plan.csv',
    );
    expect(wrong.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(['task_unknown', 'task_repeated']));
    expect(wrong.counts).toMatchObject({ errors: 2 });
    const right = await bring(
      csv([head, [second?.id ?? '', '2', 'Обновить портал', 'III квартал 2024 года'], ['', '5', 'Новая мера', 'май 2026 года']]),
      planId,
      'plan.csv',
    );
    expect(
      right.rows
        .filter(({ action }) => action !== 'missing')
        .map(({ action, changes }) => [action, changes.map(({ field }) => field)]),
    ).toEqual([
      ['changed', ['title']],
      ['added', ['title', 'deadlineText']],
    ]);
    await apply(right);
    expect((await tasksOf(planId)).find(({ id }) => id === second?.id)?.title.ru).toBe('Обновить портал');
  });

  it('F67: a draft stays until it is given up, and is found again', async () => {
    const draft = await bring(await xlsxOf(BASE));
    const { data: list } = await manager.imports.listImports({ query: { state: 'draft' } });
    expect(list.items.map(({ id }) => id)).toContain(draft.id);
    expect((await manager.imports.getImport({ params: { import: draft.id }, query: {} })).data).toEqual(draft);
    await manager.imports.deleteImport({ params: { import: draft.id } });
    expect(await problemOf(manager.imports.getImport({ params: { import: draft.id }, query: {} }))).toMatchObject({
      status: 404,
    });
  });

  it('pages rows and keeps imports to those who may write', async () => {
    const draft = await bring(await xlsxOf(BASE));
    const first = (await manager.imports.listImportRows({ params: { import: draft.id }, query: { limit: 2 } })).data;
    expect(first.total).toBe(4);
    expect(first.nextCursor).not.toBeNull();
    const next = await manager.imports.listImportRows({
      params: { import: draft.id },
      query: { limit: 2, cursor: first.nextCursor ?? '' },
    });
    expect([...first.items, ...next.data.items].map(({ position }) => position)).toEqual([0, 1, 2, 3]);
    const reader = await app.as('donor');
    expect(await problemOf(reader.imports.getImport({ params: { import: draft.id }, query: {} }))).toMatchObject({ status: 403 });
  });
});

async function cookieOf({ url }: RunningApp): Promise<string> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"demoRole":"plan_manager"}',
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}
