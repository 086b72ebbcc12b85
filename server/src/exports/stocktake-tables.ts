import { causesByCount } from '@atkaruu/shared/reports/ageing-bars';
import { bodyBars } from '@atkaruu/shared/reports/body-bars';
import { inLanguage } from '@atkaruu/shared/values/localized-text';
import { formatDate, formatNumber, UNKNOWN } from '@atkaruu/shared/words/format';
import { exportWord } from './export-words.ts';
import type { StocktakeExport } from './read-stocktake.ts';

/** The answers to the five questions as rows of words, for paper and for slides. */
export interface WordTable {
  headings: string[];
  rows: string[][];
}

const groups = [
  ['done', 'done'],
  ['partly', 'partly'],
  ['not_done', 'notDone'],
  ['not_yet_due', 'notYetDue'],
] as const;

/** The four counts now, at the end of the last period and a year before. */
export function countsTable({ figures, stocktake, speech: { language, say } }: StocktakeExport): WordTable {
  const days = [
    { name: say('stocktake.now'), on: figures.asOf, counts: figures.fourCounts },
    ...(['lastPeriod', 'lastYear'] as const).flatMap((key) => {
      const day = stocktake[key];
      return day === null ? [] : [{ name: say(`stocktake.${key}`), on: day.on, counts: day.fourCounts }];
    }),
  ];
  return {
    headings: [say('stocktake.tasks'), ...days.map(({ name, on }) => `${name}\n${formatDate(on, language)}`)],
    rows: groups.map(([group, field]) => [
      say(`group.${group}`),
      ...days.map(({ counts }) => formatNumber(counts[field], language)),
    ]),
  };
}

/** By the number overdue, never by per cent. */
export function stuckTable({ figures, shortNameOf, speech: { language, say } }: StocktakeExport, most: number): WordTable {
  const stuck = bodyBars(figures.byBody).filter(({ overdue }) => overdue > 0);
  return {
    headings: [say('stocktake.stuck.body'), say('stocktake.stuck.overdue'), say('stocktake.stuck.led')],
    rows: stuck
      .slice(0, most)
      .map(({ bodyId, overdue, total }) => [shortNameOf(bodyId), formatNumber(overdue, language), formatNumber(total, language)]),
  };
}

/** How long overdue, and the commonest cause. */
export function slipsTable({ figures, speech: { language, say } }: StocktakeExport): WordTable {
  return {
    headings: [say('stocktake.slips.bucket'), say('stocktake.tasks'), say('stocktake.slips.cause')],
    rows: figures.ageing.map((group) => {
      const [top] = causesByCount([group]);
      const cause = top === undefined ? UNKNOWN : `${say(`cause.${top.cause}`)} (${formatNumber(top.count, language)})`;
      return [say(`ageing.${group.bucket}`), formatNumber(group.total, language), cause];
    }),
  };
}

/** What the rules bring before a leader. */
export function decideTable({ figures, speech: { language, say } }: StocktakeExport): WordTable {
  const old = figures.ageing.find(({ bucket }) => bucket === '>365')?.total ?? 0;
  return {
    headings: [say('stocktake.tasks'), exportWord(language, 'paper.count')],
    rows: [
      [say('stocktake.decide.year'), formatNumber(old, language)],
      [say('stocktake.decide.waiting'), formatNumber(figures.states.awaiting_verification, language)],
      [say('stocktake.decide.silent'), formatNumber(figures.silent, language)],
    ],
  };
}

/** Open decisions of meetings by due date; none when the reader may not see them. */
export function decisionsTable({ decisions, nameOf, speech: { language } }: StocktakeExport): WordTable {
  const word = (key: Parameters<typeof exportWord>[1]) => exportWord(language, key);
  return {
    headings: [word('paper.decision'), word('paper.decisionOwner'), word('column.dueOn'), word('column.daysLate')],
    rows: (decisions ?? []).map(({ text, ownerBodyId, dueOn, daysLate }) => [
      inLanguage(text, language).text,
      ownerBodyId === null ? UNKNOWN : nameOf(ownerBodyId),
      formatDate(dueOn, language),
      daysLate > 0 ? formatNumber(daysLate, language) : UNKNOWN,
    ]),
  };
}
