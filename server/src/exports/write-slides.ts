import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import pptxgen from 'pptxgenjs';
import { lightFills, lightShapes } from './light-marks.ts';
import { printable } from './paper-text.ts';
import type { PaperCell } from './paper-report.ts';
import type { Slide, SlideChart, SlideDeck } from './slide-deck.ts';

/** The one file that knows the library of slides. Lengths are inches; a slide is 13.33 by 7.5. */

const INK = '18212F';
const QUIET = '525C6B';
const LEFT = 0.6;
const WIDTH = 12.13;
const TOP = 1.75;
const BOTTOM = 6.55;
const languageTags: Record<string, string> = { ru: 'ru-RU', ky: 'ky-KG', en: 'en-GB' };

// The types describe the CommonJS file, in which the class is nested; Node loads the other one, of which it is the default.
type ShowMaker = typeof pptxgen.default;
type Show = InstanceType<ShowMaker>;
type ShownSlide = ReturnType<Show['addSlide']>;
type ChartOptions = NonNullable<Parameters<ShownSlide['addChart']>[2]>;

function isShowMaker(found: unknown): found is ShowMaker {
  return typeof found === 'function';
}

function newShow(): Show {
  const maker: unknown = pptxgen;
  if (!isShowMaker(maker)) throw new Error('the library of slides is not what it was');
  return new maker();
}

interface Pen {
  deck: SlideDeck;
  lang: string;
}

function wordsOf(text: string): string {
  return printable(text).replaceAll('\u00a0', ' ');
}

function defineMaster(show: Show, { deck, lang }: Pen): void {
  const small = { h: 0.3, fontSize: 10, color: QUIET, fontFace: 'Arial', lang };
  const [foot, warning] = [wordsOf(`${deck.day} · ${deck.title}`), wordsOf(deck.warning ?? '')];
  show.defineSlideMaster({
    title: 'STOCKTAKE',
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: LEFT,
            y: 0.45,
            w: WIDTH,
            h: 1.15,
            fontSize: 22,
            bold: true,
            color: INK,
            fontFace: 'Arial',
            align: 'left',
            valign: 'top',
            margin: 0,
          },
          text: '',
        },
      },
      { text: { text: foot.slice(0, 140), options: { ...small, x: LEFT, y: 7.05, w: 10.5, margin: 0 } } },
      {
        text: {
          text: warning,
          options: { ...small, x: 9.5, y: 0.1, w: 3.23, align: 'right', bold: true, color: '8F5600', margin: 0 },
        },
      },
    ],
    slideNumber: { x: 12.2, y: 7.05, w: 0.6, h: 0.3, fontSize: 10, color: QUIET, fontFace: 'Arial', align: 'right' },
  });
}

const chartBase = {
  catAxisLabelFontSize: 10,
  catAxisLabelFontFace: 'Arial',
  valAxisLabelFontSize: 10,
  valAxisLabelFontFace: 'Arial',
  catAxisLabelColor: QUIET,
  valAxisLabelColor: QUIET,
  showLegend: true,
  legendPos: 'b',
  legendFontSize: 12,
  legendFontFace: 'Arial',
  showTitle: false,
} as const satisfies ChartOptions;

function optionsOf({ form, series }: SlideChart): ChartOptions {
  const chartColors = series.map(({ colour }) => colour);
  if (form === 'lines') {
    return {
      ...chartBase,
      chartColors,
      lineSize: 3,
      lineDataSymbol: 'none',
      displayBlanksAs: 'gap',
      valAxisMinVal: 0,
      valAxisMaxVal: 1,
      valAxisMajorUnit: 0.25,
      valAxisLabelFormatCode: '0%',
      valGridLine: { color: 'DCDFE4', size: 0.5 },
    };
  }
  const options: ChartOptions = {
    ...chartBase,
    chartColors,
    barDir: form === 'bars' ? 'bar' : 'col',
    barGrouping: 'stacked',
    barGapWidthPct: 40,
    showValue: true,
    // A zero would stand on the edge of its neighbour.
    dataLabelFormatCode: '0;;;',
    dataLabelFontSize: 10,
    dataLabelColor: INK,
    valAxisHidden: true,
    valGridLine: { style: 'none' },
  };
  // The first bar is the upper one; the types of the library know the other order only.
  return form === 'bars' ? Object.assign(options, { catAxisOrientation: 'maxMin' }) : options;
}

function addChart(show: Show, slide: ShownSlide, chart: SlideChart, altText: string): void {
  const labels = chart.categories.map(wordsOf);
  // The types of the library know no gap in a line; its writer leaves one where there is no number.
  const data: unknown[] = chart.series.map(({ name, values }) => ({ name: wordsOf(name), labels, values }));
  const place = { x: LEFT, y: TOP, w: WIDTH, h: BOTTOM - TOP };
  slide.addChart(chart.form === 'lines' ? show.ChartType.line : show.ChartType.bar, data, {
    ...optionsOf(chart),
    ...place,
    altText: wordsOf(altText),
  });
}

type Tabled = Extract<Slide['parts'][number], { kind: 'table' }>;

