import { describe, expect, it } from 'vitest';
import { rowHeight } from './row-height.ts';

const lines = (text: string, width: number) => rowHeight([{ text, width }]) / 15;

describe('the height of a row', () => {
  it('is one line for a short text, an empty one and no cells', () => {
    expect([lines('Ош', 10), lines('', 10), rowHeight([]) / 15]).toEqual([1, 1, 1]);
  });

  it('grows where words do not fit beside each other, at line breaks and in a long word', () => {
    expect(lines('Утвердить реестр', 12)).toBe(2);
    expect(lines('а\nб\nв', 40)).toBe(3);
    expect(lines('ы'.repeat(30), 12)).toBe(4);
  });

  it('follows the tallest cell and stops at what a sheet allows', () => {
    expect(
      rowHeight([
        { text: 'а', width: 10 },
        { text: 'а б', width: 3 },
      ]),
    ).toBe(30);
    expect(rowHeight([{ text: 'слово '.repeat(2000), width: 12 }])).toBe(405);
  });
});
