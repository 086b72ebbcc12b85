import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };
const NOW = '2021-06-01T06:00:00.000Z';

eachDialect('the calendar of a plan', (dialect) => {
  let app: RunningApp;
  let reader: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: NOW });
    reader = await app.as('public');
  });
  afterAll(() => app.close());

  const textOf = async (address = '', of: RunningApp = app) => {
    const response = await of.fetch(`/api/v1/plans/${PLAN.plan}/export.ics?${address}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    return response.text();
  };
  const eventsOf = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => {
      const { uid, summary, description, startDate, sequence } = new ICAL.Event(component);
      const value = (name: string) => component.getFirstPropertyValue(name)?.toString() ?? null;
      return { uid, summary, description, on: startDate.toString(), isDay: startDate.isDate, sequence, stamp: value('dtstamp') };
    });

  it('has each due date of the leaves in force and each milestone as a whole day', async () => {
    const events = eventsOf(await textOf('lang=en'));
    const { data } = await reader.tasks.listTasks({ params: PLAN, query: { leaf: true, inForce: true, limit: 200 } });
    const due = data.items.flatMap(({ id, occurrences }) =>
      Array.from({ length: occurrences.total }, (_, index) => `task-${id}-${index + 1}@atkaruu`),
    );
    const milestones = await reader.milestones.listMilestones({ params: PLAN, query: { limit: 200 } });
    const planned = milestones.data.items.filter(({ plannedOn, forecastOn }) => (plannedOn ?? forecastOn) !== null);
    expect(due.length).toBeGreaterThan(0);
    expect(planned.length).toBeGreaterThan(0);
    expect(events.map(({ uid }) => uid).sort()).toEqual([...due, ...planned.map(({ id }) => `milestone-${id}@atkaruu`)].sort());
    expect(events.every(({ isDay }) => isDay)).toBe(true);
    for (const { id, dueOn, occurrences } of data.items) {
      if (occurrences.total !== 1) continue;
      expect(events.find(({ uid }) => uid === `task-${id}-1@atkaruu`)?.on).toBe(dueOn);
    }
    expect(events[0]?.description).toContain('Illustrative data');
  });

  it('has only what a body answers for, under the same ids', async () => {
    const all = eventsOf(await textOf());
    const own = eventsOf(await textOf('body=demo-economy'));
    const { data } = await reader.tasks.listTasks({
      params: PLAN,
      query: { body: 'demo-economy', leaf: true, inForce: true, limit: 200 },
    });
    const tasks = new Set(own.flatMap(({ uid }) => /^task-(.+)-\d+@/.exec(uid)?.[1] ?? []));
    expect([...tasks].sort()).toEqual(data.items.flatMap(({ id, occurrences }) => (occurrences.total > 0 ? [id] : [])).sort());
    expect(own.length).toBeLessThan(all.length);
    expect(all.map(({ uid }) => uid)).toEqual(expect.arrayContaining(own.map(({ uid }) => uid)));
  });

  it('is the same bytes at another hour, ends lines with CRLF and folds them at 75 octets', async () => {
    const later = await startApp(app.databaseUrl, { now: '2021-06-01T09:30:00.000Z' });
    const text = await textOf('lang=ky');
    expect(await textOf('lang=ky', later)).toBe(text);
    await later.close();
    expect(/[\r\n]/.test(text.replaceAll('\r\n', ''))).toBe(false);
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text).toContain('\r\n ');
  });

  it('keeps a hostile title inside its event, and raises the sequence with a change', async () => {
    const manager = await app.as('plan_manager');
    const before = eventsOf(await textOf());
    const { data } = await manager.tasks.listTasks({ params: PLAN, query: { leaf: true, inForce: true, limit: 200 } });
    const task = data.items.find(({ occurrences }) => occurrences.total === 1);
    const ru = 'Мера; с, обратной \\ чертой\r\nEND:VEVENT\r\nBEGIN:VEVENT\rX-EVIL:1';
    const params = { task: task?.id ?? '' };
    const { etag } = await manager.tasks.getTask({ params, query: {} });
    await manager.tasks.updateTask({ params, body: { title: { ru } } }, { ifMatch: etag ?? '' });
    const text = await textOf('lang=ru');
    const after = eventsOf(text);
    expect(after).toHaveLength(before.length);
    const uid = `task-${task?.id ?? ''}-1@atkaruu`;
    const [was, is] = [before, after].map((events) => events.find((event) => event.uid === uid));
    expect(is?.summary).toBe(`${task?.number ?? ''} ${ru.replaceAll(/\r\n?/g, '\n')}`);
    expect(is?.sequence).toBe((was?.sequence ?? 0) + 1);
    expect(is?.stamp).toBe('2021-06-01T06:00:00Z');
    expect(text).not.toMatch(/^X-EVIL/m);
  });
});
