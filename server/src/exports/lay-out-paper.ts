import { drawCurve, writeCurveKey } from './draw-curve.ts';
import { layOutTable } from './lay-out-table.ts';
import { INK, PaperPage, QUIET, WARNING, type Place } from './paper-page.ts';
import type { PaperBlock, PaperReport } from './paper-report.ts';
import { printable } from './paper-text.ts';
import { PdfSheets, type Look } from './write-pdf.ts';

const GUTTER = 24;
const SMALLEST = 0.5;
// Two short tables with their headings.
const PAIR = 150;

const looks = {
  title: { size: 15, face: 'bold', colour: INK, tag: 'H1', before: 0, after: 4 },
  heading: { size: 11.5, face: 'bold', colour: INK, tag: 'H2', before: 10, after: 3 },
  lead: { size: 13, face: 'regular', colour: INK, tag: 'P', before: 2, after: 6 },
  text: { size: 9, face: 'regular', colour: INK, tag: 'P', before: 0, after: 4 },
  quiet: { size: 7.5, face: 'regular', colour: QUIET, tag: 'P', before: 0, after: 3 },
  warning: { size: 9, face: 'bold', colour: WARNING, tag: 'P', before: 0, after: 4 },
} as const satisfies Record<string, Look & { tag: 'H1' | 'H2' | 'P'; before: number; after: number }>;

type Worded = Extract<PaperBlock, { text: string }>;

function layOutText(page: PaperPage, { kind, text }: Worded, place: Place): void {
  const { size, face, colour, tag, before, after } = looks[kind];
  page.y += before * page.scale;
  // A heading does not stay behind at the foot of a page.
  if (kind === 'heading') page.need(70 * page.scale);
  if (kind === 'heading') page.sheets.bookmark(printable(text));
  page.paragraph(text, place, page.look(size, face, colour), tag);
  page.y += after * page.scale;
}

function layOutFigures(page: PaperPage, { items }: Extract<PaperBlock, { kind: 'figures' }>, place: Place): void {
  page.need(70 * page.scale);
  const width = (place.width - GUTTER * (items.length - 1)) / items.length;
  const top = page.y;
  let lowest = top;
  items.forEach(({ label, value, note }, index) => {
    page.y = top;
    const own = { x: place.x + index * (width + GUTTER), width };
    page.paragraph(label, own, page.look(9, 'regular', QUIET));
    page.paragraph(value, own, page.look(26, 'bold'));
    page.paragraph(note, own, page.look(8.5));
    lowest = Math.max(lowest, page.y);
  });
  page.y = lowest + 6 * page.scale;
}

function layOutCurve(page: PaperPage, { picture, alt, height }: Extract<PaperBlock, { kind: 'curve' }>, place: Place): void {
  const scaled = height * page.scale;
  page.need(scaled + 30 * page.scale);
  const figure = page.sheets.begin('Figure', null, { alt: printable(alt) });
  page.sheets.mark(figure, 'Figure', () => drawCurve(page, picture, place, scaled));
  figure.end();
  writeCurveKey(page, picture.lines, place);
}

function layOutPair(page: PaperPage, { left, right }: Extract<PaperBlock, { kind: 'pair' }>, place: Place): void {
  const width = (place.width - GUTTER) / 2;
  page.need(PAIR * page.scale);
  const top = page.y;
  for (const block of left) layOutBlock(page, block, { x: place.x, width });
  const lowest = page.y;
  page.y = top;
  for (const block of right) layOutBlock(page, block, { x: place.x + width + GUTTER, width });
  page.y = Math.max(lowest, page.y);
}

function layOutBlock(page: PaperPage, block: PaperBlock, place: Place): void {
  switch (block.kind) {
    case 'figures':
      layOutFigures(page, block, place);
      break;
    case 'curve':
      layOutCurve(page, block, place);
      break;
    case 'table':
      layOutTable(page, block.table, place);
      break;
    case 'pair':
      layOutPair(page, block, place);
      break;
    default:
      layOutText(page, block, place);
      break;
  }
}

function layOut(report: PaperReport, scale: number): PdfSheets {
  const sheets = new PdfSheets({ ...report, title: printable(report.title), madeAt: new Date(report.madeAt) });
  const page = new PaperPage(sheets, report, scale);
  for (const block of report.blocks) layOutBlock(page, block, page.whole);
  page.frame();
  return sheets;
}

/** The bytes of the document. */
export function writePaper(report: PaperReport): Promise<Uint8Array> {
  let scale = 1;
  let sheets = layOut(report, scale);
  while (report.isOnePage && sheets.pages > 1 && scale > SMALLEST) {
    scale -= 0.05;
    sheets = layOut(report, scale);
  }
  return sheets.finish();
}
