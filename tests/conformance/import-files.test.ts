import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NoTableFound } from '@atkaruu/shared/imports/preview-import';
import { FileRefusal } from '../../server/src/imports/refusal.ts';
import { conformancePath, withConformanceData } from '../support/conformance-data.ts';
import { previewOf } from '../support/preview-of.ts';

/** Rows that would be added, or why the file is not read. */
async function outcomeOf(path: string): Promise<string> {
  try {
    const { format, rows } = await previewOf(readFileSync(path));
    const count = (action: string) => rows.filter((row) => row.action === action).length;
    return `${format}: ${count('added')} added, ${count('error')} with errors`;
  } catch (error) {
    if (error instanceof FileRefusal) return error.code;
    if (error instanceof NoTableFound) return 'no table of a plan';
    throw error;
  }
}

withConformanceData('files of other programs', () => {
  const folders = ['office', 'mspdi', 'redmine-csv', 'plans'];

  it('are each read or refused by a named reason, and none ends in an internal error', async () => {
    for (const folder of folders) {
      const names = readdirSync(conformancePath(folder));
      expect(names.length, folder).toBeGreaterThan(0);
      for (const name of names) {
        const outcome = await outcomeOf(conformancePath(folder, name));
        expect(outcome, `${folder}/${name}`).toMatch(/added|unreadable_file|unsupported_media_type|file_too_complex|no table/);
      }
    }
  });

  describe('of Microsoft Project', () => {
    it('have as many tasks as the file names below its own summary, with their outline numbers', async () => {
      for (const name of readdirSync(conformancePath('mspdi'))) {
        const bytes = readFileSync(conformancePath('mspdi', name));
        const xml = bytes.toString('utf8');
        const tasks = [...xml.matchAll(/<Task>([\s\S]*?)<\/Task>/g)].map(([, body = '']) => body);
        const named = tasks.filter(
          (body) => /<Name>[^<]+<\/Name>/.test(body) && !/<OutlineLevel>0</.test(body) && !/<IsNull>1</.test(body),
        );
        if (named.length === 0) continue;
        const { rows, format } = await previewOf(bytes);
        expect(format, name).toBe('mspdi');
        expect(rows, name).toHaveLength(named.length);
      }
    });
  });

  describe('of Redmine', () => {
    it('have as many rows as the file, in their encoding; broken ones are refused', async () => {
      const read = await previewOf(readFileSync(conformancePath('redmine-csv', 'import_issues.csv')));
      expect(read.rows.map(({ title }) => title)).toEqual(['First', 'Child 1', 'Child of existing issue']);
      expect(await outcomeOf(conformancePath('redmine-csv', 'unclosed_quoted_field.csv'))).toBe('unreadable_file');
    });
  });
});
