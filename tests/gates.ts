/** Everything `npm test` checks, in order. */
export interface Gate {
  readonly name: string;
  readonly says: string;
  /** Run one after the other until one fails: a tool's JavaScript file and its arguments. A gate of tools counts as one check. */
  readonly commands?: readonly (readonly [tool: string, ...args: string[]])[];
  /** Projects of `vitest.config.ts`; every test in them counts as one check. */
  readonly projects?: readonly string[];
  /** Its commands write nothing that others of their kind read: they run side by side. */
  readonly readsSources?: true;
  /** Runs what was built, so a choice of gates that has this one builds first. */
  readonly needsBuild?: true;
  /** Also part of `npm run check`, which needs neither a build nor a database nor a browser. */
  readonly isQuick: boolean;
}

const eslint = 'node_modules/eslint/bin/eslint.js';
const prettier = 'node_modules/prettier/bin/prettier.cjs';
const tsc = 'node_modules/typescript/bin/tsc';

export const build: Gate = {
  name: 'build',
  says: 'the server and the client',
  commands: [['bootstrap.mjs', 'build']],
  isQuick: false,
};

export const gates: readonly Gate[] = [
  build,
  {
    name: 'lint',
    says: 'ESLint: types used safely, no lost promise, no injected SQL',
    commands: [[eslint, '.', '--max-warnings', '0']],
    readsSources: true,
    isQuick: true,
  },
  {
    name: 'format',
    says: 'Prettier: every file is formatted',
    commands: [[prettier, '--check', '--log-level', 'warn', '.']],
    readsSources: true,
    isQuick: true,
  },
  {
    name: 'types',
    says: 'TypeScript: every package, the tests and the tools',
    commands: [
      [tsc, '-b'],
      ...['client/tsconfig.json', 'tests/tsconfig.json', 'tsconfig.tools.json'].map(
        (file) => [tsc, '-p', file, '--noEmit'] as const,
      ),
    ],
    readsSources: true,
    isQuick: true,
  },
  { name: 'unit', says: 'unit tests and the architecture', projects: ['unit', 'arch'], isQuick: true },
  {
    name: 'api',
    says: 'the API, the database and its faults, on SQLite and on PostgreSQL',
    projects: ['api'],
    needsBuild: true,
    isQuick: false,
  },
  { name: 'e2e', says: 'the screens in a real browser', projects: ['e2e'], needsBuild: true, isQuick: false },
];
