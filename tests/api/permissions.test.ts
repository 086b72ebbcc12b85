import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { api } from '@atkaruu/shared/api';
import { can, permissionsOf, roles, type Grant, type Role } from '@atkaruu/shared/accounts/permissions';
import type { Contract, Operation } from '@atkaruu/shared/contract/operation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { aPerson, signInAt } from '../support/people.ts';
import { permissionTable } from '../support/permission-table.ts';
import { seededDatabase, startApp, type RunningApp } from '../support/start-app.ts';

const NOW = '2021-06-01T06:00:00.000Z';
const PAGE = fileURLToPath(new URL('../../docs/permissions.md', import.meta.url));
const OWN = 'demonstration';
const OTHER = 'optimisation-2018-2023';

const operations = Object.values<Contract>(api).flatMap((contract) => Object.entries(contract));
/** Operations whose objects both plans have after the seeds; figures are named alike everywhere. */
const placed = operations.filter(
  // What cannot be asked without a question of its own is refused before anybody looks for the object.
  ([, { path, query }]) => /\{(plan|task|milestone|entry)\}/.test(path) && query?.safeParse({}).success !== false,
);

describe('the page of permissions', () => {
  it('says what the policy says', () => {
    if (process.env['ATKARUU_WRITE_DOCS'] === '1') writeFileSync(PAGE, permissionTable());
    expect(readFileSync(PAGE, 'utf8')).toBe(permissionTable());
  });
});

eachDialect('the permission matrix', (dialect) => {
  let app: RunningApp;
  const cookies = new Map<string, string>();
  let own: Record<string, string>;
  let other: Record<string, string>;

  const idsOf = async (slug: string): Promise<Record<string, string>> => {
    const db = app.database.reader;
    const plan: { id: string } = await db('plans').where({ slug }).first('id');
    const task: { id: string } | undefined = await db('milestones')
      .join('tasks', 'tasks.id', 'milestones.task_id')
      .join('task_bodies', 'task_bodies.task_id', 'tasks.id')
      .where({ 'tasks.plan_id': plan.id })
      .orderByRaw("case when task_bodies.body_id = 'demo-economy' then 0 else 1 end")
      .first('tasks.id as id');
    const milestone: { id: string } | undefined = await db('milestones')
      .where({ task_id: task?.id ?? '' })
      .first('id');
    const entry: { id: string } | undefined = await db('progress_entries')
      .join('tasks', 'tasks.id', 'progress_entries.task_id')
      .where({ 'tasks.plan_id': plan.id })
      .first('progress_entries.id as id');
    return {
      plan: slug,
      task: task?.id ?? 'none',
      milestone: milestone?.id ?? 'none',
      entry: entry?.id ?? 'none',
      figure: 'fulfilment',
    };
  };

  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: NOW, isDemonstration: false });
    [own, other] = [await idsOf(OWN), await idsOf(OTHER)];
    const plan: { id: string } = await app.database.reader('plans').where({ slug: OWN }).first('id');
    await app.database.writer('plans').update({ is_public: 0 });
    for (const role of roles) {
      const bodyId = role === 'body_reporter' ? 'demo-economy' : null;
      const email = await aPerson(app, role, [{ role, planId: plan.id, bodyId }], NOW);
      cookies.set(role, (await signInAt(app, { email })).cookie);
    }
  });
  afterAll(() => app.close());

  const ask = async (operation: Operation, ids: Record<string, string>, role: string) => {
    const path = operation.path.replace(/\{(\w+)\}/g, (_match, name: string) => ids[name] ?? `no-such-${name}`);
    const cookie = cookies.get(role);
    const response = await app.fetch(`/api/v1${path}`, {
      method: operation.method,
      headers: { ...(cookie === undefined ? {} : { cookie }), 'content-type': 'application/json', 'if-match': '"999-x"' },
      body: operation.body ? '{}' : null,
    });
    const text = await response.text();
    return { status: response.status, said: response.ok ? '' : text.replace(/"(requestId|instance)":"[^"]*"/g, '') };
  };

  const absent = Object.fromEntries(['plan', 'task', 'milestone', 'entry'].map((name) => [name, `no-such-${name}`]));
  const held = (role: Role): { grants: Grant[]; only: null } => ({
    grants: [{ role, planId: 'here', bodyIds: null }],
    only: null,
  });

  it.each([...roles, 'public'] as const)(
    'H01, H08: shows %s nothing of another plan, and answers as if it were not there',
    async (role) => {
      for (const [name, operation] of placed) {
        const [strange, missing] = [
          await ask(operation, { ...other, figure: 'fulfilment' }, role),
          await ask(operation, { ...absent, figure: 'fulfilment' }, role),
        ];
        expect(strange, `${role} ${name}`).toEqual(missing);
        expect(strange.status, `${role} ${name}`).toBeGreaterThanOrEqual(400);
        if (!operation.body && operation.upload === undefined) {
          const somewhere = role === 'public' ? ['session.use', 'plan.read'] : permissionsOf(held(role));
          const expected = somewhere.some((permission) => permission === operation.permission)
            ? 404
            : role === 'public'
              ? 401
              : 403;
          expect(strange.status, `${role} ${name}`).toBe(expected);
        }
      }
    },
  );

  it.each(roles)('H08: lets %s do in the own plan what the table says, and nothing else', async (role) => {
    for (const [name, operation] of placed) {
      if (operation.method === 'DELETE') continue;
      const { status } = await ask(operation, own, role);
      const mayNot = !can(held(role), operation.permission, { planId: 'here', bodyIds: ['ours'] });
      if (mayNot) expect(status, `${role} ${name}`).toBe(403);
      else if (operation.method === 'GET') expect(status, `${role} ${name}`).toBe(200);
      else expect([401, 404], `${role} ${name}`).not.toContain(status);
    }
  });

  it('H63: lists to each only the plans that may be seen', async () => {
    const slugs = async (role: string) => {
      const response = await app.fetch('/api/v1/plans', { headers: { cookie: cookies.get(role) ?? '' } });
      return ((await response.json()) as { items: { slug: string }[] }).items.map(({ slug }) => slug);
    };
    expect(await slugs('public')).toEqual([]);
    for (const role of roles) expect(await slugs(role)).toEqual([OWN]);
  });
});
