import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { fileOf } from '../support/plan-files.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

interface ProjectTask {
  UID: string;
  Name: string;
  OutlineNumber: string;
  Notes?: string;
}
interface Project {
  Project: {
    Subject?: string;
    StatusDate: string;
    Tasks: { Task: ProjectTask[] };
    Resources: { Resource: { Name: string }[] };
    Assignments: { Assignment: { TaskUID: string }[] };
  };
}

eachDialect('a plan as a Microsoft Project file', (dialect) => {
  let app: RunningApp;
  let manager: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2021-12-01T06:00:00.000Z' });
    manager = await app.as('plan_manager');
  });
  afterAll(() => app.close());

  const xmlOf = async (plan: string, address = '') => {
    const response = await app.fetch(`/api/v1/plans/${plan}/export.mspdi.xml?${address}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/xml');
    return response.text();
  };
  const parser = new XMLParser({ parseTagValue: false });
  const projectOf = (xml: string) => (parser.parse(xml) as Project).Project;
  const tasksOf = async (plan: string) => (await manager.tasks.listTasks({ params: { plan }, query: { limit: 200 } })).data.items;
  const bring = async (xml: string, plan = 'new') =>
    (await manager.imports.createImport({ body: { plan } }, { file: fileOf(xml, 'plan.xml') })).data;

  it.each([
    ['demonstration', 'ru'],
    ['demonstration', 'ky'],
    ['optimisation-2018-2023', 'en'],
  ])('comes back with its numbers, titles, tree, dates and percentages (%s, %s)', async (plan, lang) => {
    const draft = await bring(await xmlOf(plan, `lang=${lang}`));
    expect(draft).toMatchObject({ format: 'mspdi', counts: { errors: 0 } });
    const tasks = await tasksOf(plan);
    const numbers = new Map(tasks.map(({ id, number }) => [id, number]));
    const titleIn = (title: Record<string, string | undefined>) => (title[lang] ?? title['ru'] ?? '').replaceAll(/\s+/gu, ' ');
    expect(draft.rows.map(({ number, parentNumber, level, title }) => [number, parentNumber, level, title])).toEqual(
      tasks.map(({ number, parentId, depth, title }) => [number, numbers.get(parentId ?? '') ?? null, depth, titleIn(title)]),
    );
    const leaves = tasks.filter(({ isLeaf }) => isLeaf);
    const read = new Map(draft.rows.map((row) => [row.number, row.edit]));
    for (const { number, startsOn, dueOn, percentReported } of leaves) {
      const edit = read.get(number);
      expect(edit?.deadline?.dueOn ?? null, number).toBe(dueOn ?? startsOn);
      if (startsOn !== null && dueOn !== null && startsOn < dueOn) expect(edit?.deadline?.startsOn, number).toBe(startsOn);
      expect(edit?.percentComplete ?? 0, number).toBe(Math.round(percentReported));
    }
    expect(leaves.some(({ dueOn }) => dueOn !== null)).toBe(plan === 'demonstration');
  });

  it('finds its own tasks and their bodies again in the plan it came from', async () => {
    const draft = await bring(await xmlOf('demonstration'), 'demonstration');
    expect(draft.counts).toMatchObject({ added: 0, missing: 0, errors: 0 });
    expect(draft.unknownBodies).toEqual([]);
    const tasks = new Map((await tasksOf('demonstration')).map((task) => [task.id, task]));
    for (const { taskId, number, changes } of draft.rows) {
      const task = tasks.get(taskId ?? '');
      // A schedule has a first and a last day where the plan has words, whole percentages, and bodies of today without their roles.
      const lost = new Set(['deadlineText', 'bodies']);
      if (!Number.isInteger(task?.percentReported)) lost.add('percentComplete');
      expect(
        changes.map(({ field }) => field).filter((field) => !lost.has(field)),
        number ?? '',
      ).toEqual([]);
    }
  });

  it('says where it comes from, and numbers the outline by places', async () => {
    const project = projectOf(await xmlOf('demonstration', 'lang=en&asOf=2020-12-31'));
    const [summary, ...tasks] = project.Tasks.Task;
    expect(project).toMatchObject({ Subject: 'Illustrative data', StatusDate: '2020-12-31T17:00:00' });
    expect(summary?.Notes).toMatch(/^Illustrative data\n[^]*Plan version: [^]*Status date: 31\sDec\s2020[^]*Source: /);
    expect(tasks.slice(0, 2).map(({ OutlineNumber }) => OutlineNumber)).toEqual(['1', '1.1']);
    expect(new Set(tasks.map(({ OutlineNumber }) => OutlineNumber)).size).toBe(tasks.length);
    const uids = new Set(tasks.map(({ UID }) => UID));
    expect(project.Assignments.Assignment.every(({ TaskUID }) => uids.has(TaskUID))).toBe(true);
    expect(project.Resources.Resource.length).toBeGreaterThan(1);
  });

  it('keeps numbers that are no places, under the parents they stand below', async () => {
    const text = ['№;Parent;Мера;Срок', 'II;;Раздел;', 'II.3;II;Третья;31.12.2021', '4.а;II;Четвёртая;30.06.2021'].join('\n');
    const draft = (await manager.imports.createImport({ body: { plan: 'new' } }, { file: fileOf(text, 'numbers.csv') })).data;
    const { data } = await manager.imports.applyImport({ params: { import: draft.id }, body: {} });
    const back = await bring(await xmlOf(data.planId ?? ''));
    expect(back.rows.map(({ number, parentNumber }) => [number, parentNumber])).toEqual([
      ['II', null],
      ['II.3', 'II'],
      ['4.а', 'II'],
    ]);
  });
});
