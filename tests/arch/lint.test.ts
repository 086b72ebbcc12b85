import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { root, sourceFiles } from './source-files.ts';

// Where `CI` is set, the parser takes a run for a single one and reads the file on disk instead of the text it is given.
const eslint = new ESLint({
  cwd: root,
  overrideConfig: { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } },
});

/** Lints the text as if it were in some file that exists, because rules about types need a file of a TypeScript project. */
async function objections(place: RegExp, text: string): Promise<string[]> {
  const file = sourceFiles().find((path) => place.test(path) && !path.includes('.test.'));
  if (file === undefined) throw new Error(`there is no file like ${String(place)}`);
  const results = await eslint.lintText(text, { filePath: join(root, file) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

const store = /^server\/src\/.*-store\.ts$/;
const calculation = /^shared\/src\/progress\//;
const component = /^client\/src\/.*\.tsx$/;

describe('the lint rules', () => {
  it.each([
    [
      'a forgotten await on a query',
      store,
      "import type { Knex } from 'knex';\nexport const f = (tx: Knex) => { tx('tasks').insert({ id: 1 }); };",
      '@typescript-eslint/no-floating-promises',
    ],
    [
      'a value inside SQL text',
      store,
      "import type { Knex } from 'knex';\nexport const f = (tx: Knex, id: string) => tx.raw(`select ${id}`);",
      'no-restricted-syntax',
    ],
    ['any', calculation, 'export const f = (value: any): number => value.percent;', '@typescript-eslint/no-explicit-any'],
    ['an assertion', calculation, 'export const f = (value: unknown) => value as string;', 'no-restricted-syntax'],
    [
      'a non-null assertion',
      calculation,
      'export const f = (values: string[]) => values[0]!;',
      '@typescript-eslint/no-non-null-assertion',
    ],
    ['asking what time it is', calculation, 'export const f = () => new Date();', 'no-restricted-syntax'],
    [
      'HTML from a string',
      component,
      'export const F = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;',
      'no-restricted-syntax',
    ],
    [
      'a hook behind a condition',
      component,
      "import { useState } from 'react';\nexport function F({ a }: { a: boolean }) { if (a) useState(1); return null; }",
      'react-hooks/rules-of-hooks',
    ],
    ['a file that is too long', calculation, `export const n = 1;\n${'\n'.repeat(330)}export const m = 2;`, 'max-lines'],
  ])('refuse %s', async (_name, place, text, rule) => {
    expect(await objections(place, text)).toContain(rule);
  });

  it('allow what the house writes', async () => {
    const text =
      "export const states = ['done', 'partly'] as const;\nexport const f = (on: string) => new Date(`${on}T00:00:00Z`).getTime();";
    expect(await objections(calculation, text)).toEqual([]);
  });
});
