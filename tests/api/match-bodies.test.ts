import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { problemOf } from '../support/problem.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

eachDialect('the bodies a text names', (dialect) => {
  let app: RunningApp;
  let manager: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2021-06-01T06:00:00.000Z' });
    manager = await app.as('plan_manager');
  });
  afterAll(() => app.close());

  it('are found in the register under a new body’s name, short name and alias, with their roles', async () => {
    const { data: created } = await manager.bodies.createBody({
      body: {
        name: { ru: 'Управление мостов и переправ' },
        shortName: { ru: 'УМП' },
        aliases: [{ language: 'ru', text: 'Мостовое управление' }],
      },
    });
    const text = 'Управлением мостов и переправ КР, УМП (по согласованию); Мостовое управление, Отдел плотин';
    const { data } = await manager.bodies.matchBodies({ body: { text } });
    expect(data).toEqual({
      matches: [
        { bodyId: created.id, role: 'lead', text: 'Управлением мостов и переправ КР' },
        { bodyId: created.id, role: 'by_agreement', text: 'УМП' },
        { bodyId: created.id, role: 'co_executor', text: 'Мостовое управление' },
      ],
      unmatched: [{ role: 'co_executor', text: 'Отдел плотин' }],
    });
  });

  it('are those of the day: today unless told', async () => {
    const found = async (on?: string) =>
      (await manager.bodies.matchBodies({ body: { text: 'Государственная регистрационная служба', on } })).data.matches;
    expect(await found()).toMatchObject([{ bodyId: 'demo-registration' }]);
    expect(await found('2021-10-13')).toMatchObject([{ bodyId: 'demo-digital', succeeds: 'demo-registration' }]);
  });

  it('are those of the plan where two plans name them alike, and elsewhere not those of the demonstration', async () => {
    const found = async (plan?: string) =>
      (await manager.bodies.matchBodies({ body: { text: 'ГАМСУМО', plan } })).data.matches.map(({ bodyId }) => bodyId);
    expect(await found('demonstration')).toEqual(['demo-lsg-agency']);
    expect(await found('optimisation-2018-2023')).toEqual(['kg-lsg-agency']);
    expect(await found()).toEqual(['kg-lsg-agency']);
  });

  it('are refused when the text is too long or the day is none', async () => {
    expect(await problemOf(manager.bodies.matchBodies({ body: { text: 'а'.repeat(5001) } }))).toMatchObject({
      status: 422,
      pointers: ['/text'],
    });
    expect(await problemOf(manager.bodies.matchBodies({ body: { text: 'МЭ', on: '2021-02-30' } }))).toMatchObject({
      status: 422,
      pointers: ['/on'],
    });
  });
});
