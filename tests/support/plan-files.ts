import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';

/** Files of our own that look as plans do; nothing in them is copied from anywhere. */

export type SheetRows = CellValue[][];

export async function xlsxOf(
  rows: SheetRows,
  extra: Partial<WriteSheet> = {},
  more: WriteSheet[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({ sheets: [{ name: 'План', rows, ...extra }, ...more] });
  return new Uint8Array(bytes);
}

export function fileOf(bytes: Uint8Array<ArrayBuffer> | string, name: string): { content: Blob; name: string } {
  return { content: new Blob([bytes]), name };
}

export const HEAD = ['№', 'Наименование мероприятия', 'Ожидаемый результат', 'Срок исполнения', 'Ответственные исполнители'];

/** A decree's annex: its title, two sections, a row of column numbers, a footnote and a total. */
export const ANNEX: SheetRows = [
  ['Приложение к приказу'],
  ['План мер по развитию муниципальных услуг на 2024–2026 годы'],
  [],
  HEAD,
  ['1', '2', '3', '4', '5'],
  ['I. Нормативная база'],
  ['1', 'Разработать перечень услуг', 'Перечень утверждён', 'до 1 июня 2024 года', 'Министерство экономики'],
  ['2', 'Провести учёт услуг', 'Отчёт', 'III квартал 2024 года', 'Служба учёта озёр'],
  ['II. Кадры'],
  ['1', 'Обучить служащих', 'Обучено 200 человек', '15.12.2025', 'Служба учёта озёр'],
  ['2', 'Издать пособие', null, 'по отдельному решению комиссии и сторон', 'Министерство экономики'],
  ['* сроки могут быть уточнены'],
  ['Итого', '4 меры'],
];
