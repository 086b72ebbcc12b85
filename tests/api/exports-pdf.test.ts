import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formatPercent } from '@atkaruu/shared/words/format';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };
// Each file starts a thread of its own, and a loaded machine is slow at that.
const SLOW = 120_000;

eachDialect('the report and the brief as PDF', (dialect) => {
  let app: RunningApp;
  let reader: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2021-10-01T06:00:00.000Z' });
    reader = await app.as('public');
  });
  afterAll(() => app.close());

  const pdfOf = async (address: string, plan = PLAN.plan) => {
    const response = await app.fetch(`/api/v1/plans/${plan}/export.pdf?${address}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const bytes = new Uint8Array(await response.arrayBuffer());
    const raw = Buffer.from(bytes).toString('latin1');
    const document = await getDocumentProxy(bytes);
    const { text: pages, totalPages } = await extractText(document);
    const flat = pages.map((page) => page.replaceAll('\u00a0', ' ').replace(/\s+/gu, ' '));
    return { raw, document, pages: flat, text: flat.join(' '), totalPages };
  };

  it('is one page with the figures of the dashboard, in each language', { timeout: SLOW }, async () => {
    const { data } = await reader.reports.getDashboard({ params: PLAN, query: {} });
    for (const lang of ['ru', 'ky', 'en'] as const) {
      const { totalPages, text } = await pdfOf(`variant=brief&lang=${lang}`);
      expect(totalPages).toBe(1);
      for (const rate of [data.headline.fulfilment.rate, data.headline.weighted.verified]) {
        expect(text).toContain(formatPercent(rate, lang).replaceAll('\u00a0', ' '));
      }
      const overdue = data.ageing.map(({ total }) => total).reduce((sum, total) => sum + total, 0);
      expect(overdue).toBe(data.states.overdue);
    }
  });

  it('is tagged, has a language and a title, and warns of illustrative data on each page', { timeout: SLOW }, async () => {
    const { raw, document, pages } = await pdfOf('lang=ky');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/MarkInfo/u);
    expect(raw).toMatch(/\/Lang \(ky\)/u);
    const { info } = await getMeta(document);
    expect(String(info['Title'])).toMatch(/деңгээл/u);
    expect(info['Author']).toBe('Atkaruu');
    const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
    for (const role of ['Document', 'H1', 'H2', 'P', 'Figure']) expect(tree).toContain(`"role":"${role}"`);
    expect(tree).toMatch(/"alt":"[^"]*тастыкталган/u);
    for (const page of pages) expect(page).toContain('Шарттуу маалыматтар');
    const documented = await pdfOf('lang=ky', 'optimisation-2018-2023');
    expect(documented.text).not.toContain('Шарттуу');
  });

  it(
    'has every task with its deadline word for word, the head of the table on each page, and “page x of y”',
    { timeout: SLOW },
    async () => {
      const { pages, text, totalPages } = await pdfOf('lang=ru&asOf=2020-06-30');
      const { data } = await reader.tasks.listTasks({ params: PLAN, query: { asOf: '2020-06-30', limit: 200 } });
      const letters = text.replace(/\s/gu, '');
      for (const { title, deadlineText } of data.items) {
        expect(letters).toContain((title.ru ?? '').replace(/\s/gu, ''));
        expect(letters).toContain((deadlineText ?? '').replace(/\s/gu, ''));
      }
      const first = pages.findIndex((page) => page.includes('Все задачи'));
      expect(first).toBeGreaterThan(0);
      for (const page of pages.slice(first, -1)) expect(page).toContain('Срок исполнения');
      pages.forEach((page, index) => expect(page).toContain(`Страница ${index + 1} из ${totalPages}`));
      expect(text).toContain('asOf=2020-06-30');
    },
  );

  it('shows decisions of meetings only to those who may read them', { timeout: SLOW }, async () => {
    const cookieless = await pdfOf('variant=brief&lang=en');
    expect(cookieless.text).not.toContain('Open decisions of meetings');
  });

  it(
    'says of a plan without measurements only what is known, and of a day before the plan that nothing fell due',
    { timeout: SLOW },
    async () => {
      expect((await pdfOf('variant=brief&lang=en', 'optimisation-2018-2023')).totalPages).toBe(1);
      const { text } = await pdfOf('variant=brief&lang=en&asOf=2018-09-01');
      expect(text).toContain('No task has fallen due');
      expect(text).not.toContain('NaN');
    },
  );

  it('refuses a variant it does not have', { timeout: SLOW }, async () => {
    expect((await app.fetch('/api/v1/plans/demonstration/export.pdf?variant=poster')).status).toBe(400);
  });
});
