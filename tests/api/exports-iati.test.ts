import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };
const LISTS = ['iati-activity', 'narrative', 'participating-org', 'related-activity', 'period', 'description', 'activity-date'];

interface Text {
  narrative: { '#text': string; '@_xml:lang': string }[];
}
interface Period {
  'period-end': { '@_iso-date': string };
  target: { '@_value': string };
  actual?: { '@_value': string };
}
interface Activity {
  'iati-identifier': string;
  title: Text;
  description: Text[];
  'participating-org': (Text & { '@_role': string })[];
  'related-activity': { '@_ref': string; '@_type': string }[];
  result: { indicator: { '@_measure': string; baseline: { '@_value': string }; period: Period[] } };
}

eachDialect('IATI activities', (dialect) => {
  let app: RunningApp;
  let reader: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2021-06-01T06:00:00.000Z' });
    reader = await app.as('public');
  });
  afterAll(() => app.close());

  const xmlOf = async (address: string) => {
    const response = await app.fetch(`/api/v1/plans/${PLAN.plan}/export.iati.xml?${address}`);
    expect(response.status).toBe(200);
    return response.text();
  };
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => LISTS.includes(name), parseTagValue: false });
  const activitiesOf = (xml: string): Activity[] =>
    (parser.parse(xml) as { 'iati-activities': { 'iati-activity': Activity[] } })['iati-activities']['iati-activity'];

  it('are the plan and each of its top-level tasks, which name one another', async () => {
    const [plan, ...parts] = activitiesOf(await xmlOf('lang=en'));
    const { data } = await reader.tasks.listTasks({ params: PLAN, query: { limit: 200 } });
    const tops = data.items.filter(({ parentId }) => parentId === null);
    expect(parts.map(({ title }) => title.narrative[0]?.['#text'])).toEqual(tops.map(({ title }) => title.ru));
    expect(plan?.['related-activity'].map((related) => related['@_ref'])).toEqual(parts.map((part) => part['iati-identifier']));
    for (const part of parts) expect(part['related-activity']).toEqual([{ '@_ref': plan?.['iati-identifier'], '@_type': '1' }]);
    expect(plan?.title.narrative.map((text) => text['@_xml:lang'])).toEqual(['ru', 'ky', 'en']);
    expect(plan?.description[1]?.narrative[0]?.['#text']).toMatch(/^Illustrative data\n[^]*Status date: 1\sJun\s2021/);
  });

  it('say the verified progress the screens show, beside what was expected, year by year', async () => {
    for (const asOf of ['2021-06-01', '2020-12-31']) {
      const [plan, ...parts] = activitiesOf(await xmlOf(`asOf=${asOf}`));
      const { data: dashboard } = await reader.reports.getDashboard({ params: PLAN, query: { asOf } });
      const { data } = await reader.tasks.listTasks({ params: PLAN, query: { asOf, limit: 200 } });
      const tops = data.items.filter(({ parentId }) => parentId === null);
      const shown = [(dashboard.headline.weighted.verified ?? 0) * 100, ...tops.map(({ percentVerified }) => percentVerified)];
      const newest = [plan, ...parts].map((activity) => activity?.result.indicator.period.findLast(({ actual }) => actual));
      newest.forEach((period, index) => expect(Number(period?.actual?.['@_value'])).toBeCloseTo(shown[index] ?? -1, 1));
      expect(newest.every((period) => period?.['period-end']['@_iso-date'].startsWith(asOf.slice(0, 4)))).toBe(true);
      const periods = plan?.result.indicator.period ?? [];
      for (const { 'period-end': end, target } of periods) {
        const point = dashboard.sCurve.find(({ on }) => on === end['@_iso-date']);
        expect(Number(target['@_value'])).toBeCloseTo((point?.expected ?? -1) * 100, 1);
      }
      expect(periods.map((period) => period['period-end']['@_iso-date'].slice(0, 4))).toEqual([
        ...new Set(dashboard.sCurve.filter(({ isPeriodEnd }) => isPeriodEnd).map(({ on }) => on.slice(0, 4))),
      ]);
    }
  });

  it('keep markup in a title as text', async () => {
    const manager = await app.as('plan_manager');
    const { data } = await manager.tasks.listTasks({ params: PLAN, query: { limit: 200 } });
    const params = { task: data.items.find(({ parentId }) => parentId === null)?.id ?? '' };
    const { etag } = await manager.tasks.getTask({ params });
    const ru = 'A ]]> <b> & "c" --> d';
    await manager.tasks.updateTask({ params, body: { title: { ru } } }, { ifMatch: etag ?? '' });
    const xml = await xmlOf('lang=ru');
    expect(activitiesOf(xml).some(({ title }) => title.narrative[0]?.['#text'] === ru)).toBe(true);
    expect(xml).not.toContain('<b>');
  });
});
