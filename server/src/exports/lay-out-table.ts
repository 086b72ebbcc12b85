import { lightFills, lightShapes } from './light-marks.ts';
import { HAIRLINE, type PaperPage, type Place } from './paper-page.ts';
import type { PaperCell, PaperTable } from './paper-report.ts';
import type { Element, Look } from './write-pdf.ts';

const HEAD_FILL = '#e8ecef';
const SECTION_FILL = '#f4f6f7';

interface Laid {
  place: Place;
  align: 'left' | 'right' | 'center';
  lines: string[];
  fill: string | null;
}

type RowKind = 'head' | 'row' | 'total' | 'section';

/** One table on as many pages as it needs: its head stands on each of them, and no column leaves the page. */
class TableLayout {
  readonly #page: PaperPage;
  readonly #table: PaperTable;
  readonly #place: Place;
  readonly #element: Element;

  constructor(page: PaperPage, table: PaperTable, place: Place) {
    this.#page = page;
    this.#table = table;
    this.#place = place;
    this.#element = page.sheets.begin('Table', null);
  }

  layOut(): void {
    const head = this.#cells(
      this.#table.columns.map(({ heading }) => ({ text: heading })),
      'head',
    );
    const headHeight = this.#heightOf(head, 'head');
    const [first] = this.#table.rows;
    this.#page.need(headHeight + (first === undefined ? 0 : Math.min(this.#page.fullRoom / 3, this.#rowHeight(first))));
    this.#row(head, 'head', null);
    const again = () => {
      this.#page.turn();
      this.#page.sheets.artifact(() => this.#draw(head, 'head', headHeight));
      this.#page.y += headHeight;
    };
    for (const row of this.#table.rows) {
      const cells = row.kind === 'section' ? this.#section(row.text) : this.#cells(row.cells, row.kind);
      if (this.#heightOf(cells, row.kind) > this.#page.room) again();
      this.#row(cells, row.kind, again);
    }
    this.#element.end();
    this.#page.y += 8 * this.#page.scale;
  }

  #look(kind: RowKind): Look {
    return this.#page.look(this.#table.isDense ? 7 : 8.5, kind === 'row' ? 'regular' : 'bold');
  }

  get #padding(): number {
    return (this.#table.isDense ? 2.5 : 3.5) * this.#page.scale;
  }

  #cells(cells: readonly PaperCell[], kind: RowKind): Laid[] {
    const { columns } = this.#table;
    const whole = columns.reduce((sum, { share }) => sum + share, 0);
    let { x } = this.#place;
    return columns.map(({ share, align }, index) => {
      const width = (this.#place.width * share) / whole;
      const place = { x, width };
      x += width;
      const { text, light = null } = cells[index] ?? { text: '' };
      const shown = light === null ? text : `${lightShapes[light]} ${text}`;
      return { place, align, lines: this.#lines(shown, width, kind), fill: light === null ? null : lightFills[light] };
    });
  }

  #section(text: string): Laid[] {
    const { x, width } = this.#place;
    return [{ place: { x, width }, align: 'left', lines: this.#lines(text, width, 'section'), fill: null }];
  }

  #lines(text: string, width: number, kind: RowKind): string[] {
    return this.#page.lines(text, width - 2 * this.#padding, this.#look(kind));
  }

  #rowHeight(row: PaperTable['rows'][number]): number {
    return this.#heightOf(row.kind === 'section' ? this.#section(row.text) : this.#cells(row.cells, row.kind), row.kind);
  }

  #heightOf(cells: readonly Laid[], kind: RowKind): number {
    const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
    return most * this.#page.lineHeight(this.#look(kind)) + 2 * this.#padding;
  }

  /** A row taller than the page goes on on the next one. */
  #row(cells: readonly Laid[], kind: RowKind, again: (() => void) | null): void {
    const { sheets } = this.#page;
    const row = sheets.begin('TR', this.#element);
    const elements = cells.map((_cell, index) => this.#cellElement(row, kind, index));
    let left = cells;
    for (;;) {
      const fitting = Math.floor((this.#page.room - 2 * this.#padding) / this.#page.lineHeight(this.#look(kind)));
      const now = left.map((cell) => ({ ...cell, lines: cell.lines.slice(0, Math.max(1, fitting)) }));
      const rest = left.map((cell) => ({ ...cell, lines: cell.lines.slice(Math.max(1, fitting)) }));
      this.#part(now, kind, elements);
      if (again === null || rest.every(({ lines }) => lines.length === 0)) break;
      again();
      left = rest;
    }
    for (const element of elements) element.end();
    row.end();
  }

  #cellElement(row: Element, kind: RowKind, index: number): Element {
    if (kind === 'head') return this.#page.sheets.begin('TH', row, { scope: 'Column' });
    return index === 0 ? this.#page.sheets.begin('TH', row, { scope: 'Row' }) : this.#page.sheets.begin('TD', row);
  }

  #part(cells: readonly Laid[], kind: RowKind, elements: readonly Element[]): void {
    const height = this.#heightOf(cells, kind);
    const top = this.#page.y;
    this.#page.sheets.artifact(() => this.#ground(cells, kind, height));
    cells.forEach((cell, index) => {
      const element = elements[index];
      const tag = kind === 'head' || index === 0 ? 'TH' : 'TD';
      if (element) this.#page.sheets.mark(element, tag, () => this.#words(cell, kind, top));
    });
    this.#page.y = top + height;
  }

  #draw(cells: readonly Laid[], kind: RowKind, height: number): void {
    const top = this.#page.y;
    this.#ground(cells, kind, height);
    for (const cell of cells) this.#words(cell, kind, top);
    this.#page.y = top;
  }

  #words({ place, align, lines }: Laid, kind: RowKind, top: number): void {
    this.#page.y = top + this.#padding;
    const inner = { x: place.x + this.#padding, width: place.width - 2 * this.#padding };
    this.#page.write(lines, inner, this.#look(kind), align);
  }

  #ground(cells: readonly Laid[], kind: RowKind, height: number): void {
    const { sheets, y } = this.#page;
    const fillOfRow = kind === 'head' ? HEAD_FILL : kind === 'row' ? null : SECTION_FILL;
    for (const { place, fill } of cells) {
      const colour = fill ?? fillOfRow;
      if (colour !== null) sheets.fill(box(place, y, height), colour);
    }
    const { x, width } = this.#place;
    sheets.stroke(
      [
        [x, y + height],
        [x + width, y + height],
      ],
      { colour: HAIRLINE, width: 0.5 },
    );
  }
}

function box({ x, width }: Place, y: number, height: number): [number, number][] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

export function layOutTable(page: PaperPage, table: PaperTable, place: Place): void {
  new TableLayout(page, table, place).layOut();
}
