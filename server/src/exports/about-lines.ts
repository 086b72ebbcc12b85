import type { TaskExportQuery } from '@atkaruu/shared/exports/contract';
import { formatDate } from '@atkaruu/shared/words/format';
import { describeFilters, describeSort, type Naming } from './describe-selection.ts';
import { exportWord, type ExportWord } from './export-words.ts';
import type { Provenance } from './provenance.ts';
import type { CellKind } from './task-table.ts';

export interface AboutLine {
  label: string;
  kind: Extract<CellKind, 'text' | 'number' | 'date'>;
  value: string | number;
}

/** What a file says of itself, line by line; `selection` are the lines on what was chosen. */
export function aboutLines(provenance: Provenance, selection: readonly AboutLine[] = []): AboutLine[] {
  const { language } = provenance;
  const text = (key: ExportWord, value: string | null): AboutLine[] =>
    value === null ? [] : [{ label: exportWord(language, key), kind: 'text', value }];
  return [
    ...text('about.plan', provenance.title),
    ...text('about.planId', provenance.planId),
    ...text('about.kind', provenance.kind),
    ...text('about.planVersion', provenance.planVersion),
    { label: exportWord(language, 'about.statusDate'), kind: 'date', value: provenance.asOf },
    ...text('about.knownAt', provenance.knownAtText),
    ...selection,
    ...text('about.ruleVersion', provenance.ruleVersion),
    ...text('about.madeAt', provenance.madeAtText),
    ...text('about.madeBy', provenance.madeBy),
    ...text('about.source', provenance.source),
  ];
}

/** The same as sentences, for formats that have one place for all of it; the warning on illustrative data comes first. */
export function aboutTexts(provenance: Provenance): string[] {
  const lines = aboutLines(provenance).map(
    ({ label, kind, value }) => `${label}: ${kind === 'date' ? formatDate(String(value), provenance.language) : value}`,
  );
  return provenance.warning === null ? lines : [provenance.warning, ...lines];
}

/** Which tasks were asked for, in what order, and how many there are. */
export function selectionLines(query: TaskExportQuery, naming: Naming, rowCount: number): AboutLine[] {
  const { language } = naming;
  const filters = describeFilters(query, naming).map(([name, value]) => `${name}: ${value}`);
  const chosen = filters.length === 0 ? exportWord(language, 'about.noFilters') : filters.join('\n');
  return [
    { label: exportWord(language, 'about.filters'), kind: 'text', value: chosen },
    { label: exportWord(language, 'about.sort'), kind: 'text', value: describeSort(query, language) },
    { label: exportWord(language, 'about.rows'), kind: 'number', value: rowCount },
  ];
}
