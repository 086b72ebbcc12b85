import { sCurve, type SCurvePoint } from '@atkaruu/shared/progress/s-curve';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { languages, type LocalizedText } from '@atkaruu/shared/values/localized-text';
import { wordOf } from '@atkaruu/shared/words/domain-words';
import { formatDate } from '@atkaruu/shared/words/format';
import { exportWord } from './export-words.ts';
import type { PlanExport } from './read-plan-export.ts';
import type { XmlElement } from './write-xml.ts';

/** Codes of the lists IndicatorMeasure and ResultType. */
const PERCENTAGE = '2';
const OUTPUT = '1';
// Of the publisher's own vocabulary.
const OWN_VOCABULARY = '99';
const CODE = 'atkaruu-weighted-verified';

/** A text in every language it is there in. */
export function narratives(text: LocalizedText): XmlElement[] {
  return languages.flatMap((language) => {
    const words = text[language];
    return words === undefined || words === '' ? [] : [{ name: 'narrative', attributes: { 'xml:lang': language }, text: words }];
  });
}

function inAll(wordIn: (language: (typeof languages)[number]) => string): XmlElement[] {
  return narratives(Object.fromEntries(languages.map((language) => [language, wordIn(language)])));
}

function percentage(share: number | null | undefined): Record<string, string> {
  return share === null || share === undefined ? {} : { value: String(Math.round(share * 1e4) / 1e2) };
}

function yearOf(day: IsoDate): string {
  return day.slice(0, 4);
}

/** The last day of each year that the curve knows, and of the year in progress the status date beside it. */
function years(points: readonly SCurvePoint[], asOf: IsoDate): { end: SCurvePoint; actual: SCurvePoint | null }[] {
  const byYear = Map.groupBy(points, ({ on }) => yearOf(on));
  return [...byYear.values()].flatMap((ofYear) => {
    const end = ofYear.findLast(({ isPeriodEnd }) => isPeriodEnd);
    if (end === undefined) return [];
    return [{ end, actual: ofYear.findLast(({ on, verified }) => on <= asOf && verified !== null) ?? null }];
  });
}

/**
 * Weighted verified progress as the one indicator every plan has: by year what was to be reached by the deadlines, and what was
 * verified. `section` narrows it to what is below a task.
 */
export function verifiedResult(
  { assessed, provenance, snapshot, naming }: PlanExport,
  section: ReadonlySet<string> | null,
): XmlElement {
  const { facts, assessment } = assessed;
  const isOwn = ({ id }: { id: string }): boolean => section === null || section.has(id);
  const points = sCurve(
    { ...facts, tasks: facts.tasks.filter(isOwn) },
    { ...assessment, leaves: assessment.leaves.filter(({ task }) => isOwn(task)) },
  );
  const { startsOn } = snapshot.plan;
  const title: XmlElement = { name: 'title', children: inAll((language) => wordOf(language, 'figure.weighted')) };
  const statusDate = `${exportWord(naming.language, 'about.statusDate')}: ${formatDate(provenance.asOf, naming.language)}`;
  const periods = years(points, provenance.asOf).map(({ end, actual }): XmlElement => {
    const isUnfinished = actual !== null && actual.on < end.on;
    const comment = { name: 'comment', children: narratives({ [naming.language]: statusDate }) };
    return {
      name: 'period',
      children: [
        {
          name: 'period-start',
          attributes: { 'iso-date': yearOf(startsOn) === yearOf(end.on) ? startsOn : `${yearOf(end.on)}-01-01` },
        },
        { name: 'period-end', attributes: { 'iso-date': end.on } },
        { name: 'target', attributes: percentage(end.expected) },
        ...(actual === null
          ? []
          : [{ name: 'actual', attributes: percentage(actual.verified), children: isUnfinished ? [comment] : [] }]),
      ],
    };
  });
  const baseline = {
    name: 'baseline',
    attributes: { year: yearOf(startsOn), 'iso-date': startsOn, ...percentage(points[0]?.verified) },
  };
  const reference = { name: 'reference', attributes: { vocabulary: OWN_VOCABULARY, code: CODE } };
  const indicator = {
    name: 'indicator',
    attributes: { measure: PERCENTAGE, ascending: '1' },
    children: [title, reference, baseline, ...periods],
  };
  return { name: 'result', attributes: { type: OUTPUT }, children: [title, indicator] };
}
