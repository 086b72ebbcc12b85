import type { TaskListQuery } from '@atkaruu/shared/tasks/contract';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };
const NOW = '2021-06-01T06:00:00.000Z';
const FORMULAS = ['=HYPERLINK("http://127.0.0.1/","x")', '+1+cmd', '-2+3', '@SUM(A1)', '＝1+1', ';=1', "'=1"];

const queries: { query: Partial<TaskListQuery>; address: string }[] = [
  { query: {}, address: '' },
  {
    query: { state: ['overdue', 'not_started'], sort: ['-daysLate', 'title'] },
    address: 'state=overdue,not_started&sort=-daysLate,title',
  },
  { query: { body: 'demo-economy', role: ['lead'], asOf: '2020-06-30' }, address: 'body=demo-economy&role=lead&asOf=2020-06-30' },
  { query: { q: 'реестр', leaf: true, sort: ['-percentVerified'] }, address: 'q=реестр&leaf=true&sort=-percentVerified' },
  { query: { q: 'ничего такого нет' }, address: 'q=ничего такого нет' },
];

eachDialect('exports of tasks', (dialect) => {
  let app: RunningApp;
  let reader: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: NOW });
    reader = await app.as('public');
  });
  afterAll(() => app.close());

  const download = async (format: 'csv' | 'xlsx', address: string, { plan = PLAN.plan, headers = {} } = {}) => {
    const response = await app.fetch(`/api/v1/plans/${plan}/export.${format}?${address}`, { headers });
    expect(response.status).toBe(200);
    const [, encoded = ''] = /filename\*=UTF-8''(\S+)$/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    return {
      bytes: new Uint8Array(await response.arrayBuffer()),
      name: decodeURIComponent(encoded),
      type: response.headers.get('content-type'),
    };
  };
  const csvOf = async (address: string, options = {}) => {
    const { bytes, ...rest } = await download('csv', address, options);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const [head = [], ...rows] = parseCsv(text, { typeInference: false });
    return { text, head, rows, ...rest };
  };
  const workbookOf = async (address: string, options = {}) => {
    const { bytes, name } = await download('xlsx', address, options);
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const [tasks, about] = sheets;
    if (!tasks || !about) throw new Error('the workbook lacks a sheet');
    return { tasks, about: new Map(about.rows.map(([label, value]) => [label, value])), name };
  };
  const managerCookie = async () => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ demoRole: 'plan_manager' }),
    };
    const response = await app.fetch('/api/v1/session', init);
    return response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  };
  const listed = async (query: Partial<TaskListQuery>) => {
    const items = [];
    let cursor: string | null | undefined;
    for (;;) {
      const { data } = await reader.tasks.listTasks({
        params: PLAN,
        query: { ...query, limit: 200, ...(cursor ? { cursor } : {}) },
      });
      items.push(...data.items);
      cursor = data.nextCursor;
      if (cursor === null) return { items, total: data.total };
    }
  };

  it.each(queries)('hold the rows of the list for the same question, in its order: “$address”', async ({ query, address }) => {
    const { items, total } = await listed(query);
    const columns = 'columns=number,percentVerified,dueOn,daysLate';
    const { rows } = await csvOf(`${address}&${columns}`);
    expect(rows).toHaveLength(total);
    expect(rows.map((row) => row.slice(0, 4))).toEqual(
      items.map((task) => [
        task.number,
        String(task.percentVerified),
        task.dueOn ?? '',
        task.isLeaf ? String(task.daysLate) : '',
      ]),
    );
    const { tasks, about } = await workbookOf(`${address}&${columns}&lang=en`);
    expect(tasks.rows.slice(1).map(([number]) => number)).toEqual(items.map((task) => task.number));
    expect(about.get('Rows')).toBe(total);
  });

  it('have the columns asked for, in that order, named in the language asked for', async () => {
    const options = { plan: 'optimisation-2018-2023', headers: { 'accept-language': 'en' } };
    expect((await csvOf('columns=state,number&lang=ky', options)).head).toEqual(['Абалы', '№']);
    expect((await csvOf('columns=state,number', options)).head).toEqual(['State', 'No.']);
    expect((await workbookOf('columns=title,dueOn&lang=ru', options)).tasks.rows[0]).toEqual([
      'Задача',
      'Срок исполнения',
      'ID',
      'version',
    ]);
  });

  it('refuse a column that does not exist and a plan that does not', async () => {
    expect((await app.fetch('/api/v1/plans/demonstration/export.csv?columns=number,secret')).status).toBe(400);
    expect((await app.fetch('/api/v1/plans/no-such-plan/export.xlsx')).status).toBe(404);
  });

  it('are CSV that Excel reads: a byte order mark, CRLF line ends, ISO dates', async () => {
    const { text, type, head, rows } = await csvOf('columns=number,title,dueOn&leaf=true&lang=ru');
    expect(type).toBe('text/csv; charset=utf-8');
    expect(text.startsWith('\uFEFF№,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    expect(rows.map((row) => row[2]).filter((date) => date !== '')).toSatisfy(
      (dates: string[]) => dates.length > 0 && dates.every((date) => /^\d{4}-\d\d-\d\d$/.test(date)),
    );
  });

  it('type dates, numbers and percentages in the workbook, and leave “1.10” a text', async () => {
    const { items } = await listed({ leaf: true });
    const { tasks } = await workbookOf('leaf=true&columns=number,dueOn,percentVerified,daysLate&lang=ru');
    const [, ...rows] = tasks.rows;
    expect(rows.map((row) => row.slice(0, 4))).toEqual(
      items.map((task) => [
        task.number,
        task.dueOn === null ? null : new Date(`${task.dueOn}T00:00:00Z`),
        task.percentVerified / 100,
        task.daysLate,
      ]),
    );
    expect((await workbookOf('leaf=false&columns=number')).tasks.rows.map(([number]) => number)).toContain('4.10');
    const formats = [0, 1, 2].map((column) => tasks.cells?.get(`1,${column}`)?.style?.numFmt);
    expect(formats).toEqual(['@', 'dd.mm.yyyy', '0.0%']);
  });

  it('keep the heading in sight, filter by it, and fold tasks below their parents only in the plan’s order', async () => {
    const { tasks } = await workbookOf('columns=number,title,state');
    expect(tasks.freezePane).toEqual({ rows: 1, columns: 2 });
    expect(tasks.autoFilter?.range).toBe(`A1:F${tasks.rows.length}`);
    const levels = ({ rowDefs }: typeof tasks) => [...(rowDefs?.values() ?? [])].map((row) => row.outlineLevel ?? 0);
    const { items } = await listed({});
    expect(levels(tasks)).toEqual([0, ...items.map((task) => task.depth)]);
    expect(Math.max(...levels((await workbookOf('sort=-dueOn')).tasks))).toBe(0);
  });

  it('say where the rows come from', async () => {
    const address = 'lang=en&asOf=2020-06-30&state=overdue&body=demo-economy&due=true&sort=-daysLate';
    const { about } = await workbookOf(address, { headers: { cookie: await managerCookie() } });
    expect(Object.fromEntries(about)).toMatchObject({
      Plan: 'Demonstration plan for optimising local services (illustrative data)',
      'Status date': new Date('2020-06-30T00:00:00Z'),
      Order: 'Days late, descending',
      'Version of the rules': '1',
      'Made at': '1\u00A0Jun\u00A02021 12:00 (Asia/Bishkek)',
    });
    expect(about.get('Kind of data')).toMatch(/^Illustrative data\. /);
    expect(about.get('Filters')).toMatch(/^Body: .*\nState: Overdue\nDue by the status date: yes$/);
    expect(about.get('Made by')).toMatch(/ \(Plan manager\)$/);
    expect((await workbookOf('lang=en')).about.get('Made by')).toBe('not signed in');
  });

  it('carry “illustrative data” in every row and in the name for the demonstration plan, and nowhere for the documented one', async () => {
    for (const [lang, warning] of [
      ['en', 'Illustrative data'],
      ['ru', 'Условные данные'],
      ['ky', 'Шарттуу маалыматтар'],
    ] as const) {
      const csv = await csvOf(`lang=${lang}&columns=number,title`);
      const workbook = await workbookOf(`lang=${lang}&columns=number,title`);
      expect(new Set([...csv.rows.map((row) => row[2]), ...workbook.tasks.rows.slice(1).map((row) => row[2])])).toEqual(
        new Set([warning]),
      );
      expect([csv.name, workbook.name]).toEqual([`${csv.name.slice(0, -4)}.csv`, `${csv.name.slice(0, -4)}.xlsx`]);
      expect(csv.name.toLowerCase()).toContain(`(${warning.toLowerCase()})`);
    }
    const documented = await csvOf('lang=ru', { plan: 'optimisation-2018-2023' });
    expect(`${documented.name}\n${documented.text}`.toLowerCase()).not.toContain('условные данные');
  });

  it('are named in Kyrgyz with its own letters and the status date', async () => {
    const { name } = await download('xlsx', 'lang=ky&asOf=2021-05-31');
    expect(name).toMatch(/^Жергиликтүү деңгээлдеги [^/]*өрсөтмө [^/]* 2021-05-31 \(шарттуу маалыматтар\)\.xlsx$/);
  });

  it('never turn what somebody typed into a formula', async () => {
    const manager = await app.as('plan_manager');
    for (const [index, title] of FORMULAS.entries()) {
      await manager.tasks.createTask({ params: PLAN, body: { number: `99.${index + 1}`, title: { ru: title }, weight: 1 } });
    }
    const address = 'q=99.&columns=number,title,weight&lang=ru';
    const { rows, text } = await csvOf(address);
    expect(rows.map((row) => row.slice(1, 3))).toEqual(FORMULAS.map((title) => [`'${title}`, '1']));
    for (const title of FORMULAS) expect(text).toContain(`,"'${title.replaceAll('"', '""')}",1,`);
    const { tasks } = await workbookOf(address);
    expect(tasks.rows.slice(1).map((row) => row.slice(1, 3))).toEqual(FORMULAS.map((title) => [title, 1]));
    expect([...(tasks.cells?.values() ?? [])].filter(({ formula, type }) => formula !== undefined || type === 'formula')).toEqual(
      [],
    );
  });
});
