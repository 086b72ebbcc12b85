import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { MatrixReport } from './matrix-report.ts';

/** The one file that knows the library of Word documents. Lengths are twentieths of a point. */

const A4 = { width: 11_906, height: 16_838 } as const;
const MARGIN = 720;
// №, measure, deadline, responsible, expected result, what was done, state, reason: as wide as the page lets them be.
const WIDTHS = [800, 3100, 1500, 1900, 2000, 3100, 1600, 1398] as const;
const SMALL = 17;

function runs(text: string, look: { bold?: boolean; size?: number } = {}): TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, size: SMALL, ...look, ...(index > 0 ? { break: 1 } : {}) }));
}

function cell(text: string, column: number, isHeading: boolean): TableCell {
  return new TableCell({
    width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 70, right: 70 },
    ...(isHeading ? { shading: { fill: 'E8ECEF' } } : {}),
    children: [new Paragraph({ children: runs(text, { bold: isHeading }) })],
  });
}

function tableOf({ headings, rows }: MatrixReport): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: headings.map((text, column) => cell(text, column, true)),
  });
  const body = rows.map((row) =>
    row.kind === 'task'
      ? new TableRow({ children: row.cells.map((text, column) => cell(text, column, false)) })
      : new TableRow({ cantSplit: true, children: [sectionCell(row.text, headings.length)] }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...WIDTHS],
    width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [head, ...body],
  });
}

function sectionCell(text: string, columnSpan: number): TableCell {
  return new TableCell({
    columnSpan,
    margins: { top: 60, bottom: 60, left: 70, right: 70 },
    shading: { fill: 'F4F6F7' },
    children: [new Paragraph({ keepNext: true, children: runs(text, { bold: true }) })],
  });
}

function aligned(text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType], bold = false): Paragraph {
  return new Paragraph({ alignment, children: runs(text, { bold, size: 22 }) });
}

function footerOf({ pageOf: [before, between] }: MatrixReport): Footer {
  const children = [`${before} `, PageNumber.CURRENT, ` ${between} `, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children, size: SMALL })] })],
  });
}

/** A4 landscape; headings are repeated on each page, and each page says which of how many it is and whether the data are made up. */
export async function writeDocument(report: MatrixReport): Promise<Uint8Array> {
  const { title, heading, subtitle, approval, about, warning } = report;
  const document = new Document({
    title,
    creator: 'Atkaruu',
    ...(warning === null ? {} : { keywords: warning }),
    styles: { default: { document: { run: { font: 'Times New Roman', language: { value: `${report.language}-KG` } } } } },
    sections: [
      {
        properties: {
          page: {
            size: { ...A4, orientation: PageOrientation.LANDSCAPE },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        headers: { default: new Header({ children: [aligned(warning ?? '', AlignmentType.RIGHT)] }) },
        footers: { default: footerOf(report) },
        children: [
          ...approval.map((text) => aligned(text, AlignmentType.RIGHT)),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
            children: runs(heading, { bold: true, size: 28 }),
          }),
          aligned(title, AlignmentType.CENTER, true),
          aligned(subtitle, AlignmentType.CENTER),
          aligned('', AlignmentType.LEFT),
          tableOf(report),
          aligned('', AlignmentType.LEFT),
          ...about.map((text) => new Paragraph({ children: runs(text) })),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
