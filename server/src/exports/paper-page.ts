import type { PaperReport } from './paper-report.ts';
import { firstLines, printable, wrapText } from './paper-text.ts';
import type { Element, Look, PdfSheets } from './write-pdf.ts';

export const INK = '#18212f';
export const QUIET = '#525c6b';
export const HAIRLINE = '#c9ced6';
export const WARNING = '#8f5600';

const MARGIN = 36;
const FOOT = 22;

/** Where a block may stand. */
export interface Place {
  x: number;
  width: number;
}

/** The page that is being filled: how far down it is, and the next one when it is full. */
export class PaperPage {
  readonly sheets: PdfSheets;
  readonly scale: number;
  readonly #report: PaperReport;
  y = MARGIN;

  constructor(sheets: PdfSheets, report: PaperReport, scale: number) {
    this.sheets = sheets;
    this.scale = scale;
    this.#report = report;
    this.turn();
  }

  get whole(): Place {
    return { x: MARGIN, width: this.sheets.size.width - 2 * MARGIN };
  }

  get bottom(): number {
    return this.sheets.size.height - MARGIN - FOOT;
  }

  get room(): number {
    return this.bottom - this.y;
  }

  /** What a page holds when it is empty. */
  get fullRoom(): number {
    return this.bottom - this.#top;
  }

  get #top(): number {
    return MARGIN + (this.#report.warning === null ? 0 : 12);
  }

  turn(): void {
    this.sheets.addPage();
    this.y = this.#top;
  }

  need(height: number): void {
    if (height > this.room) this.turn();
  }

  look(size: number, face: Look['face'] = 'regular', colour = INK): Look {
    return { size: size * this.scale, face, colour };
  }

  lines(text: string, width: number, look: Look): string[] {
    return wrapText(printable(text), width, (part) => this.sheets.widthOf(part, look));
  }

  lineHeight({ size }: Look): number {
    return size * 1.3;
  }

  /** Lines one under another; the place moves down. The caller has looked whether there is room. */
  write(lines: readonly string[], { x, width }: Place, look: Look, align: 'left' | 'right' | 'center' = 'left'): void {
    for (const line of lines) {
      const free = width - this.sheets.widthOf(line, look);
      this.sheets.write(line, x + (align === 'left' ? 0 : align === 'right' ? free : free / 2), this.y, look);
      this.y += this.lineHeight(look);
    }
  }

  /** A paragraph, on as many pages as it needs. */
  paragraph(text: string, place: Place, look: Look, tag: 'H1' | 'H2' | 'P' = 'P'): void {
    const element = this.sheets.begin(tag, null);
    this.part(element, tag, this.lines(text, place.width, look), place, look);
    element.end();
  }

  part(element: Element, tag: 'H1' | 'H2' | 'P', lines: readonly string[], place: Place, look: Look): void {
    let left = [...lines];
    while (left.length > 0) {
      this.need(this.lineHeight(look));
      const fitting = Math.max(1, Math.floor(this.room / this.lineHeight(look)));
      const now = left.slice(0, fitting);
      this.sheets.mark(element, tag, () => this.write(now, place, look));
      left = left.slice(fitting);
    }
  }

  /** Warning, foot and “page x of y”: the same on each page, so they are artifacts. */
  frame(): void {
    const { warning, foot, pageOf } = this.#report;
    const { width, height } = this.sheets.size;
    const quiet: Look = { size: 7.5, face: 'regular', colour: QUIET };
    const loud: Look = { size: 8.5, face: 'bold', colour: WARNING };
    this.sheets.onEachPage((page) => {
      const number = `${pageOf[0]} ${page} ${pageOf[1]} ${this.sheets.pages}`;
      const numberWidth = this.sheets.widthOf(number, quiet);
      const [left = ''] = firstLines(this.lines(foot, width - 2 * MARGIN - numberWidth - 20, quiet), 1);
      const y = height - MARGIN - 6;
      this.sheets.stroke(
        [
          [MARGIN, y - 5],
          [width - MARGIN, y - 5],
        ],
        { colour: HAIRLINE, width: 0.5 },
      );
      this.sheets.write(left, MARGIN, y, quiet);
      this.sheets.write(number, width - MARGIN - numberWidth, y, quiet);
      if (warning !== null) this.sheets.write(warning, width - MARGIN - this.sheets.widthOf(warning, loud), MARGIN - 12, loud);
    });
  }
}
