import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { problemOf } from '../support/problem.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };
const DOCUMENTED = { plan: 'optimisation-2018-2023' };

eachDialect('results, money, risks and decisions', (dialect) => {
  let app: RunningApp;
  let manager: ApiClients;
  let leader: ApiClients;
  let donor: ApiClients;
  let everybody: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2021-06-01T06:00:00.000Z' });
    manager = await app.as('plan_manager');
    leader = await app.as('leadership');
    donor = await app.as('donor');
    everybody = await app.as('public');
  });
  afterAll(() => app.close());

  describe('indicators', () => {
    const definition = {
      title: { ru: 'Доля услуг онлайн', en: 'Share of services online' },
      level: 'outcome' as const,
      unit: { en: '%' },
      direction: 'increase' as const,
      decimals: 1,
      baselineValue: 12.5,
      baselineOn: '2018-12-31',
      targets: [
        { dueOn: '2020-12-31', value: 40 },
        { dueOn: '2022-12-31', value: 62.5 },
      ],
      dimensions: ['sex' as const],
      taskIds: ['demo-1-1-1'],
    };

    it('are judged by what was measured by the day, and a correction leaves the first record in its place', async () => {
      const { data: made } = await manager.indicators.createIndicator({ params: PLAN, body: definition });
      expect(made).toMatchObject({ light: 'no_report', achievement: null, latest: null, version: 1 });
      const params = { indicator: made.id };
      const add = (body: Parameters<typeof manager.indicators.addActual>[0]['body']) =>
        manager.indicators.addActual({ params, body });
      await add({ effectiveOn: '2019-12-31', value: 30 });
      await add({ effectiveOn: '2020-12-31', value: 36.25, parts: [{ dimension: 'sex', key: 'female', value: 40.5 }] });
      const { data: now } = await add({ effectiveOn: '2020-12-31', value: 37.5 });
      expect(now).toMatchObject({ achievement: 0.5, light: 'off_track', nextTarget: { value: 62.5 } });
      expect(now.actuals.map(({ value }) => value)).toEqual([30, 37.5]);
      const on = async (asOf: string) => (await everybody.indicators.getIndicator({ params, query: { asOf } })).data;
      expect(await on('2020-06-30')).toMatchObject({ latest: { value: 30, period: '2019-Q4' }, nextTarget: { value: 40 } });
      expect((await on('2020-06-30')).achievement).toBeCloseTo(17.5 / 27.5);
      const { data: ofTask } = await everybody.indicators.listIndicators({
        params: PLAN,
        query: { task: 'demo-1-1', limit: 200 },
      });
      expect(ofTask.items.map(({ id }) => id)).toContain(made.id);
      const changes = await manager.audit.listChanges({ params: PLAN, query: { kind: 'indicator', limit: 4 } });
      expect(changes.data.items.map(({ operation, objectId }) => [operation, objectId])).toEqual([
        ['addActual', made.id],
        ['addActual', made.id],
        ['addActual', made.id],
        ['createIndicator', made.id],
      ]);
    });

    it('say why a value is missing instead of showing nought', async () => {
      const { data: made } = await manager.indicators.createIndicator({ params: PLAN, body: definition });
      const params = { indicator: made.id };
      const refused = (body: Parameters<typeof manager.indicators.addActual>[0]['body']) =>
        problemOf(manager.indicators.addActual({ params, body }));
      expect(await refused({ effectiveOn: '2020-12-31', value: null })).toMatchObject({ pointers: ['/missingReason'] });
      expect(await refused({ effectiveOn: '2021-06-02', value: 1 })).toMatchObject({ pointers: ['/effectiveOn'] });
      expect(
        await refused({ effectiveOn: '2020-12-31', value: 1, parts: [{ dimension: 'age', key: '60+', value: 1 }] }),
      ).toMatchObject({ pointers: ['/parts/0/dimension'] });
      const { data } = await manager.indicators.addActual({
        params,
        body: { effectiveOn: '2020-12-31', value: null, missingReason: 'Обследование перенесено' },
      });
      expect(data).toMatchObject({ achievement: null, light: 'no_report', latest: { value: null } });
    });

    it('refuse a target on the wrong side of the baseline, and a task of another plan', async () => {
      const create = (change: object) =>
        problemOf(manager.indicators.createIndicator({ params: PLAN, body: { ...definition, ...change } }));
      expect(await create({ direction: 'decrease' })).toMatchObject({ status: 422, pointers: ['/targets/0/value'] });
      expect(await create({ baselineOn: null })).toMatchObject({ pointers: ['/baselineOn'] });
      expect(await create({ taskIds: ['demo-1-1-1', 'nowhere'] })).toMatchObject({ pointers: ['/taskIds/1'] });
    });

    it('are removed and put back with every measurement', async () => {
      const { data: made } = await manager.indicators.createIndicator({ params: PLAN, body: definition });
      const params = { indicator: made.id };
      await manager.indicators.addActual({ params, body: { effectiveOn: '2020-12-31', value: 40 } });
      const { etag } = await manager.indicators.getIndicator({ params });
      await manager.indicators.updateIndicator({ params, body: { code: 'X1' } }, { ifMatch: etag ?? '' });
      const stale = manager.indicators.removeIndicator({ params }, { ifMatch: etag ?? '' });
      expect(await problemOf(stale)).toMatchObject({ status: 412 });
      const fresh = await manager.indicators.getIndicator({ params });
      await manager.indicators.removeIndicator({ params }, { ifMatch: fresh.etag ?? '' });
      expect(await problemOf(manager.indicators.getIndicator({ params }))).toMatchObject({ status: 404 });
      const { data } = await manager.indicators.restoreIndicator({ params, body: {} });
      expect(data).toMatchObject({ code: 'X1', latest: { value: 40 } });
      expect(await problemOf(manager.indicators.restoreIndicator({ params, body: {} }))).toMatchObject({ status: 409 });
    });
  });

  describe('money', () => {
    it('adds up to its entries by source and by task, within one currency', async () => {
      for (const asOf of ['2019-06-30', '2023-12-31']) {
        const { data: money } = await donor.funding.getMoney({ params: PLAN, query: { asOf } });
        const entries = (await donor.funding.listMoneyEntries({ params: PLAN, query: { asOf, limit: 200 } })).data;
        expect(entries.items.length).toBe(entries.total);
        expect(money.totals.length).toBeGreaterThan(1);
        for (const { currency, spentMinor, plannedMinor, entries: count } of money.totals) {
          const mine = entries.items.filter((entry) => entry.currency === currency);
          expect(count).toBe(mine.length);
          const sum = (kind: string) =>
            mine.filter((entry) => entry.kind === kind).reduce((total, { amountMinor }) => total + amountMinor, 0);
          expect([plannedMinor, spentMinor]).toEqual([sum('planned'), sum('spent')]);
          for (const lines of [money.bySource, money.byTask, money.byPeriod]) {
            const parts = lines.flatMap(({ totals }) => totals).filter((total) => total.currency === currency);
            expect(parts.reduce((total, part) => total + part.spentMinor, 0)).toBe(spentMinor);
          }
        }
      }
    });

    it('keeps the largest amount to the last tyiyn, and takes a wrong one out and back', async () => {
      const { data: source } = await manager.funding.createFundingSource({
        params: PLAN,
        body: { name: { en: 'A large fund' }, kind: 'grant' },
      });
      const body = {
        sourceId: source.id,
        kind: 'spent' as const,
        amountMinor: 99_999_999_999_999,
        currency: 'CHF' as const,
        effectiveOn: '2021-05-31',
      };
      const { data: entry } = await manager.funding.createMoneyEntry({ params: PLAN, body });
      const spent = async () =>
        (await donor.funding.getMoney({ params: PLAN, query: { source: source.id } })).data.totals.map(
          (total) => total.spentMinor,
        );
      expect(await spent()).toEqual([99_999_999_999_999]);
      const { etag } = await manager.funding.getFundingSource({ params: { source: source.id } });
      const remove = () => manager.funding.removeFundingSource({ params: { source: source.id } }, { ifMatch: etag ?? '' });
      expect(await problemOf(remove())).toMatchObject({ status: 409 });
      await manager.funding.removeMoneyEntry({ params: { money: entry.id } });
      expect(await spent()).toEqual([]);
      await manager.funding.restoreMoneyEntry({ params: { money: entry.id }, body: {} });
      expect(await spent()).toEqual([99_999_999_999_999]);
      await manager.funding.removeMoneyEntry({ params: { money: entry.id } });
      await remove();
      expect(await problemOf(manager.funding.restoreMoneyEntry({ params: { money: entry.id }, body: {} }))).toMatchObject({
        status: 409,
      });
      expect(await problemOf(manager.funding.createMoneyEntry({ params: PLAN, body }))).toMatchObject({
        pointers: ['/sourceId'],
      });
    });

    it('lets only planned money lie ahead', async () => {
      const { data } = await donor.funding.getMoney({ params: PLAN });
      const sourceId = data.bySource[0]?.source.id ?? '';
      const entry = { sourceId, amountMinor: 5, currency: 'KGS' as const, effectiveOn: '2022-01-01' };
      const spent = manager.funding.createMoneyEntry({ params: PLAN, body: { ...entry, kind: 'spent' } });
      expect(await problemOf(spent)).toMatchObject({ pointers: ['/effectiveOn'] });
      const planned = await manager.funding.createMoneyEntry({ params: PLAN, body: { ...entry, kind: 'planned' } });
      expect(planned.data.period).toBe('2022-Q1');
    });
  });

  describe('risks', () => {
    const risk = {
      kind: 'risk' as const,
      title: { ru: 'Задержка закупки' },
      likelihood: 4,
      impact: 4,
      raisedOn: '2021-01-10',
      taskId: 'demo-1-1-1',
    };

    it('come before the leadership on the day they are escalated, with what is asked', async () => {
      const { data: made } = await manager.risks.createRisk({ params: PLAN, body: risk });
      expect(made).toMatchObject({ state: 'open', score: 16, level: 'high' });
      const params = { risk: made.id };
      const { etag: current } = await manager.risks.getRisk({ params });
      const change = (body: object, ifMatch = current ?? '') => manager.risks.updateRisk({ params, body }, { ifMatch });
      expect(await problemOf(change({ escalatedOn: '2021-05-01' }))).toMatchObject({ pointers: ['/escalationAsk'] });
      await change({ escalatedOn: '2021-05-01', escalationAsk: { ru: 'Решение о закупке' } });
      const stateOn = async (asOf: string) => (await leader.risks.getRisk({ params, query: { asOf } })).data;
      expect(await stateOn('2021-04-30')).toMatchObject({ state: 'open', escalationAsk: null });
      expect(await stateOn('2021-05-01')).toMatchObject({ state: 'escalated', escalationAsk: { ru: 'Решение о закупке' } });
      const { data } = await leader.risks.listRisks({ params: PLAN, query: { state: ['escalated'], limit: 200 } });
      expect(data.items.map(({ id }) => id)).toContain(made.id);
      expect(data.items.every(({ state }) => state === 'escalated')).toBe(true);
    });

    it('need a likelihood exactly when they are no issue', async () => {
      const create = (change: object) => problemOf(manager.risks.createRisk({ params: PLAN, body: { ...risk, ...change } }));
      expect(await create({ likelihood: null })).toMatchObject({ pointers: ['/likelihood'] });
      expect(await create({ kind: 'issue' })).toMatchObject({ pointers: ['/likelihood'] });
      expect(await create({ raisedOn: '2021-06-02' })).toMatchObject({ pointers: ['/raisedOn'] });
      expect(await create({ ownerBodyId: 'nobody' })).toMatchObject({ pointers: ['/ownerBodyId'] });
    });
  });

  describe('decisions of meetings', () => {
    it('are followed to their closing, as of any day', async () => {
      const body = {
        meeting: { ru: 'Координационный совет' },
        decidedOn: '2021-02-01',
        text: { ru: 'Представить план закупок' },
        ownerBodyId: 'demo-economy',
        dueOn: '2021-03-01',
      };
      const { data: made } = await manager.decisions.createDecision({ params: PLAN, body });
      expect(made).toMatchObject({ state: 'overdue', daysLate: 92 });
      const params = { decision: made.id };
      const before = await manager.decisions.getDecision({ params });
      const close = (closedOn: string, ifMatch: string) =>
        manager.decisions.updateDecision({ params, body: { closedOn, closingNote: { ru: 'Представлен' } } }, { ifMatch });
      expect(await problemOf(close('2021-01-01', before.etag ?? ''))).toMatchObject({ pointers: ['/closedOn'] });
      await close('2021-03-11', before.etag ?? '');
      const on = async (asOf: string) => (await leader.decisions.getDecision({ params, query: { asOf } })).data;
      expect(await on('2021-02-28')).toMatchObject({ state: 'open', closedOn: null, closingNote: null });
      expect(await on('2021-03-10')).toMatchObject({ state: 'overdue', daysLate: 9 });
      expect(await on('2021-05-01')).toMatchObject({ state: 'closed_late', daysLate: 10 });
      const { data } = await leader.decisions.listDecisions({ params: PLAN, query: { body: 'demo-economy', limit: 200 } });
      expect(data.items.every(({ ownerBodyId }) => ownerBodyId === 'demo-economy')).toBe(true);
      const { etag } = await manager.decisions.getDecision({ params });
      await manager.decisions.removeDecision({ params }, { ifMatch: etag ?? '' });
      expect(await problemOf(leader.decisions.getDecision({ params }))).toMatchObject({ status: 404 });
      expect((await manager.decisions.restoreDecision({ params, body: {} })).data.state).toBe('closed_late');
    });
  });

  it('are written by the plan’s managers, and money, risks and decisions are read after signing in', async () => {
    const decision = { meeting: { ru: 'Совет' }, decidedOn: '2021-01-01', text: { ru: 'Решено' } };
    expect(await problemOf(donor.decisions.createDecision({ params: PLAN, body: decision }))).toMatchObject({ status: 403 });
    expect(await problemOf(everybody.decisions.listDecisions({ params: PLAN }))).toMatchObject({ status: 401 });
    expect(await problemOf(everybody.risks.listRisks({ params: PLAN }))).toMatchObject({ status: 401 });
    expect(await problemOf(everybody.funding.getMoney({ params: PLAN }))).toMatchObject({ status: 401 });
    expect((await everybody.indicators.listIndicators({ params: PLAN })).data.total).toBeGreaterThan(3);
  });

  it('are in the history for those alone who may read them', async () => {
    const kindsSeenBy = async (clients: ApiClients) => {
      const totals = ['money', 'risk', 'decision', 'indicator'] as const;
      const answers = await Promise.all(totals.map((kind) => clients.audit.listChanges({ params: PLAN, query: { kind } })));
      return totals.filter((_kind, index) => (answers[index]?.data.total ?? 0) > 0);
    };
    expect(await kindsSeenBy(donor)).toEqual(['money', 'risk', 'decision', 'indicator']);
    expect(await kindsSeenBy(everybody)).toEqual(['indicator']);
  });

  it('are invented for the demonstration plan only', async () => {
    const totals = async (plan: { plan: string }) => [
      (await leader.indicators.listIndicators({ params: plan })).data.total,
      (await leader.funding.listMoneyEntries({ params: plan })).data.total,
      (await leader.risks.listRisks({ params: plan })).data.total,
      (await leader.decisions.listDecisions({ params: plan })).data.total,
    ];
    expect(await totals(DOCUMENTED)).toEqual([0, 0, 0, 0]);
    expect(Math.min(...(await totals(PLAN)))).toBeGreaterThan(2);
  });
});
