import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };
// Each file starts a thread of its own, and a loaded machine is slow at that.
const SLOW = 120_000;

eachDialect('the stocktake as slides', (dialect) => {
  let app: RunningApp;
  let reader: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2021-10-01T06:00:00.000Z' });
    reader = await app.as('public');
  });
  afterAll(() => app.close());

  const slidesOf = async (address: string, plan = PLAN.plan) => {
    const response = await app.fetch(`/api/v1/plans/${plan}/export.pptx?${address}`);
    expect(response.status).toBe(200);
    const parts = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const texts = (pattern: RegExp) =>
      Object.entries(parts)
        .filter(([name]) => pattern.test(name))
        .sort(([first], [second]) => first.localeCompare(second, 'en', { numeric: true }))
        .map(([, bytes]) => strFromU8(bytes));
    return {
      charts: texts(/^ppt\/charts\/chart\d+\.xml$/u),
      slides: texts(/^ppt\/slides\/slide\d+\.xml$/u),
      notes: texts(/notesSlide\d+\.xml$/u),
    };
  };

  /** The numbers of each series of a chart, in order. */
  const seriesOf = (chart = '') =>
    chart
      .split('<c:ser>')
      .slice(1)
      .map((series) =>
        [...(series.split('<c:val>')[1] ?? '').matchAll(/<c:v>([^<]*)<\/c:v>/gu)].map(([, value]) => Number(value)),
      );

  it('has charts that hold the numbers of the dashboard', { timeout: SLOW }, async () => {
    const { data } = await reader.reports.getDashboard({ params: PLAN, query: {} });
    const { charts } = await slidesOf('lang=en');
    expect(charts).toHaveLength(3);
    const [curve, bodies, ageing] = charts.map(seriesOf);
    const known = (series: 'expected' | 'reported' | 'verified') => data.sCurve.flatMap((point) => point[series] ?? []);
    expect(curve).toEqual([known('expected'), known('reported'), known('verified')]);
    const sums = data.ageing.map((_group, index) => (ageing ?? []).reduce((sum, series) => sum + (series[index] ?? 0), 0));
    expect(sums).toEqual(data.ageing.map(({ total }) => total));
    const overdue = data.byBody.map(({ asLead }) => asLead.overdue).sort((first, second) => second - first);
    expect(bodies?.[0]).toEqual(overdue.slice(0, bodies?.[0]?.length));
  });

  it('is titled by findings, warns on illustrative data and says how it was counted', { timeout: SLOW }, async () => {
    for (const [lang, warning] of [
      ['ru', 'Условные данные'],
      ['ky', 'Шарттуу маалыматтар'],
    ] as const) {
      const { slides, notes } = await slidesOf(`lang=${lang}`);
      expect(slides).toHaveLength(8);
      for (const slide of slides) expect(slide).toMatch(/<p:ph\s[^>]*type="title"/u);
      expect(slides.join('')).toContain(warning);
      expect(notes.join('')).toContain('SPI(t)');
    }
    expect((await slidesOf('lang=ky', 'optimisation-2018-2023')).slides.join('')).not.toContain('Шарттуу');
  });

  it('draws no chart where there is nothing to draw, and leaves no empty point in one', { timeout: SLOW }, async () => {
    const { charts, slides } = await slidesOf('lang=en&asOf=2018-09-01');
    expect(slides.join('')).toContain('No task has fallen due');
    expect(charts.join('')).not.toContain('<c:v></c:v>');
    expect(slides.join('')).not.toMatch(/NaN|undefined/u);
  });
});
