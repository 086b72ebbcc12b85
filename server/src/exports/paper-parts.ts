import { curveSentence, forecastSentence } from '@atkaruu/shared/reports/report-sentences';
import { formatDate, formatNumber, formatPercent } from '@atkaruu/shared/words/format';
import { curvePicture } from './curve-picture.ts';
import { exportWord } from './export-words.ts';
import type { PaperBlock, PaperReport, PaperTable } from './paper-report.ts';
import type { StocktakeExport } from './read-stocktake.ts';
import { countsTable, decideTable, slipsTable, type WordTable } from './stocktake-tables.ts';

/** The parts that the brief and the report have in common. */

/** Words on the left, what begins with a number on the right; `shares` are the widths of the columns. */
export function paperTable({ headings, rows }: WordTable, shares: readonly number[], isDense = false): PaperBlock {
  const columns: PaperTable['columns'] = headings.map((heading, index) => ({
    heading,
    share: shares[index] ?? 1,
    align: rows.length > 0 && index > 0 && rows.every((row) => /^(\d.{0,28}|–)$/u.test(row[index] ?? '')) ? 'right' : 'left',
  }));
  const cells = rows.map((row) => ({ kind: 'row' as const, cells: row.map((text) => ({ text })) }));
  return { kind: 'table', table: { columns, rows: cells, isDense } };
}

/** Two of them for the brief, all four for the report; each with its n and N. */
export function figureItems({ figures: { headline }, speech: { language, say } }: StocktakeExport) {
  const { fulfilment, wholePlan, weighted } = headline;
  const ratio = ({ n, N }: { n: number; N: number }) =>
    say('overview.figure.ofTasks', { n: formatNumber(n, language, 1), N: formatNumber(N, language, 1) });
  const beside = (['reported', 'expected'] as const).map(
    (key) => `${say(`overview.figure.${key}`)} ${formatPercent(weighted[key], language)}`,
  );
  const inForce = say('overview.figure.inForce', { count: weighted.N, n: formatNumber(weighted.N, language) });
  return {
    fulfilment: {
      label: say('overview.figure.fulfilment'),
      value: formatPercent(fulfilment.rate, language),
      note: fulfilment.rate === null ? say('overview.figure.nothingDue') : ratio(fulfilment),
    },
    weighted: {
      label: say('overview.figure.weighted'),
      value: formatPercent(weighted.verified, language),
      note: [...beside, inForce].join(' · '),
    },
    wholePlan: {
      label: say('overview.figure.wholePlan'),
      value: formatPercent(wholePlan.rate, language),
      note: ratio(wholePlan),
    },
  };
}

export function onTime(source: StocktakeExport, height: number): PaperBlock[] {
  const { figures, stocktake, speech } = source;
  const picture = curvePicture(source);
  return [
    { kind: 'heading', text: speech.say('stocktake.time') },
    { kind: 'text', text: forecastSentence(figures.earnedSchedule, stocktake.forecast, speech) },
    picture === null
      ? { kind: 'text', text: speech.say('overview.curve.none') }
      : { kind: 'curve', picture, alt: curveSentence(figures, speech), height },
  ];
}

export function whereWeAre(source: StocktakeExport): PaperBlock[] {
  return [{ kind: 'heading', text: source.speech.say('stocktake.where') }, paperTable(countsTable(source), [3, 2, 2, 2])];
}

export function whatSlips(source: StocktakeExport): PaperBlock[] {
  return [{ kind: 'heading', text: source.speech.say('stocktake.slips') }, paperTable(slipsTable(source), [3, 1.5, 3.5])];
}

export function whatToDecide(source: StocktakeExport): PaperBlock[] {
  return [{ kind: 'heading', text: source.speech.say('stocktake.decide') }, paperTable(decideTable(source), [5, 1.5])];
}

/** Version, days, rules and address: enough to ask the same question again. */
export function provenanceLine({ plan: { provenance } }: StocktakeExport): string {
  const { language, planVersion, asOf, knownAtText, ruleVersion, source } = provenance;
  const word = (key: Parameters<typeof exportWord>[1]) => exportWord(language, key);
  return [
    planVersion === null ? '' : `${word('about.planVersion')}: ${planVersion}`,
    `${word('about.statusDate')}: ${formatDate(asOf, language)}`,
    `${word('about.knownAt')}: ${knownAtText}`,
    `${word('about.ruleVersion')}: ${ruleVersion}`,
    `${word('about.source')}: ${source}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

type Cover = Omit<PaperReport, 'isLandscape' | 'isOnePage' | 'blocks'>;

export function cover({ plan: { provenance }, speech: { language } }: StocktakeExport, subject: string): Cover {
  const { title, warning, asOf, madeAt, ruleVersion } = provenance;
  const word = (key: Parameters<typeof exportWord>[1]) => exportWord(language, key);
  const day = `${word('about.statusDate')}: ${formatDate(asOf, language)}`;
  return {
    language,
    title,
    subject,
    warning,
    foot: `${day} · ${word('about.ruleVersion')}: ${ruleVersion} · ${title}`,
    pageOf: [word('page.before'), word('page.between')],
    madeAt: madeAt.toISOString(),
  };
}
