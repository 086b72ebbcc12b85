import { Buffer } from 'node:buffer';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import PDFDocument from 'pdfkit';

/** The one file that knows the library of PDF documents. Lengths are points, from the upper left corner. */

const { resolve } = createRequire(import.meta.url);
const A4: [number, number] = [595.28, 841.89];

const files = {
  regular: [
    '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  ],
  bold: [
    '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
    '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  ],
} as const;
export type Face = keyof typeof files;

export interface Look {
  size: number;
  face: Face;
  colour: string;
}

interface Letter {
  /** What is written for it: itself, or a box when no font has it. */
  written: string;
  font: string;
  /** In thousandths of the size. */
  width: number;
}

const MISSING = '□';

/** The letters of one face: the first font that has a character writes it. */
class Letters {
  readonly #fonts: { name: string; font: fontkit.Font }[];
  readonly #known = new Map<string, Letter>();

  constructor(face: Face) {
    this.#fonts = files[face].map((file) => {
      const font = fontkit.openSync(resolve(file));
      if (!('unitsPerEm' in font)) throw new Error(`${file} is not one font`);
      return { name: file, font };
    });
  }

  of(character: string): Letter {
    const known = this.#known.get(character) ?? this.#find(character);
    this.#known.set(character, known);
    return known;
  }

  #find(character: string): Letter {
    const point = character.codePointAt(0) ?? 0;
    const found = this.#fonts.find(({ font }) => font.hasGlyphForCodePoint(point));
    if (found !== undefined) {
      const { font, name } = found;
      return { written: character, font: name, width: (font.glyphForCodePoint(point).advanceWidth * 1000) / font.unitsPerEm };
    }
    return /\p{M}/u.test(character) ? { ...this.of(MISSING), written: '', width: 0 } : this.of(MISSING);
  }
}

export interface SheetOptions {
  title: string;
  subject: string;
  language: string;
  madeAt: Date;
  isLandscape: boolean;
}

type Tag = 'Document' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure';
export type Element = PDFKit.PDFStructureElement;

/** Pages to draw on; what carries meaning is tagged, what does not is marked as an artifact. */
export class PdfSheets {
  readonly #document: PDFKit.PDFDocument;
  readonly #letters = { regular: new Letters('regular'), bold: new Letters('bold') };
  readonly #root: Element;
  readonly #language: string;
  readonly #bytes: Promise<Buffer>;
  pages = 0;

  constructor({ title, subject, language, madeAt, isLandscape }: SheetOptions) {
    const info = { Title: title, Subject: subject, Author: 'Atkaruu', Creator: 'Atkaruu', CreationDate: madeAt, ModDate: madeAt };
    this.#language = language;
    const options: PDFKit.PDFDocumentOptions = {
      size: A4,
      layout: isLandscape ? 'landscape' : 'portrait',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: language,
      info,
    };
    // The types of the library are older than its PDF/UA.
    this.#document = new PDFDocument(Object.assign(options, { subset: 'PDF/UA' }));
    const chunks: Buffer[] = [];
    this.#document.on('data', (chunk: Buffer) => chunks.push(chunk));
    this.#bytes = new Promise((done) => this.#document.on('end', () => done(Buffer.concat(chunks))));
    for (const file of Object.values(files).flat()) this.#document.registerFont(file, resolve(file));
    this.#root = this.#document.struct('Document');
    this.#document.addStructure(this.#root);
  }

  addPage(): void {
    this.#document.addPage();
    this.pages += 1;
  }

  get size(): { width: number; height: number } {
    const { width, height } = this.#document.page;
    return { width, height };
  }

  widthOf(text: string, { face, size }: Look): number {
    let width = 0;
    for (const character of text) width += this.#letters[face].of(character).width;
    return (width * size) / 1000;
  }

  /** One line; `y` is its upper edge. */
  write(text: string, x: number, y: number, look: Look): void {
    const document = this.#document.fillColor(look.colour);
    let at = x;
    for (const { font, run } of this.#runs(text, look.face)) {
      document.font(font, look.size).text(run, at, y, { lineBreak: false });
      at += this.widthOf(run, look);
    }
  }

  #runs(text: string, face: Face): { font: string; run: string }[] {
    const runs: { font: string; run: string }[] = [];
    for (const character of text) {
      const { font, written } = this.#letters[face].of(character);
      const last = runs.at(-1);
      if (last?.font === font) last.run += written;
      else if (written !== '') runs.push({ font, run: written });
    }
    return runs;
  }

  fill(points: readonly (readonly [number, number])[], colour: string, opacity = 1): void {
    this.#path(points);
    this.#document.closePath().fillOpacity(opacity).fill(colour).fillOpacity(1);
  }

  stroke(
    points: readonly (readonly [number, number])[],
    { colour, width, dash }: { colour: string; width: number; dash?: number },
  ): void {
    if (points.length < 2) return;
    this.#path(points);
    this.#document.lineWidth(width).lineJoin('round');
    if (dash === undefined) this.#document.undash();
    else this.#document.dash(dash, { space: dash * 0.8 });
    this.#document.stroke(colour).undash();
  }

  #path(points: readonly (readonly [number, number])[]): void {
    points.forEach(([x, y], index) => (index === 0 ? this.#document.moveTo(x, y) : this.#document.lineTo(x, y)));
  }

  /** An element of the structure, below another or below the document; `end` it when it has all its parts. */
  begin(tag: Tag, parent: Element | null, options: { alt?: string; scope?: 'Column' | 'Row' } = {}): Element {
    const element = this.#document.struct(tag, { lang: this.#language, ...options });
    (parent ?? this.#root).add(element);
    return element;
  }

  /** Draws on the page that is open now, as a part of the element. */
  mark(element: Element, tag: Tag, draw: () => void): void {
    const content = this.#document.markStructureContent(tag);
    draw();
    this.#document.endMarkedContent();
    element.add(content);
  }

  artifact(draw: () => void): void {
    this.#document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.#document.endMarkedContent();
  }

  bookmark(title: string): void {
    this.#document.outline.addItem(title);
  }

  /** Draws on each page again, when it is known how many there are. */
  onEachPage(draw: (page: number) => void): void {
    for (let page = 0; page < this.pages; page += 1) {
      this.#document.switchToPage(page);
      this.artifact(() => draw(page + 1));
    }
  }

  finish(): Promise<Buffer> {
    this.#root.end();
    this.#document.end();
    return this.#bytes;
  }
}
