import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cruiseImports } from './cruise-imports.ts';
import { root, sourceFiles } from './source-files.ts';

describe('who imports whom', () => {
  it('follows the rules in every file of the house', async () => {
    const { modules, violations } = await cruiseImports(root);
    expect(violations).toEqual([]);
    // A cruise that reads nothing finds nothing.
    const files = sourceFiles();
    expect(files.length).toBeGreaterThan(20);
    expect(modules.length).toBeGreaterThanOrEqual(files.length * 0.9);
  });
});

describe('the import rules', () => {
  let house = '';
  beforeEach(() => {
    house = realpathSync(mkdtempSync(join(tmpdir(), 'atkaruu-house-')));
    for (const name of ['client', 'db', 'server', 'shared', 'tests']) write(`${name}/package.json`, '{ "type": "module" }');
    for (const name of ['zod', 'knex', 'express', 'hucre', 'recharts', '@tanstack/react-table', 'vitest']) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
      write(`node_modules/${name}/index.js`, 'module.exports = {};');
    }
  });
  afterEach(() => {
    rmSync(house, { recursive: true, force: true });
  });

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }

  /** @returns names of the rules that object to `from` importing `to` */
  async function objections(from: string, to: string): Promise<string[]> {
    if (to.startsWith('.')) write(join(dirname(from), to), 'export const thing = 1;');
    write(from, `import { thing } from '${to}';\nexport const used = thing;`);
    const { violations } = await cruiseImports(house);
    return violations.map((violation) => violation.slice(0, violation.indexOf(':'))).sort();
  }

  it.each([
    ['shared/src/tasks/task.ts', 'express', 'shared-knows-zod-only'],
    ['shared/src/tasks/task.ts', 'node:fs', 'shared-knows-zod-only'],
    ['db/src/connect.ts', 'express', 'db-knows-knex-and-drivers'],
    ['client/src/app/router.tsx', '../../../server/src/config.ts', 'client-knows-shared'],
    ['client/src/app/router.tsx', 'node:fs', 'client-without-node'],
    ['server/src/config.ts', '../../client/src/app/router.tsx', 'server-knows-shared-and-db'],
    ['server/src/tasks/routes.ts', '../bodies/body-store.ts', 'server-slices-meet-at-the-index'],
    ['server/src/risks/routes.ts', '../tasks/task-queries.ts', 'server-slices-meet-at-the-index'],
    ['server/src/tasks/routes.ts', '../compose.ts', 'server-slices-are-composed-from-outside'],
    ['client/src/features/tasks/TaskTable.tsx', '../bodies/BodyList.tsx', 'client-features-meet-in-pages'],
    ['client/src/features/tasks/TaskTable.tsx', '../../app/router.tsx', 'client-features-are-below-the-app'],
    ['client/src/ui/DataTable.tsx', '../features/tasks/TaskTable.tsx', 'client-ui-knows-no-feature'],
    ['server/src/tasks/report-progress.ts', 'knex', 'sql-in-stores-and-queries'],
    ['server/src/tasks/routes.ts', '../../../tests/support/chromium.ts', 'sources-do-not-know-tests'],
    ['server/src/tasks/routes.ts', 'vitest', 'sources-do-not-know-tests'],
    ['server/src/tasks/routes.ts', '../../../shared/src/tasks/task.ts', 'workspace-through-the-package-name'],
    ['server/src/imports/preview-import.ts', 'hucre', 'one-doorway-for-workbook'],
    ['client/src/features/reports/Dashboard.tsx', 'recharts', 'one-doorway-for-charts'],
    ['client/src/features/tasks/TaskTable.tsx', '@tanstack/react-table', 'one-doorway-for-tables'],
    ['server/src/tasks/routes.ts', 'a-package-nobody-installed', 'resolvable'],
  ])('refuse %s → %s', async (from, to, rule) => {
    expect(await objections(from, to)).toContain(rule);
  });

  it('refuse a cycle', async () => {
    write('shared/src/tasks/task.ts', "import { b } from './tree.ts';\nexport const a = () => b;");
    write('shared/src/tasks/tree.ts', "import { a } from './task.ts';\nexport const b = () => a;");
    expect((await cruiseImports(house)).violations).toContainEqual(expect.stringMatching(/^no-cycles: /));
  });

  it('refuse knowledge of types as well', async () => {
    write('server/src/bodies/body-store.ts', 'export type Body = string;');
    write('server/src/tasks/routes.ts', "import type { Body } from '../bodies/body-store.ts';\nexport const body: Body = '';");
    expect((await cruiseImports(house)).violations).toEqual([
      'server-slices-meet-at-the-index: server/src/tasks/routes.ts → server/src/bodies/body-store.ts',
    ]);
  });

  it.each([
    ['shared/src/tasks/task.ts', 'zod'],
    ['db/src/connect.ts', 'knex'],
    ['db/src/backup.ts', 'node:fs'],
    ['server/src/tasks/task-store.ts', 'knex'],
    ['server/src/tasks/routes.ts', '../bodies/index.ts'],
    ['server/src/tasks/report-progress.ts', '../audit/record-change.ts'],
    ['server/src/imports/read-workbook.ts', 'hucre'],
    ['client/src/app/pages/TasksPage.tsx', '../../features/tasks/TaskTable.tsx'],
    ['client/src/features/reports/SCurveChart.tsx', 'recharts'],
    ['client/src/features/tasks/task-columns.tsx', '@tanstack/react-table'],
  ])('allow %s → %s', async (from, to) => {
    expect(await objections(from, to)).toEqual([]);
  });
});
