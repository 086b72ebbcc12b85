import { describe, expect, it } from 'vitest';
import { fileName } from './file-name.ts';

const plan = (title: string, kind: 'imported' | 'demonstration' = 'imported') => ({
  slug: 'some-plan',
  title: { ky: title },
  kind,
});
const named = (title: string, kind?: 'imported' | 'demonstration') => fileName(plan(title, kind), '2021-06-01', 'ky', 'xlsx');

describe('the name of an exported file', () => {
  it('keeps the letters of the reader’s language', () => {
    expect(named('Өкмөттүн үңүл иш-чаралары')).toBe('Өкмөттүн үңүл иш-чаралары 2021-06-01.xlsx');
  });

  it('says once that the data are illustrative', () => {
    expect(named('Көрсөтмө план', 'demonstration')).toBe('Көрсөтмө план 2021-06-01 (шарттуу маалыматтар).xlsx');
    expect(named('План (шарттуу маалыматтар)', 'demonstration')).toBe('План 2021-06-01 (шарттуу маалыматтар).xlsx');
  });

  it('has nothing that a file system refuses or a reader is deceived by', () => {
    expect(named('..\\a/b: "c"?\r\n\u202Ecod.exe')).toBe('a b c cod.exe 2021-06-01.xlsx');
    expect(named('..')).toBe('some-plan 2021-06-01.xlsx');
  });

  it('fits a file system however long the title is', () => {
    const long = named('Кыргыз Республикасынын '.repeat(20), 'demonstration');
    expect(Buffer.byteLength(long)).toBeLessThan(256);
    expect(long).toMatch(/ (Кыргыз|Республикасынын)… 2021-06-01 \(шарттуу маалыматтар\)\.xlsx$/);
    expect(Buffer.byteLength(named('Ү'.repeat(400)))).toBeLessThan(256);
  });
});
