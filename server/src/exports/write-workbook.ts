import { dayNumber } from '@atkaruu/shared/values/iso-date';
import type { Language } from '@atkaruu/shared/values/localized-text';
import { colToLetter, writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { AboutLine } from './about-lines.ts';
import { rowHeight } from './row-height.ts';
import type { CellKind, CellValue, TableColumn, TableRow, TaskTable } from './task-table.ts';

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

const dateFormats = { en: 'd mmm yyyy', ru: 'dd.mm.yyyy', ky: 'dd.mm.yyyy' } as const satisfies Record<Language, string>;

function formatOf(kind: CellKind, language: Language): { numFmt?: string } {
  if (kind === 'date') return { numFmt: dateFormats[language] };
  return kind === 'percent' ? { numFmt: '0.0%' } : {};
}

const font = { name: 'Calibri', size: 11 } as const;

type Alignment = NonNullable<Style['alignment']>;

/** Texts stand clear of the number to their left; only a left-aligned text keeps an indent in every program. */
function alignmentOf({ key, kind }: TableColumn, depth = 0): Alignment {
  if (kind !== 'text') return { vertical: 'top', horizontal: 'right' };
  const indent = key === 'number' ? 0 : 1 + (key === 'title' ? depth : 0);
  return { vertical: 'top', horizontal: 'left', wrapText: true, indent };
}

function styleOf(column: TableColumn, language: Language): Style {
  // The format “text” keeps 1.10 as it is when somebody edits the cell. (Long texts would show as ##### in it.)
  const format = column.key === 'number' ? { numFmt: '@' } : formatOf(column.kind, language);
  return { font, alignment: alignmentOf(column), ...format };
}

function headStyle(column: TableColumn): Style {
  return {
    font: { ...font, bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8ECEF' } },
    border: { bottom: { style: 'thin' } },
    alignment: { ...alignmentOf(column), vertical: 'center', wrapText: true },
  };
}

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
function styledCells({ columns, rows, isOutline }: TaskTable, language: Language): Cells {
  const cells: Cells = new Map(columns.map((column, at) => [`0,${at}`, { style: headStyle(column) }]));
  for (const [index, { depth, isLeaf }] of rows.entries()) {
    for (const [at, column] of columns.entries()) {
      if (isLeaf && (column.key !== 'title' || !isOutline)) continue;
      const alignment = alignmentOf(column, isOutline ? depth : 0);
      cells.set(`${index + 1},${at}`, { style: { ...styleOf(column, language), alignment, font: { ...font, bold: !isLeaf } } });
    }
  }
  return cells;
}

// An indent is about as wide as one and a half characters.
const INDENT_WIDTH = 1.5;

function heightOf(columns: readonly TableColumn[], cells: readonly CellValue[], depth: number): number {
  const texts = columns.flatMap((column, at) => {
    const text = cells[at];
    const indent = alignmentOf(column, depth).indent ?? 0;
    return typeof text === 'string' ? [{ text, width: column.width - INDENT_WIDTH * indent }] : [];
  });
  return rowHeight(texts);
}

type RowForm = NonNullable<ReturnType<NonNullable<WriteSheet['rowDefs']>['get']>>;

function rowForms({ columns, rows, isOutline }: TaskTable): Map<number, RowForm> {
  const headings = columns.map(({ heading }) => heading);
  const form = ({ depth, cells }: TableRow): RowForm => {
    const level = isOutline ? Math.min(depth, DEEPEST_OUTLINE) : 0;
    return { height: heightOf(columns, cells, isOutline ? depth : 0), ...(level === 0 ? {} : { outlineLevel: level }) };
  };
  const forms: RowForm[] = [{ height: heightOf(columns, headings, 0) }, ...rows.map(form)];
  return new Map(forms.entries());
}

function taskSheet({ table, tableName, language, warning, title }: TaskWorkbook): WriteSheet {
  const { columns, rows } = table;
  const lastCell = `${colToLetter(columns.length - 1)}${rows.length + 1}`;
  const pinned = columns.findIndex(({ key }) => key === 'title');
  return {
    name: tableName,
    columns: columns.map((column) => ({ width: column.width, style: styleOf(column, language) })),
    rows: [
      columns.map(({ heading }) => heading),
      ...rows.map(({ cells }) => cells.map((value, at) => written(columns[at]?.kind ?? 'text', value))),
    ],
    cells: styledCells(table, language),
    rowDefs: rowForms(table),
    outlineProperties: { summaryBelow: false },
    freezePane: { rows: 1, ...(pinned === 0 || pinned === 1 ? { columns: pinned + 1 } : {}) },
    autoFilter: { range: `A1:${lastCell}` },
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
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

const aboutWidths = { label: 34, value: 84 } as const;

function aboutSheet({ about, aboutName, language }: TaskWorkbook): WriteSheet {
  const alignment = { vertical: 'top', horizontal: 'left', wrapText: true } as const;
  return {
    name: aboutName,
    columns: [
      { width: aboutWidths.label, style: { font: { ...font, bold: true }, alignment } },
      { width: aboutWidths.value, style: { font, alignment } },
    ],
    rows: about.map(({ label, kind, value }) => [label, written(kind, value)]),
    cells: new Map(about.map(({ kind }, index) => [`${index},1`, { style: { font, alignment, ...formatOf(kind, language) } }])),
    rowDefs: new Map(
      about.map(({ label, value }, index) => {
        const texts = [
          { text: label, width: aboutWidths.label },
          { text: String(value), width: aboutWidths.value },
        ];
        return [index, { height: rowHeight(texts) }];
      }),
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
    defaultFont: font,
  });
  return Buffer.from(bytes);
}
