import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { problemOf } from '../support/problem.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };
const ON = '2021-06-01';

eachDialect('the timeline', (dialect) => {
  let app: RunningApp;
  let manager: ApiClients;
  let reader: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect));
    manager = await app.as('plan_manager');
    reader = await app.as('public');
  });
  afterAll(() => app.close());

  const timeline = async (asOf = ON, knownAt?: string) =>
    (await reader.timeline.getTimeline({ params: PLAN, query: { asOf, knownAt } })).data;
  const openLeaves = async () =>
    (await timeline()).items.filter(({ state, current }) => state === 'not_started' && current !== null);
  const wait = async (task: string, predecessors: { taskId: string; lagDays?: number }[]) => {
    const { etag } = await reader.timeline.getDependencies({ params: { task } });
    return manager.timeline.setDependencies({ params: { task }, body: { predecessors } }, { ifMatch: etag ?? '' });
  };

  it('has every task with the dates that its page has, and a parent over its steps', async () => {
    const { items, dependencies, criticalChain } = await timeline();
    const { data: list } = await reader.tasks.listTasks({ params: PLAN, query: { asOf: ON, limit: 200 } });
    expect(items.length).toBe(list.total);
    expect(dependencies.length).toBeGreaterThan(10);
    for (const task of list.items.filter(({ isLeaf }) => isLeaf).slice(0, 40)) {
      const item = items.find(({ taskId }) => taskId === task.id);
      expect(item, task.number).toMatchObject({ state: task.state, light: task.light, isLeaf: true });
      if (task.completedOn !== null) expect(item?.endsOn).toBe(task.completedOn);
      if (task.state === 'overdue') expect((item?.endsOn ?? '') >= ON).toBe(true);
    }
    const parent = items.find(({ depth }) => depth === 0);
    expect(parent?.current?.startsOn).toBe(
      items
        .filter(({ number }) => number.startsWith('1.'))
        .map((item) => item.current?.startsOn ?? '9')
        .sort()[0],
    );
    expect(items.filter(({ isCritical }) => isCritical).length).toBe(criticalChain.length);
  });

  it('moves what waits by a slip, and shows the day before without the link', async () => {
    const { items } = await timeline();
    const late = items.find(({ state }) => state === 'overdue');
    const [next] = await openLeaves();
    if (late === undefined || next === undefined) throw new Error('the plan has no such tasks on that day');
    await wait(next.taskId, [{ taskId: late.taskId }]);
    const after = await timeline();
    const moved = after.items.find(({ taskId }) => taskId === next.taskId);
    expect(moved?.movedBy).toBe(late.taskId);
    expect(moved?.movedDays).toBeGreaterThan(0);
    expect((moved?.endsOn ?? '') > (next.endsOn ?? '')).toBe(true);
    expect(after.dependencies).toContainEqual({ taskId: next.taskId, predecessorId: late.taskId, lagDays: 0 });
    const known = await timeline(ON, '2024-01-01T00:00:00.000Z');
    expect(known.items.find(({ taskId }) => taskId === next.taskId)?.movedBy).not.toBe(late.taskId);
    const changes = await manager.audit.listChanges({ params: PLAN, query: { kind: 'dependency', limit: 1 } });
    expect(changes.data.items[0]).toMatchObject({ taskId: next.taskId, operation: 'setDependencies' });
    await wait(next.taskId, []);
    expect((await timeline()).dependencies).not.toContainEqual({ taskId: next.taskId, predecessorId: late.taskId, lagDays: 0 });
  });

  it('refuses a circle, a parent, a stranger, the same twice, a stale version and whoever may not', async () => {
    const [first, second] = await openLeaves();
    if (first === undefined || second === undefined) throw new Error('the plan has no two open tasks');
    const parent = (await timeline()).items.find(({ isLeaf }) => !isLeaf);
    await wait(second.taskId, [{ taskId: first.taskId, lagDays: 14 }]);
    const refused = (predecessors: { taskId: string }[]) => problemOf(wait(first.taskId, predecessors));
    expect(await refused([{ taskId: second.taskId }])).toMatchObject({ status: 422, pointers: ['/predecessors'] });
    expect(await refused([{ taskId: first.taskId }])).toMatchObject({ status: 422, pointers: ['/predecessors'] });
    expect(await refused([{ taskId: parent?.taskId ?? '' }])).toMatchObject({ pointers: ['/predecessors/0/taskId'] });
    expect(await refused([{ taskId: 'nobody' }])).toMatchObject({ pointers: ['/predecessors/0/taskId'] });
    const twice = (await openLeaves()).slice(-1).flatMap(({ taskId }) => [{ taskId }, { taskId }]);
    expect(await refused(twice)).toMatchObject({ pointers: ['/predecessors/1/taskId'] });
    const params = { task: second.taskId };
    const body = { predecessors: [] };
    expect(await problemOf(manager.timeline.setDependencies({ params, body }, { ifMatch: '"999-x"' }))).toMatchObject({
      status: 412,
    });
    expect(await problemOf(manager.timeline.setDependencies({ params, body }))).toMatchObject({ status: 428 });
    const reporter = await app.as('body_reporter');
    expect(await problemOf(reporter.timeline.setDependencies({ params, body }, { ifMatch: '"1-x"' }))).toMatchObject({
      status: 403,
    });
  });
});
