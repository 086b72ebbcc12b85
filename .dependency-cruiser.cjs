// Who may import whom. The slice rules use back-references, so a new slice is covered from its first day.
// There is no list of exemptions: a file that needs one is in the wrong place.

const tests = '\\.test\\.tsx?$';

/** The files that open the door to an outside thing; nobody else imports its library. */
const doorways = [
  { name: 'workbook', library: 'hucre|exceljs', door: '^server/src/[^/]+/(read|write)-workbook\\.ts$' },
  { name: 'document', library: 'docx', door: '^server/src/[^/]+/write-document\\.ts$' },
  { name: 'xml', library: 'xmlbuilder2|fast-xml-parser', door: '^server/src/[^/]+/(read|write)-xml\\.ts$' },
  { name: 'pdf', library: 'pdfkit|fontkit', door: '^server/src/[^/]+/write-pdf\\.ts$' },
  { name: 'slides', library: 'pptxgenjs', door: '^server/src/[^/]+/write-slides\\.ts$' },
  { name: 'calendar', library: 'ical-generator', door: '^server/src/[^/]+/write-calendar\\.ts$' },
  { name: 'csv', library: 'csv-stringify|csv-parse', door: '^server/src/[^/]+/(read|write)-csv\\.ts$' },
  { name: 'mail', library: 'nodemailer', door: '^server/src/[^/]+/send-mail\\.ts$' },
  { name: 'single-sign-on', library: 'openid-client', door: '^server/src/accounts/ask-provider\\.ts$' },
  { name: 'charts', library: 'recharts', door: '^client/src/(features/[^/]+|ui)/[A-Za-z]*Chart\\.tsx$' },
  { name: 'tables', library: '@tanstack/react-table', door: '^client/src/(ui/DataTable|features/[^/]+/[a-z-]+-columns)\\.tsx$' },
];

const doorwayRules = doorways.map(({ name, library, door }) => ({
  name: `one-doorway-for-${name}`,
  comment: `Only one kind of file touches the ${name} library; everything else speaks the domain.`,
  severity: 'error',
  from: { path: '^(client|server|shared|db)/', pathNot: [door, tests] },
  to: { path: `node_modules/(${library})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'An import that does not resolve would be invisible to the other rules.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-knows-zod-only',
      comment: 'shared → zod only: it runs in the browser and on the server.',
      severity: 'error',
      from: { path: '^shared/', pathNot: tests },
      to: { pathNot: ['^shared/', 'node_modules/zod/'] },
    },
    {
      name: 'db-knows-knex-and-drivers',
      comment: 'db → shared, knex, the drivers and Node.',
      severity: 'error',
      from: { path: '^db/', pathNot: tests },
      to: {
        pathNot: ['^db/', '^shared/', 'node_modules/(knex|pg|better-sqlite3|@types/(pg|better-sqlite3))/'],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'client-knows-shared',
      comment: 'client → shared: the server is reached through the contract.',
      severity: 'error',
      from: { path: '^client/src/' },
      to: { path: '^(server|db|tests)/' },
    },
    {
      name: 'client-without-node',
      comment: 'The browser has no Node modules.',
      severity: 'error',
      from: { path: '^client/src/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'server-knows-shared-and-db',
      comment: 'server → shared, db.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(client|tests)/' },
    },
    {
      name: 'server-slices-meet-at-the-index',
      comment: "server/<slice> → http, audit, and another slice's index.ts only.",
      severity: 'error',
      from: { path: '^server/src/([^/]+)/', pathNot: ['^server/src/cli/', tests] },
      to: { path: '^server/src/[^/]+/', pathNot: ['^server/src/($1|http|audit)/', '^server/src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'server-slices-are-composed-from-outside',
      comment: 'The composition root knows the slices; a slice knows nothing of it.',
      severity: 'error',
      from: { path: '^server/src/[^/]+/', pathNot: ['^server/src/cli/', tests] },
      to: { path: '^server/src/(main|compose|start|app)\\.ts$' },
    },
    {
      name: 'client-features-meet-in-pages',
      comment: 'client/features/<a> does not import client/features/<b>: they meet in app/pages.',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/' },
      to: { path: '^client/src/features/', pathNot: '^client/src/features/$1/' },
    },
    {
      name: 'client-features-are-below-the-app',
      comment: 'app → features → api, i18n, ui; never the other way.',
      severity: 'error',
      from: { path: '^client/src/(features|ui|api|i18n|styles)/' },
      to: { path: '^client/src/app/' },
    },
    {
      name: 'client-ui-knows-no-feature',
      comment: 'Building blocks know nothing of the domain.',
      severity: 'error',
      from: { path: '^client/src/(ui|api|i18n|styles)/' },
      to: { path: '^client/src/features/' },
    },
    {
      name: 'sql-in-stores-and-queries',
      comment: 'knex → *-store.ts, *-queries.ts, compose.ts, http/mount-contract.ts.',
      severity: 'error',
      from: {
        path: '^(server|client|shared)/',
        pathNot: ['-(store|queries)\\.ts$', '^server/src/compose\\.ts$', '^server/src/http/mount-contract\\.ts$', tests],
      },
      to: { path: 'node_modules/(knex|pg|better-sqlite3)/' },
    },
    {
      name: 'sources-do-not-know-tests',
      comment: 'What ships does not import what tests it.',
      severity: 'error',
      from: { path: '^(client|server|shared|db)/', pathNot: tests },
      to: { path: ['^tests/', tests, 'node_modules/(vitest|fast-check|playwright-core|axe-core)/'] },
    },
    {
      name: 'workspace-through-the-package-name',
      comment: 'Another package is imported by its name, never by a path through the folders.',
      severity: 'error',
      from: { path: '^(client|server|shared|db)/' },
      to: { path: '^(client|server|shared|db)/', pathNot: '^$1/', dependencyTypes: ['local'] },
    },
    ...doorwayRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|\\.artifacts)/' },
    // An import of types alone is still knowledge of the other module.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tools.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'types', 'import', 'node', 'default', 'require'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'],
    },
  },
};
