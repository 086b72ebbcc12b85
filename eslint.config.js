import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// A type assertion is a claim nobody checks. It is allowed where rows, files and messages of the outside are taken apart, and nowhere else.
const noAssertions = {
  selector: 'TSAsExpression > :not(TSTypeReference[typeName.name="const"]).typeAnnotation',
  message: 'No `as` outside a boundary parser: narrow with a check, a schema or `satisfies`.',
};
const noRawHtml = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  message: 'Text is text: no HTML from strings.',
};
const noBuiltSql = {
  selector: 'CallExpression[callee.property.name=/Raw$|^raw$/] > TemplateLiteral.arguments:first-child[expressions.length>0]',
  message: 'No value inside SQL text: pass it as a binding.',
};
const noConcatenatedSql = {
  selector: 'CallExpression[callee.property.name=/Raw$|^raw$/] > BinaryExpression.arguments:first-child',
  message: 'No value inside SQL text: pass it as a binding.',
};
const noNow = {
  selector:
    'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Date"][callee.property.name="now"]',
  message: 'The clock is injected: take the date or the instant as an argument.',
};
const everywhere = [noRawHtml, noBuiltSql, noConcatenatedSql];

export default defineConfig(
  globalIgnores(['**/dist/', '**/node_modules/', 'data/', 'coverage/', 'tests/.artifacts/']),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        tsconfigRootDir: import.meta.dirname,
        project: [
          ...['shared', 'db', 'server', 'client', 'tests'].map((name) => `./${name}/tsconfig.json`),
          './tsconfig.tools.json',
        ],
      },
    },
    // No comment switches a rule off: a rule that does not fit is changed here, for everybody.
    linterOptions: { noInlineConfig: true },
    rules: {
      // A forgotten `await` on a query builder loses the write without a word.
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Marked so that it stands out, and used for a provider on a loopback address only (config.ts sees to it).
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 320 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...everywhere, noAssertions],
    },
  },
  {
    files: ['shared/src/**', 'server/src/**', 'client/src/**'],
    ignores: ['**/*.test.*', 'server/src/main.ts', 'server/src/cli/**', 'client/src/main.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, noAssertions, noNow] },
  },
  // Boundaries. HTTP and the machinery between its two ends: generic types meet what came over the wire.
  // Stores and queries: `fromRow` gives a column its closed set of values back, which the schema's checks hold.
  {
    files: ['shared/src/contract/**', 'server/src/http/**', 'client/src/api/**', 'db/src/json-text.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, noNow] },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'tests/**'],
    rules: { 'max-lines': 'off', 'no-restricted-syntax': ['error', ...everywhere] },
  },
  { files: ['tests/bench/**', 'tests/run-all.ts', 'server/src/main.ts', 'server/src/cli/**'], rules: { 'no-console': 'off' } },
  { files: ['**/messages.*.ts', '**/messages/*.ts', 'db/seeds/**'], rules: { 'max-lines': 'off' } },
  { files: ['client/**'], ...reactHooks.configs.flat['recommended-latest'] },
  // A warning for programs built with React's compiler, which this one is not.
  { files: ['client/**'], rules: { 'react-hooks/incompatible-library': 'off' } },
);
