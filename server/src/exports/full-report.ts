import { causesByCount } from '@atkaruu/shared/reports/ageing-bars';
import { barPartNames, bodyBars } from '@atkaruu/shared/reports/body-bars';
import { ageingSentence, bodiesSentence, heatSentence } from '@atkaruu/shared/reports/report-sentences';
import { inLanguage, type LocalizedText } from '@atkaruu/shared/values/localized-text';
import { wordOf } from '@atkaruu/shared/words/domain-words';
import { formatDate, formatNumber, formatPercent, formatRatio } from '@atkaruu/shared/words/format';
import { taskView } from '../tasks/index.ts';
import { aboutLines } from './about-lines.ts';
import { exportWord, type ExportWord } from './export-words.ts';
import { heatTables } from './heat-tables.ts';
import { cover, figureItems, onTime, paperTable, whatToDecide, whereWeAre } from './paper-parts.ts';
import type { PaperBlock, PaperReport, PaperRow } from './paper-report.ts';
import type { StocktakeExport } from './read-stocktake.ts';
import { decisionsTable } from './stocktake-tables.ts';
import { bodyNames } from './task-table.ts';

type Narratives = ReadonlyMap<string, LocalizedText>;

function heatBlocks(source: StocktakeExport): PaperBlock[] {
  const { figures, nameOf, speech } = source;
  const { heatMap } = figures;
  const { say, language } = speech;
  const outside =
    heatMap.outside === 0
      ? ''
      : say('overview.heat.outside', { count: heatMap.outside, n: formatNumber(heatMap.outside, language) });
  return [
    { kind: 'heading', text: say('overview.heat.title') },
    { kind: 'text', text: heatSentence(heatMap, nameOf, speech) },
    ...(heatMap.total.due === 0 ? [] : heatTables(source).map((table): PaperBlock => ({ kind: 'table', table }))),
    { kind: 'quiet', text: `${say('overview.heat.note')} ${outside}` },
  ];
}

function ageingBlocks({ figures: { ageing }, speech }: StocktakeExport): PaperBlock[] {
  const { say, language } = speech;
  const causes = causesByCount(ageing).map(({ cause }) => cause);
  const head: PaperBlock[] = [
    { kind: 'heading', text: say('overview.ageing.title') },
    { kind: 'text', text: ageingSentence(ageing, speech) },
  ];
  if (causes.length === 0) return head;
  const rows = ageing.map(({ bucket, total, byCause }) => [
    say(`ageing.${bucket}`),
    formatNumber(total, language),
    ...causes.map((cause) => formatNumber(byCause.find((found) => found.cause === cause)?.count ?? 0, language)),
  ]);
  const headings = [say('overview.ageing.bucket'), say('overview.ageing.count'), ...causes.map((cause) => say(`cause.${cause}`))];
  return [...head, paperTable({ headings, rows }, [1.6], true)];
}

function bodiesBlocks({ figures, nameOf, speech }: StocktakeExport): PaperBlock[] {
  const { say, language } = speech;
  const bars = bodyBars(figures.byBody);
  const rows = bars.map(({ bodyId, total, parts, fulfilment }) => [
    nameOf(bodyId),
    formatNumber(total, language),
    ...parts.map(({ count }) => formatNumber(count, language)),
    formatRatio(fulfilment, language),
  ]);
  const headings = [
    say('overview.bodies.body'),
    say('overview.bodies.total'),
    ...barPartNames.map((part) => say(`overview.bodies.part.${part}`)),
    say('overview.bodies.fulfilment'),
  ];
  return [
    { kind: 'heading', text: say('overview.bodies.title') },
    { kind: 'text', text: bodiesSentence(figures.byBody, nameOf, speech) },
    ...(rows.length === 0 ? [] : [paperTable({ headings, rows }, [5, 1.4, 1.6, 1.6, 1.6, 1.6, 1.6, 1.6, 2.2], true)]),
  ];
}

function decisionsBlocks(source: StocktakeExport): PaperBlock[] {
  if (source.decisions === null || source.decisions.length === 0) return [];
  const heading = exportWord(source.speech.language, 'paper.decisions');
  return [{ kind: 'heading', text: heading }, paperTable(decisionsTable(source), [8, 4, 2, 1.5])];
}

