import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };

eachDialect('the report in the official form', (dialect) => {
  let app: RunningApp;
  let reader: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2021-06-01T06:00:00.000Z' });
    reader = await app.as('public');
  });
  afterAll(() => app.close());

  const documentOf = async (address: string, plan = PLAN.plan) => {
    const response = await app.fetch(`/api/v1/plans/${plan}/export.docx?${address}`);
    expect(response.status).toBe(200);
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const part = (pattern: RegExp) =>
      Object.entries(parts)
        .filter(([name]) => pattern.test(name))
        .map(([, bytes]) => strFromU8(bytes))
        .join('');
    const xml = part(/^word\/document\.xml$/);
    const rows = xml.split('<w:tr>').slice(1);
    const textOf = (fragment: string) => [...fragment.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('\n');
    return {
      xml,
      rows: rows.map(textOf),
      rowXml: rows,
      text: textOf(xml),
      header: textOf(part(/header\d/)),
      footer: part(/footer\d/),
    };
  };

  it('has a row for each task of the plan on that day, a section for each parent, and repeats its headings', async () => {
    const { rows, rowXml, xml } = await documentOf('lang=ru&asOf=2020-06-30');
    const { data } = await reader.tasks.listTasks({ params: PLAN, query: { asOf: '2020-06-30', limit: 200 } });
    expect(rows.slice(1).map((row) => row.split(/[\n ]/)[0])).toEqual(data.items.map(({ number }) => number));
    expect(rowXml.map((row) => row.includes('w:tblHeader'))).toEqual([true, ...data.items.map(() => false)]);
    expect(rowXml.filter((row) => row.includes('w:gridSpan'))).toHaveLength(data.items.filter(({ isLeaf }) => !isLeaf).length);
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="16838"[^>]*w:orient="landscape"/);
  });

  it('keeps the deadline word for word and says what was done, with its evidence', async () => {
    const { rows } = await documentOf('lang=ru');
    const { data } = await reader.tasks.listTasks({ params: PLAN, query: { leaf: true, limit: 200 } });
    const row = (number: string) => rows.find((text) => text.startsWith(`${number}\n`)) ?? '';
    for (const task of data.items) expect(row(task.number)).toContain(task.deadlineText);
    const task = data.items.find(({ evidenceCount, lastReportedOn }) => evidenceCount > 0 && lastReportedOn !== null);
    const { data: entries } = await reader.progress.listProgress({ params: { task: task?.id ?? '' }, query: {} });
    expect(row(task?.number ?? '')).toContain(entries.items[0]?.narrative?.ru);
  });

  it('is Kyrgyz in Kyrgyz, counts its pages and warns on each of them', async () => {
    const { text, header, footer } = await documentOf('lang=ky');
    expect(text).toContain('Планды аткаруу жөнүндө отчет');
    expect(text).toContain('БЕКИТЕМ');
    expect(text).toMatch(/Отчеттук күн: 01\.06\.2021/);
    expect(header).toBe('Шарттуу маалыматтар');
    expect(footer).toMatch(/PAGE.*NUMPAGES/s);
    expect((await documentOf('lang=ky', 'optimisation-2018-2023')).header).toBe('');
  });
});
