import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };
type Row = Record<string, unknown>;

interface OpenData {
  about: Row;
  plan: Row;
  figures: Row;
  tasks: Row[];
  milestones: Row[];
  reports: Row[];
  evidence: Row[];
  bodies: Row[];
  sources: Row[];
  versions: Row[];
  dictionary: { field: string; type: string; meaning: string }[];
}

eachDialect('open data', (dialect) => {
  let app: RunningApp;
  let reader: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2021-06-01T06:00:00.000Z' });
    reader = await app.as('public');
  });
  afterAll(() => app.close());

  const openData = async (address = '', plan = PLAN.plan) => {
    const response = await app.fetch(`/api/v1/plans/${plan}/export.json?${address}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    return (await response.json()) as OpenData;
  };

  it('holds the tasks and the figures the screens show, on any day', async () => {
    for (const asOf of ['2021-06-01', '2019-12-31']) {
      const data = await openData(`asOf=${asOf}`);
      const list = await reader.tasks.listTasks({ params: PLAN, query: { asOf, limit: 200 } });
      const dashboard = await reader.reports.getDashboard({ params: PLAN, query: { asOf } });
      expect(data.tasks).toHaveLength(list.data.total);
      expect(data.tasks).toMatchObject(list.data.items.map(({ planId, ...task }) => task));
      expect(data.figures).toMatchObject({ headline: dashboard.data.headline, sCurve: dashboard.data.sCurve });
      expect(data.about).toMatchObject({ asOf, ruleVersion: '1' });
    }
  });

  it('holds every report and piece of evidence of a task as of the day, without names of people', async () => {
    const data = await openData('asOf=2020-06-30');
    const task = data.tasks.find(({ id }) => data.reports.filter(({ taskId }) => taskId === id).length > 2) ?? {};
    const params = { task: String(task['id']) };
    const entries = await reader.progress.listProgress({ params, query: { asOf: '2020-06-30', limit: 200 } });
    const detail = await reader.tasks.getTask({ params, query: { asOf: '2020-06-30' } });
    const own = data.reports.filter(({ taskId }) => taskId === task['id']);
    expect(own.map(({ id, narrative, verifiedOn }) => ({ id, narrative, verifiedOn }))).toEqual(
      entries.data.items.map(({ id, narrative, verifiedOn }) => ({ id, narrative, verifiedOn })).reverse(),
    );
    expect(data.evidence.filter(({ taskId }) => taskId === task['id'])).toEqual(
      detail.data.evidence.map(({ file, recordedAt, recordedBy, ...open }) => open),
    );
    expect(data.reports.every(({ effectiveOn }) => String(effectiveOn) <= '2020-06-30')).toBe(true);
    expect(JSON.stringify(data)).not.toContain('recordedBy');
  });

  it('explains every field it has, and no other', async () => {
    const data = await openData('lang=ky');
    const present = Object.entries(data).flatMap(([part, value]: [string, unknown]) => {
      if (part === 'dictionary') return [];
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return Object.keys(first ?? {}).map((name) => `${part}${Array.isArray(value) ? '[]' : ''}.${name}`);
    });
    expect(data.dictionary.map(({ field }) => field).sort()).toEqual(present.sort());
    expect(data.dictionary.find(({ field }) => field === 'tasks[].dueOn')?.meaning).toMatch(/^Аткаруу мөөнөтү/);
  });

  it('names licence, version, day, instant and source, and warns only of made-up data', async () => {
    const { about } = await openData('lang=en&knownAt=2021-01-15T00:00:00Z');
    expect(about).toMatchObject({
      format: 'atkaruu-plan/1',
      licence: { name: 'CC BY 4.0' },
      warning: 'Illustrative data',
      knownAt: '2021-01-15T00:00:00.000Z',
      source: 'Atkaruu /plans/demonstration/tasks?asOf=2021-06-01',
    });
    const documented = await openData('lang=en', 'optimisation-2018-2023');
    expect(documented.about['warning']).toBeNull();
    expect(documented.sources.length).toBeGreaterThan(5);
  });

  it('names every body a task or a figure speaks of', async () => {
    const data = await openData();
    const known = new Set(data.bodies.map(({ id }) => id));
    const spoken = data.tasks.flatMap(({ bodies }) => (bodies as { bodyId: string }[]).map(({ bodyId }) => bodyId));
    const judged = (data.figures['byBody'] as { bodyId: string | null }[]).flatMap(({ bodyId }) => bodyId ?? []);
    expect([...spoken, ...judged].filter((id) => !known.has(id))).toEqual([]);
  });

  it('carries in each row of the CSV where it comes from', async () => {
    const response = await app.fetch('/api/v1/plans/demonstration/export.csv?lang=en&q=1.1.1');
    const [head = '', row = ''] = (await response.text()).split('\r\n');
    for (const heading of ['ID', 'version', 'Status date', 'As known at', 'Plan version', 'Version of the rules', 'Source'])
      expect(head.split(',')).toContain(heading);
    expect(row).toContain('2021-06-01T06:00:00.000Z');
    expect(row).toMatch(/,Illustrative data$/);
  });
});