function addTable(slide: ShownSlide, { headings, rows, shares, isDense }: Tabled, { lang }: Pen, y: number): void {
  const whole = headings.reduce((sum, _heading, index) => sum + (shares[index] ?? 1), 0);
  const fontSize = isDense ? 10 : 13;
  const look = { fontSize, fontFace: 'Arial', color: INK, lang, valign: 'middle' as const, margin: isDense ? 0.03 : 0.06 };
  const align = (index: number) => (index === 0 ? ('left' as const) : ('center' as const));
  const head = headings.map((text, index) => ({
    text: wordsOf(text),
    options: { ...look, bold: true, fill: { color: 'E8ECEF' }, align: align(index) },
  }));
  const cell = ({ text, light = null }: PaperCell, index: number) => ({
    text: wordsOf(light === null ? text : `${lightShapes[light]} ${text}`),
    options: { ...look, align: align(index), ...(light === null ? {} : { fill: { color: lightFills[light].slice(1) } }) },
  });
  slide.addTable([head, ...rows.map((row) => row.map(cell))], {
    x: LEFT,
    y,
    w: WIDTH,
    colW: headings.map((_heading, index) => (WIDTH * (shares[index] ?? 1)) / whole),
    border: { type: 'solid', pt: 0.5, color: 'C9CED6' },
  });
}

function addFigures(slide: ShownSlide, items: { label: string; value: string; note: string }[], { lang }: Pen): void {
  const w = WIDTH / items.length;
  items.forEach(({ label, value, note }, index) => {
    const place = { x: LEFT + index * w, w: w - 0.2, fontFace: 'Arial', lang, margin: 0, valign: 'top' as const };
    slide.addText(wordsOf(label), { ...place, y: TOP, h: 0.35, fontSize: 14, color: QUIET });
    slide.addText(wordsOf(value), { ...place, y: TOP + 0.35, h: 0.85, fontSize: 48, bold: true, color: INK });
    slide.addText(wordsOf(note), { ...place, y: TOP + 1.25, h: 0.5, fontSize: 13, color: INK });
  });
}

function addSlide(show: Show, { title, parts, caption, notes }: Slide, pen: Pen): void {
  const slide = show.addSlide({ masterName: 'STOCKTAKE' });
  slide.addText(wordsOf(title), { placeholder: 'title', lang: pen.lang });
  let y = TOP;
  for (const part of parts) {
    if (part.kind === 'chart') addChart(show, slide, part.chart, part.alt);
    if (part.kind === 'table') {
      addTable(slide, part, pen, y);
      y += 0.6 + part.rows.length * 0.42;
    }
    if (part.kind === 'figures') {
      addFigures(slide, part.items, pen);
      y += 2.1;
    }
    if (part.kind === 'words') {
      const lines = part.lines.map((text) => ({ text: wordsOf(text), options: { breakLine: true } }));
      slide.addText(lines, {
        x: LEFT,
        y,
        w: WIDTH,
        h: 4,
        fontSize: 14,
        fontFace: 'Arial',
        color: INK,
        lang: pen.lang,
        valign: 'top',
        margin: 0,
      });
    }
  }
  slide.addText(wordsOf(caption), {
    x: LEFT,
    y: 6.6,
    w: WIDTH,
    h: 0.4,
    fontSize: 12,
    fontFace: 'Arial',
    color: QUIET,
    lang: pen.lang,
    margin: 0,
    fit: 'shrink',
  });
  if (notes !== '') slide.addNotes(wordsOf(`${notes}\n${pen.deck.source}`));
}

function addCover(show: Show, pen: Pen): void {
  const { deck, lang } = pen;
  const slide = show.addSlide({ masterName: 'STOCKTAKE' });
  slide.addText(wordsOf(deck.title), { placeholder: 'title', lang });
  const place = { x: LEFT, w: WIDTH, fontFace: 'Arial', lang, margin: 0, valign: 'top' as const };
  slide.addText(wordsOf(deck.headline), { ...place, y: 2.2, h: 2, fontSize: 28, color: INK, fit: 'shrink' });
  slide.addText(wordsOf(deck.day), { ...place, y: 4.6, h: 0.4, fontSize: 16, color: QUIET });
  slide.addText(wordsOf(deck.kind), { ...place, y: 5.1, h: 0.7, fontSize: 14, bold: true, color: '8F5600' });
}

/** A point without a number is left out: an empty one would count as damage. */
function withoutEmptyPoints(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (/^ppt\/charts\/chart\d+\.xml$/u.test(name)) {
      parts[name] = strToU8(strFromU8(part).replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/gu, ''));
    }
  }
  return zipSync(parts, { level: 6 });
}

export async function writeSlides(deck: SlideDeck): Promise<Uint8Array> {
  const show = newShow();
  const pen = { deck, lang: languageTags[deck.language] ?? 'en-GB' };
  show.layout = 'LAYOUT_WIDE';
  show.title = wordsOf(deck.title);
  show.subject = wordsOf([deck.day, deck.warning ?? ''].filter(Boolean).join(' · '));
  show.author = 'Atkaruu';
  show.company = 'Atkaruu';
  show.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  defineMaster(show, pen);
  addCover(show, pen);
  for (const slide of deck.slides) addSlide(show, slide, pen);
  const bytes = await show.write({ outputType: 'uint8array' });
  if (!(bytes instanceof Uint8Array)) throw new Error('the slides came in another form than was asked for');
  return withoutEmptyPoints(bytes);
}
