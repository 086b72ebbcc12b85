import { afterAll, beforeAll, expect, it } from 'vitest';
import { disableUser } from '../../server/src/accounts/keep-accounts.ts';
import { eachDialect } from '../support/each-dialect.ts';
import { aPerson, everywhere, signInAt } from '../support/people.ts';
import { seededDatabase, startApp, type RunningApp } from '../support/start-app.ts';

const NOW = { now: '2021-06-01T06:00:00.000Z' };

/** Reads a stream of events until one of a plan comes. */
async function nextEvent(response: Response): Promise<unknown> {
  if (response.body === null) throw new Error('the answer has no body');
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body) {
    text += decoder.decode(chunk, { stream: true });
    const data = /^data: (.+)$/m.exec(text)?.[1];
    if (data !== undefined) return JSON.parse(data);
  }
  throw new Error(`the stream ended without an event: ${text}`);
}

eachDialect('events', (dialect) => {
  let here: RunningApp;
  let other: RunningApp;
  beforeAll(async () => {
    const url = await seededDatabase(dialect);
    here = await startApp(url, NOW);
    other = await startApp(url, NOW);
  });
  afterAll(async () => {
    await here.close();
    await other.close();
  });

  it('tell of a change that another instance committed', async () => {
    const listening = new AbortController();
    const response = await here.fetch('/api/v1/events', { signal: listening.signal });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const manager = await other.as('plan_manager');
    const { data: plan } = await manager.plans.getPlan({ params: { plan: 'demonstration' }, query: {} });
    const body = { number: '95.1', title: { ru: 'Новая мера' }, deadlineText: 'до 1 июня 2022 года' };
    await manager.tasks.createTask({ params: { plan: 'demonstration' }, body });
    expect(await nextEvent(response)).toEqual({
      planId: plan.id,
      kind: 'task',
      version: await here.database.changeNumber(),
    });
    listening.abort();
  });

  it('reach several pages at once, and others after those have left', async () => {
    const listening = new AbortController();
    const all = await Promise.all(Array.from({ length: 5 }, () => here.fetch('/api/v1/events', { signal: listening.signal })));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    listening.abort();
    const again = new AbortController();
    expect((await here.fetch('/api/v1/events', { signal: again.signal })).status).toBe(200);
    again.abort();
  });

  it('H03: say nothing of a plan that is not shown to the listener', async () => {
    await here.database.writer('plans').where({ slug: 'demonstration' }).update({ is_public: 0 });
    const listening = new AbortController();
    const response = await here.fetch('/api/v1/events', { signal: listening.signal });
    const manager = await other.as('plan_manager');
    const hidden = { number: '95.2', title: { ru: 'Ещё одна мера' }, deadlineText: 'до 1 июня 2022 года' };
    await manager.tasks.createTask({ params: { plan: 'demonstration' }, body: hidden });
    await manager.bodies.createBody({ body: { kind: 'ministry', name: { ru: 'Новое министерство' } } });
    expect(await nextEvent(response)).toMatchObject({ planId: null, kind: 'body' });
    listening.abort();
    await here.database.writer('plans').where({ slug: 'demonstration' }).update({ is_public: 1 });
  });

  it('H20: say nothing more of a closed plan to somebody who was shut out while listening', async () => {
    await here.database.writer('plans').where({ slug: 'demonstration' }).update({ is_public: 0 });
    const email = await aPerson(here, 'listener', [everywhere('leadership')], NOW.now);
    const { cookie } = await signInAt(here, { email });
    const listening = new AbortController();
    const listen = () => here.fetch('/api/v1/events', { signal: listening.signal, headers: { cookie } });
    const before = await listen();
    const manager = await other.as('plan_manager');
    const create = (number: string) =>
      manager.tasks.createTask({
        params: { plan: 'demonstration' },
        body: { number, title: { ru: 'Мера' }, deadlineText: 'до 1 июня 2022 года' },
      });
    await create('95.3');
    expect(await nextEvent(before), 'while they may').toMatchObject({ kind: 'task' });
    const late = await listen();
    await disableUser({ database: here.database, now: new Date(NOW.now), baseUrl: null }, email, true);
    await create('95.4');
    await manager.bodies.createBody({ body: { kind: 'ministry', name: { ru: 'Ещё одно министерство' } } });
    expect(await nextEvent(late)).toMatchObject({ planId: null, kind: 'body' });
    listening.abort();
    await here.database.writer('plans').where({ slug: 'demonstration' }).update({ is_public: 1 });
  });
});
