import { causesByCount, totalOverdue } from '@atkaruu/shared/reports/ageing-bars';
import { barPartNames, bodyBars } from '@atkaruu/shared/reports/body-bars';
import { curvePoints, curveSeries, hasCurve } from '@atkaruu/shared/reports/chart-points';
import {
  ageingSentence,
  bodiesSentence,
  curveSentence,
  forecastSentence,
  heatSentence,
} from '@atkaruu/shared/reports/report-sentences';
import { formatDate, formatNumber } from '@atkaruu/shared/words/format';
import { exportWord, type ExportWord } from './export-words.ts';
import { heatCell, quarterHeading } from './heat-tables.ts';
import { figureItems, provenanceLine } from './paper-parts.ts';
import type { PaperCell } from './paper-report.ts';
import type { StocktakeExport } from './read-stocktake.ts';
import { countsTable, decideTable, decisionsTable, type WordTable } from './stocktake-tables.ts';

/** A chart that stays editable; the colour of a series is that of the screen. */
export interface SlideChart {
  form: 'lines' | 'bars' | 'columns';
  categories: string[];
  series: { name: string; colour: string; values: (number | null)[] }[];
}

type SlidePart =
  | { kind: 'words'; lines: string[] }
  | { kind: 'figures'; items: { label: string; value: string; note: string }[] }
  | { kind: 'chart'; chart: SlideChart; alt: string }
  | { kind: 'table'; headings: string[]; rows: PaperCell[][]; shares: number[]; isDense: boolean };

export interface Slide {
  /** The finding, in words. */
  title: string;
  parts: SlidePart[];
  caption: string;
  /** How it is counted, for the speaker. */
  notes: string;
}

export interface SlideDeck {
  language: string;
  title: string;
  headline: string;
  day: string;
  warning: string | null;
  kind: string;
  source: string;
  slides: Slide[];
}

const MOST_BODIES = 12;
const MOST_QUARTERS = 12;
const MOST_DECISIONS = 6;

const curveColours = { expected: '7F8896', reported: '6688CC', verified: '1F4A9C' } as const;
const partColours = {
  overdue: 'B3261E',
  waiting: 'D9A441',
  working: '6688CC',
  waitingToStart: 'C9CED6',
  verified: '0B5FA5',
  off: 'E6E9ED',
} as const;
const causeColours = ['1F4A9C', 'B3261E', 'D9A441', '1A7340', '6688CC', '7F8896', '8F5600', '525C6B', 'A9B2BF', 'DCDFE4'];

function plainTable({ headings, rows }: WordTable, shares: number[]): SlidePart {
  return { kind: 'table', headings, rows: rows.map((row) => row.map((text) => ({ text }))), shares, isDense: false };
}

function whereWeAre(source: StocktakeExport, word: (key: ExportWord) => string): Slide {
  const { fulfilment, weighted } = figureItems(source);
  return {
    title: source.headline,
    parts: [{ kind: 'figures', items: [fulfilment, weighted] }, plainTable(countsTable(source), [4, 2, 2, 2])],
    caption: source.speech.say('stocktake.where'),
    notes: word('howCounted.figures'),
  };
}

function onTime(source: StocktakeExport, word: (key: ExportWord) => string): Slide {
  const { figures, stocktake, speech } = source;
  const points = curvePoints(figures.sCurve);
  const series = curveSeries.map((name) => ({
    name: speech.say(`overview.curve.${name}`),
    colour: curveColours[name],
    values: points.map((point) => point[name]),
  }));
  const categories = points.map(({ on }) => formatDate(on, speech.language));
  const alt = curveSentence(figures, speech);
  return {
    title: alt,
    parts: hasCurve(figures.sCurve) ? [{ kind: 'chart', chart: { form: 'lines', categories, series }, alt }] : [],
    caption: forecastSentence(figures.earnedSchedule, stocktake.forecast, speech),
    notes: word('howCounted.curve'),
  };
}

/** The quarters around the status date: a whole plan does not fit on a slide. */
function quartersShown({ heatMap }: StocktakeExport['figures']): number {
  const past = heatMap.columns.findIndex(({ isFuture }) => isFuture);
  const end = past === -1 ? heatMap.columns.length : Math.min(heatMap.columns.length, past + 3);
  return Math.max(0, end - MOST_QUARTERS);
}

