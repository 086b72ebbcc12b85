import { describe, expect, it } from 'vitest';
import type { CellValue } from './task-table.ts';
import { writeCsv } from './write-csv.ts';

const csvOf = (...cells: CellValue[][]) =>
  writeCsv({
    columns: [{ key: 'title', heading: 'Задача', kind: 'text', width: 10 }],
    rows: cells.map((row) => ({ depth: 0, isLeaf: true, cells: row })),
    isOutline: false,
  });

describe('CSV', () => {
  it('quotes what would break a line or a column, and doubles quotes', () => {
    expect(csvOf(['а, "б"'], ['в\nг'], ['д\rе'])).toBe('\uFEFFЗадача\r\n"а, ""б"""\r\n"в\nг"\r\n"д\rе"\r\n');
  });

  it('guards a text like a formula and leaves a negative number a number', () => {
    expect(csvOf(['-5'], [-5], [null])).toBe('\uFEFFЗадача\r\n"\'-5"\r\n-5\r\n\r\n');
  });
});
