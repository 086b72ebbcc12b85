import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import type { CellValue } from './task-table.ts';
import { writeWorkbook } from './write-workbook.ts';

const workbookOf = (rows: CellValue[][]) =>
  writeWorkbook({
    language: 'ky',
    title: 'План & мөөнөт',
    warning: 'Шарттуу & маалымат',
    table: {
      columns: [
        { key: 'title', heading: 'Милдет', kind: 'text', width: 20 },
        { key: 'dueOn', heading: 'Мөөнөтү', kind: 'date', width: 13 },
      ],
      rows: rows.map((cells) => ({ depth: 0, isLeaf: true, cells })),
      isOutline: false,
    },
    tableName: 'Милдеттер',
    about: [{ label: 'План', kind: 'text', value: '=1+1' }],
    aboutName: 'Файл жөнүндө',
    madeAt: new Date('2021-06-01T06:00:00Z'),
  });

it('keeps every text as it was written, also one that a sheet would read as an escape', async () => {
  const texts = ['_x0041_', ' пробел ', 'эки\nсап', '<b>&"', '=1+1', '2021-09-30', '1e5'];
  const { sheets } = await readXlsx(await workbookOf(texts.map((text) => [text, null])));
  expect(sheets[0]?.rows.slice(1).map(([text]) => text)).toEqual(texts);
  expect(sheets[1]?.rows).toEqual([['План', '=1+1']]);
});

it('writes the first and the last day of a year as those days', async () => {
  const { sheets } = await readXlsx(
    await workbookOf([
      ['', '2020-01-01'],
      ['', '2020-12-31'],
    ]),
  );
  expect(sheets[0]?.rows.slice(1).map((row) => row[1])).toEqual([new Date('2020-01-01'), new Date('2020-12-31')]);
});

it('is the same file for the same rows', async () => {
  const rows: CellValue[][] = [['Милдет', '2021-09-30']];
  expect(await workbookOf(rows)).toEqual(await workbookOf(rows));
});
