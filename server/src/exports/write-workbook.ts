import { dayNumber } from '@atkaruu/shared/values/iso-date';
import type { Language } from '@atkaruu/shared/values/localized-text';
import { colToLetter, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { AboutLine } from './about-lines.ts';
import type { CellKind, CellValue, TableColumn, TaskTable } from './task-table.ts';

/** The one file that knows the workbook library. */

export interface TaskWorkbook {
  language: Language;
  /** Of the document. */
  title: string;
  /** Printed under every page; null when there is nothing to warn of. */
  warning: string | null;
  table: TaskTable;
  tableName: string;
  about: readonly AboutLine[];
  aboutName: string;
  madeAt: Date;
}

type Style = NonNullable<NonNullable<WriteSheet['columns']>[number]['style']>;
type Cells = NonNullable<WriteSheet['cells']>;
type WrittenValue = string | number | Date | null;

const DEEPEST_OUTLINE = 7;
const DAY_MS = 86_400_000;

const widths = {
  number: 10,
  title: 56,
  lead: 26,
  coExecutors: 34,
  deadlineText: 22,
  state: 20,
  light: 15,
  serviceType: 20,
  expectedResult: 40,
  planKind: 18,
  dueOn: 13,
  forecastOn: 13,
  lastReportedOn: 13,
  slipDays: 11,
  daysLate: 12,
  weight: 9,
  percentExpected: 13,
  percentReported: 13,
  percentVerified: 15,
  evidenceCount: 15,
} as const satisfies Record<TableColumn['key'], number>;

const dateFormats = { en: 'd mmm yyyy', ru: 'dd.mm.yyyy', ky: 'dd.mm.yyyy' } as const satisfies Record<Language, string>;

function formatOf(kind: CellKind, language: Language): { numFmt?: string } {
  if (kind === 'date') return { numFmt: dateFormats[language] };
  return kind === 'percent' ? { numFmt: '0.0%' } : {};
}

function styleOf({ key, kind }: TableColumn, language: Language): Style {
  // The format “text” keeps 1.10 as it is when somebody edits the cell. (Long texts would show as ##### in it.)
  const format = key === 'number' ? { numFmt: '@' } : formatOf(kind, language);
  return { alignment: { vertical: 'top', wrapText: kind === 'text' }, ...format };
}

const headStyle: Style = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8ECEF' } },
  border: { bottom: { style: 'thin' } },
  alignment: { vertical: 'center', wrapText: true },
};

/** Excel reads `_x0041_` in a text as the letter A. */
function plainText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function written(kind: CellKind, value: CellValue): WrittenValue {
  if (typeof value === 'number') return kind === 'percent' ? value / 100 : value;
  if (value === null || value === '') return null;
  return kind === 'date' ? new Date(dayNumber(value) * DAY_MS) : plainText(value);
}

/** Headings, parents in bold, titles indented by depth. */
function styledCells({ columns, rows }: TaskTable, language: Language): Cells {
  const cells: Cells = new Map(columns.map((_column, at) => [`0,${at}`, { style: headStyle }]));
  for (const [index, { depth, isLeaf }] of rows.entries()) {
    for (const [at, column] of columns.entries()) {
      const indent = column.key === 'title' ? depth : 0;
      if (isLeaf && indent === 0) continue;
      const { alignment, ...style } = styleOf(column, language);
      cells.set(`${index + 1},${at}`, { style: { ...style, alignment: { ...alignment, indent }, font: { bold: !isLeaf } } });
    }
  }
  return cells;
}

function taskSheet({ table, tableName, language, warning, title }: TaskWorkbook): WriteSheet {
  const { columns, rows } = table;
  const lastCell = `${colToLetter(columns.length - 1)}${rows.length + 1}`;
  const pinned = columns.findIndex(({ key }) => key === 'title');
  return {
    name: tableName,
    columns: columns.map((column) => ({ width: widths[column.key], style: styleOf(column, language) })),
    rows: [
      columns.map(({ heading }) => heading),
      ...rows.map(({ cells }) => cells.map((value, at) => written(columns[at]?.kind ?? 'text', value))),
    ],
    cells: styledCells(table, language),
    rowDefs: new Map(
      rows.flatMap(({ depth }, index) => (depth === 0 ? [] : [[index + 1, { outlineLevel: Math.min(depth, DEEPEST_OUTLINE) }]])),
    ),
    outlineProperties: { summaryBelow: false },
    freezePane: { rows: 1, ...(pinned === 0 || pinned === 1 ? { columns: pinned + 1 } : {}) },
    autoFilter: { range: `A1:${lastCell}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
    headerFooter: { oddFooter: `&L${footerText(warning ?? '')}&R&P / &N` },
    a11y: { summary: title, headerRow: 0 },
  };
}

/** In a footer `&` begins a code. */
function footerText(text: string): string {
  return text.replaceAll('&', '&&');
}

function aboutSheet({ about, aboutName, language }: TaskWorkbook): WriteSheet {
  return {
    name: aboutName,
    columns: [
      { width: 30, style: { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } } },
      { width: 90, style: { alignment: { vertical: 'top', horizontal: 'left', wrapText: true } } },
    ],
    rows: about.map(({ label, kind, value }) => [label, written(kind, value)]),
    cells: new Map(
      about.map(({ kind }, index) => [
        `${index},1`,
        { style: { alignment: { vertical: 'top', horizontal: 'left', wrapText: true }, ...formatOf(kind, language) } },
      ]),
    ),
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/**
 * An Excel workbook: the rows with typed dates, numbers and percentages, then where they come from. Texts are written as
 * texts, so none of them can become a formula.
 */
export async function writeWorkbook(workbook: TaskWorkbook): Promise<Buffer> {
  const { title, warning, madeAt } = workbook;
  const bytes = await writeXlsx({
    sheets: [taskSheet(workbook), aboutSheet(workbook)],
    properties: {
      title,
      creator: 'Atkaruu',
      created: madeAt,
      modified: madeAt,
      ...(warning === null ? {} : { keywords: warning }),
    },
    defaultFont: { name: 'Calibri', size: 11 },
  });
  return Buffer.from(bytes);
}
