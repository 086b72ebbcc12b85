import { inLanguage, type LocalizedText } from '@atkaruu/shared/values/localized-text';
import { formatDate, formatNumber } from '@atkaruu/shared/words/format';
import { exportWord } from './export-words.ts';
import { cover, figureItems, onTime, paperTable, provenanceLine, whatSlips, whatToDecide, whereWeAre } from './paper-parts.ts';
import type { PaperBlock, PaperReport } from './paper-report.ts';
import type { StocktakeExport } from './read-stocktake.ts';
import { decisionsTable, stuckTable } from './stocktake-tables.ts';

const MOST_BODIES = 5;
const MOST_FACTS = 14;
const MOST_DECISIONS = 3;
const MOST_LETTERS = 240;

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= MOST_LETTERS ? text : `${letters.slice(0, MOST_LETTERS - 1).join('')}…`;
}

function whoIsStuck(source: StocktakeExport): PaperBlock[] {
  const { say } = source.speech;
  const table = stuckTable(source, MOST_BODIES);
  return [
    { kind: 'heading', text: say('stocktake.stuck') },
    table.rows.length === 0 ? { kind: 'text', text: say('stocktake.stuck.none') } : paperTable(table, [5, 2, 2]),
  ];
}

function decisionsBlocks(source: StocktakeExport): PaperBlock[] {
  const { decisions, speech } = source;
  if (decisions === null) return [];
  const word = (key: Parameters<typeof exportWord>[1]) => exportWord(speech.language, key);
  const heading: PaperBlock = { kind: 'heading', text: word('paper.decisions') };
  if (decisions.length === 0) return [heading, { kind: 'text', text: word('paper.noDecisions') }];
  const { headings, rows } = decisionsTable(source);
  const shown = rows.slice(0, MOST_DECISIONS).map((row) => row.map(shortened));
  const rest = rows.length - shown.length;
  const more: PaperBlock[] =
    rest === 0 ? [] : [{ kind: 'quiet', text: `${word('paper.moreDecisions')}: ${formatNumber(rest, speech.language)}` }];
  return [heading, paperTable({ headings, rows: shown }, [7, 4, 2, 2]), ...more];
}

/** Of a plan without deadlines and progress: what it is, and what its sources say. */
function unmeasured(source: StocktakeExport): PaperBlock[] {
  const { description, legalAct, startsOn, endsOn } = source.plan.snapshot.plan;
  const { language, say } = source.speech;
  const textOf = (text: LocalizedText): string => inLanguage(text, language).text;
  const period = `${say('overview.facts.period')}: ${formatDate(startsOn, language)} – ${formatDate(endsOn, language)}`;
  const act = legalAct === null ? '' : `${say('overview.facts.act')}: ${textOf(legalAct.title)}`;
  const facts = source.sources.slice(0, MOST_FACTS);
  const rows = facts.map(({ publishedOn, fact, title }) => [
    publishedOn === null ? say('sources.undated') : formatDate(publishedOn, language),
    shortened(textOf(fact)),
    shortened(textOf(title)),
  ]);
  const headings = [say('sources.date'), say('sources.fact'), say('sources.source')];
  return [
    ...(description === null ? [] : [{ kind: 'text' as const, text: textOf(description) }]),
    { kind: 'text', text: [period, act].filter(Boolean).join('\n') },
    ...(rows.length === 0
      ? []
      : [{ kind: 'heading' as const, text: say('sources.title') }, paperTable({ headings, rows }, [2, 8, 4])]),
  ];
}

function measured(source: StocktakeExport): PaperBlock[] {
  const { fulfilment, weighted } = figureItems(source);
  return [
    { kind: 'figures', items: [fulfilment, weighted] },
    ...onTime(source, 150),
    { kind: 'pair', left: whoIsStuck(source), right: whatSlips(source) },
    { kind: 'pair', left: whereWeAre(source), right: whatToDecide(source) },
    ...decisionsBlocks(source),
  ];
}

/** What a minister reads in a minute: one page, the same five questions as the screen. */
export function briefReport(source: StocktakeExport): PaperReport {
  const { plan, speech, headline, isUnmeasured } = source;
  const { title, warning } = plan.provenance;
  const subject = exportWord(speech.language, 'paper.brief');
  const caution: PaperBlock[] = warning === null ? [] : [{ kind: 'warning', text: plan.provenance.kind }];
  return {
    ...cover(source, subject),
    isLandscape: false,
    isOnePage: true,
    blocks: [
      { kind: 'quiet', text: subject },
      { kind: 'title', text: shortened(title) },
      ...caution,
      { kind: 'lead', text: headline },
      ...(isUnmeasured ? unmeasured(source) : measured(source)),
      { kind: 'quiet', text: provenanceLine(source) },
    ],
  };
}