function matrixRows({ plan }: StocktakeExport, narratives: Narratives): PaperRow[] {
  const { assessed, bodies, naming } = plan;
  const { language } = naming;
  const textOf = (text: LocalizedText | undefined): string => (text === undefined ? '' : inLanguage(text, language).text);
  return assessed.rows.map((row): PaperRow => {
    const task = taskView(row, assessed.on);
    if (!task.isLeaf) return { kind: 'section', text: `${task.number} ${textOf(task.title)}` };
    const late = task.daysLate > 0 ? `${exportWord(language, 'column.daysLate')}: ${formatNumber(task.daysLate, language)}` : '';
    const state = task.state === null ? '' : wordOf(language, `state.${task.state}`);
    const percents = [task.percentReported, task.percentVerified].map((percent) => formatPercent(percent / 100, language));
    const texts = [
      task.number,
      textOf(task.title),
      task.deadlineText ?? formatDate(task.dueOn, language),
      bodyNames(task, { language, bodies }, () => true),
      [state, late].filter(Boolean).join('\n'),
      percents.join(' / '),
      textOf(narratives.get(task.id)),
      task.causeCode === null ? '' : wordOf(language, `cause.${task.causeCode}`),
    ];
    return { kind: 'row', cells: texts.map((text) => ({ text })) };
  });
}

const matrixColumns = [
  ['column.number', 4],
  ['matrix.measure', 19],
  ['matrix.deadline', 9],
  ['matrix.responsible', 12],
  ['column.state', 9],
  ['paper.reportedVerified', 9],
  ['column.narrative', 20],
  ['matrix.reason', 8],
] as const satisfies readonly (readonly [ExportWord, number])[];

function matrixBlocks(source: StocktakeExport, narratives: Narratives): PaperBlock[] {
  const { language } = source.speech;
  const heading: PaperBlock = { kind: 'heading', text: exportWord(language, 'paper.matrix') };
  const rows = matrixRows(source, narratives);
  if (rows.length === 0) return [heading, { kind: 'text', text: exportWord(language, 'paper.noTasks') }];
  const columns = matrixColumns.map(([key, share]) => ({ heading: exportWord(language, key), share, align: 'left' as const }));
  return [heading, { kind: 'table', table: { columns, rows, isDense: true } }];
}

function aboutBlocks({ plan: { provenance }, speech: { language } }: StocktakeExport): PaperBlock[] {
  const lines = aboutLines(provenance).map(
    ({ label, kind, value }) => `${label}: ${kind === 'date' ? formatDate(String(value), language) : value}`,
  );
  return [
    { kind: 'heading', text: exportWord(language, 'sheet.about') },
    { kind: 'text', text: lines.join('\n') },
  ];
}

function figuresBlocks(source: StocktakeExport): PaperBlock[] {
  const { fulfilment, weighted, wholePlan } = figureItems(source);
  return [
    { kind: 'figures', items: [fulfilment, weighted, wholePlan] },
    ...onTime(source, 190),
    { kind: 'pair', left: whereWeAre(source), right: whatToDecide(source) },
    ...decisionsBlocks(source),
    ...heatBlocks(source),
    ...ageingBlocks(source),
    ...bodiesBlocks(source),
  ];
}

/** The whole report: the figures of the stocktake and, after them, every task. */
export function fullReport(source: StocktakeExport, narratives: Narratives): PaperReport {
  const { plan, speech, headline, isUnmeasured } = source;
  const subject = exportWord(speech.language, 'matrix.heading');
  const caution: PaperBlock[] = plan.provenance.warning === null ? [] : [{ kind: 'warning', text: plan.provenance.kind }];
  return {
    ...cover(source, subject),
    isLandscape: true,
    isOnePage: false,
    blocks: [
      { kind: 'quiet', text: subject },
      { kind: 'title', text: plan.provenance.title },
      ...caution,
      { kind: 'lead', text: headline },
      ...(isUnmeasured ? [] : figuresBlocks(source)),
      ...matrixBlocks(source, narratives),
      ...aboutBlocks(source),
    ],
  };
}
