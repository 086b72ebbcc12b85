import { describe, expect, it } from 'vitest';
import { writePaper } from './lay-out-paper.ts';
import type { PaperReport, PaperRow } from './paper-report.ts';
import { firstLines, printable, wrapText } from './paper-text.ts';

const paper: PaperReport = {
  language: 'ky',
  title: 'Сынак',
  subject: '',
  warning: null,
  foot: 'foot',
  pageOf: ['Бет', 'ичинен'],
  madeAt: '2021-10-01T06:00:00.000Z',
  isLandscape: true,
  isOnePage: false,
  blocks: [],
};

const tableOf = (rows: PaperRow[]): PaperReport['blocks'][number] => ({
  kind: 'table',
  table: { isDense: true, columns: ['A', 'B'].map((heading) => ({ heading, share: 1, align: 'left' as const })), rows },
});
const rowOf = (...texts: string[]): PaperRow => ({ kind: 'row', cells: texts.map((text) => ({ text })) });

async function pagesOf(report: PaperReport): Promise<number> {
  const raw = Buffer.from(await writePaper(report)).toString('latin1');
  return raw.match(/\/Type \/Page\b(?!s)/gu)?.length ?? 0;
}

describe('lines', () => {
  it('are never wider than the column, not even for one long word', () => {
    const widthOf = (text: string) => text.length;
    const lines = wrapText(`ab ${'w'.repeat(25)} cd`, 10, widthOf);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(10);
    expect(lines.join('').replaceAll(' ', '')).toBe(`ab${'w'.repeat(25)}cd`);
  });

  it('lose control characters and marks of direction, and keep breaks', () => {
    expect(printable('a\u0000\u202Eb\r\nc\ud800')).toBe('ab\nc');
  });

  it('say that something was left out', () => {
    expect(firstLines(['one', 'two', 'three'], 2)).toEqual(['one', 'tw…']);
    expect(firstLines(['one'], 2)).toEqual(['one']);
  });
});

describe('a paper', () => {
  it('without blocks is one page', async () => {
    expect(await pagesOf(paper)).toBe(1);
  });

  it('breaks a row that is taller than a page, and 500 rows, over pages', async () => {
    expect(await pagesOf({ ...paper, blocks: [tableOf([rowOf('1', 'слово '.repeat(6000))])] })).toBeGreaterThan(2);
    const rows = Array.from({ length: 500 }, (_row, index) => rowOf(String(index), 'ң'.repeat(300)));
    expect(await pagesOf({ ...paper, blocks: [tableOf(rows)] })).toBeGreaterThan(10);
  });

  it('survives hostile text', async () => {
    const text = 'a\u0000\u0007 ‮abc שלום مرحبا 👩‍👩‍👧‍👦 e\u0301\u0301\u0301 漢字 \ud83d ⃀ № «ңөү»';
    expect(
      await pagesOf({ ...paper, title: text, foot: text, blocks: [{ kind: 'title', text }, tableOf([rowOf(text, text)])] }),
    ).toBe(1);
  });

  it('that has to be one page becomes smaller until it is', async () => {
    const blocks = Array.from({ length: 12 }, () => ({ kind: 'text' as const, text: 'слово '.repeat(130) }));
    expect(await pagesOf({ ...paper, blocks })).toBe(2);
    expect(await pagesOf({ ...paper, isOnePage: true, blocks })).toBe(1);
  });
});
