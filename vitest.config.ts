import { defineConfig } from 'vitest/config';

// Workspace packages are read as TypeScript sources, in the tests and in the worker threads they start.
const conditions = ['source', 'node'];
const common = {
  resolve: { conditions },
  ssr: { resolve: { conditions } },
};
const perTest = {
  environment: 'node',
  execArgv: ['--conditions=source'],
  // A loaded two-core machine is slow; a test that hangs is still found.
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        ...common,
        test: { ...perTest, name: 'unit', include: ['{shared,db,server,client}/{src,migrations,seeds}/**/*.test.{ts,tsx}'] },
      },
      { ...common, test: { ...perTest, name: 'arch', include: ['tests/arch/**/*.test.ts'], testTimeout: 120_000 } },
      {
        ...common,
        test: {
          ...perTest,
          name: 'api',
          include: ['tests/{api,db,faults,conformance,support}/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
        },
      },
      {
        ...common,
        test: {
          ...perTest,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