function heatMapSlide(source: StocktakeExport, word: (key: ExportWord) => string): Slide {
  const { figures, nameOf, shortNameOf, speech } = source;
  const { columns, rows, totals } = figures.heatMap;
  const from = quartersShown(figures);
  const shown = columns.slice(from, from + MOST_QUARTERS);
  const open = (row: (typeof rows)[number]) => row.total.dueSoFar - row.total.verifiedSoFar;
  const stuck = [...rows].sort((first, second) => open(second) - open(first)).slice(0, MOST_BODIES);
  const line = (name: string, cells: typeof totals): PaperCell[] => [
    { text: name },
    ...shown.map((_column, index) => heatCell(cells[from + index])),
  ];
  const left = rows.length - stuck.length;
  const more = left === 0 ? '' : ` ${word('slides.moreBodies')}: ${formatNumber(left, speech.language)}.`;
  return {
    title: heatSentence(figures.heatMap, nameOf, speech),
    parts:
      figures.heatMap.total.due === 0
        ? []
        : [
            {
              kind: 'table',
              isDense: true,
              headings: [speech.say('overview.heat.body'), ...shown.map(quarterHeading)],
              rows: [
                ...stuck.map((row) => line(shortNameOf(row.bodyId), row.cells)),
                line(speech.say('overview.heat.all'), totals),
              ],
              shares: [3, ...shown.map(() => 1)],
            },
          ],
    caption: `${speech.say('overview.heat.note')}${more}`,
    notes: word('howCounted.heat'),
  };
}

function bodiesSlide({ figures, nameOf, shortNameOf, speech }: StocktakeExport, word: (key: ExportWord) => string): Slide {
  const bars = bodyBars(figures.byBody).slice(0, MOST_BODIES);
  const series = barPartNames.map((name) => ({
    name: speech.say(`overview.bodies.part.${name}`),
    colour: partColours[name],
    values: bars.map(({ parts }) => parts.find(({ part }) => part === name)?.count ?? 0),
  }));
  const alt = bodiesSentence(figures.byBody, nameOf, speech);
  const categories = bars.map(({ bodyId }) => shortNameOf(bodyId));
  return {
    title: alt,
    parts: bars.length === 0 ? [] : [{ kind: 'chart', chart: { form: 'bars', categories, series }, alt }],
    caption: speech.say('stocktake.stuck'),
    notes: word('howCounted.bodies'),
  };
}

function slipsSlide({ figures: { ageing }, speech }: StocktakeExport, word: (key: ExportWord) => string): Slide {
  const series = causesByCount(ageing).map(({ cause }, index) => ({
    name: speech.say(`cause.${cause}`),
    colour: causeColours[index] ?? 'DCDFE4',
    values: ageing.map(({ byCause }) => byCause.find((found) => found.cause === cause)?.count ?? 0),
  }));
  const alt = ageingSentence(ageing, speech);
  const categories = ageing.map(({ bucket }) => speech.say(`ageing.${bucket}`));
  return {
    title: alt,
    parts: totalOverdue(ageing) === 0 ? [] : [{ kind: 'chart', chart: { form: 'columns', categories, series }, alt }],
    caption: speech.say('stocktake.slips'),
    notes: word('howCounted.ageing'),
  };
}

function decideSlide(source: StocktakeExport, word: (key: ExportWord) => string): Slide {
  const decide = decideTable(source);
  const decisions = decisionsTable(source);
  const list = { headings: decisions.headings, rows: decisions.rows.slice(0, MOST_DECISIONS) };
  const open = source.decisions === null ? '' : `. ${word('paper.decisions')}: ${decisions.rows.length}`;
  return {
    title: `${decide.rows.map(([name, count]) => `${name ?? ''}: ${count ?? ''}`).join(', ')}${open}`,
    parts: [plainTable(decide, [6, 1]), ...(list.rows.length === 0 ? [] : [plainTable(list, [7, 4, 2, 2])])],
    caption: source.speech.say('stocktake.decide'),
    notes: word('howCounted.decide'),
  };
}

/** The five questions as slides; of a plan that cannot be measured only the first and where it comes from. */
export function slideDeck(source: StocktakeExport): SlideDeck {
  const { plan, speech, headline, isUnmeasured } = source;
  const { provenance } = plan;
  const word = (key: ExportWord) => exportWord(speech.language, key);
  const makers = isUnmeasured ? [] : [whereWeAre, onTime, heatMapSlide, bodiesSlide, slipsSlide, decideSlide];
  const about: Slide = {
    title: word('sheet.about'),
    parts: [
      {
        kind: 'words',
        lines: [`${word('about.plan')}: ${provenance.title}`, provenance.kind, ...provenanceLine(source).split(' · ')],
      },
    ],
    caption: '',
    notes: '',
  };
  return {
    language: speech.language,
    title: provenance.title,
    headline,
    day: `${word('about.statusDate')}: ${formatDate(provenance.asOf, speech.language)}`,
    warning: provenance.warning,
    kind: provenance.warning === null ? '' : provenance.kind,
    source: provenance.source,
    slides: [...makers.map((make) => make(source, word)), about],
  };
}
