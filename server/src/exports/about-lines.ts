import type { Actor } from '@atkaruu/shared/accounts/permissions';
import type { TaskExportQuery } from '@atkaruu/shared/exports/contract';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import { inLanguage } from '@atkaruu/shared/values/localized-text';
import { wordOf } from '@atkaruu/shared/words/domain-words';
import { formatDate } from '@atkaruu/shared/words/format';
import type { PlanSnapshot } from '../plans/index.ts';
import { describeFilters, describeSort, type Naming } from './describe-selection.ts';
import { exportWord, type ExportWord } from './export-words.ts';
import type { CellKind } from './task-table.ts';

export interface AboutLine {
  label: string;
  kind: Extract<CellKind, 'text' | 'number' | 'date'>;
  value: string | number;
}

interface AboutParts {
  snapshot: PlanSnapshot;
  query: TaskExportQuery;
  asOf: IsoDate;
  rowCount: number;
  naming: Naming;
  actor: Actor;
  now: Date;
  /** Where the same rows are shown, when the program knows its own address. */
  source: string | null;
}

/** `01.10.2021 12:00 (Asia/Bishkek)` */
function momentIn(instant: Date, timeZone: string, language: Naming['language']): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant);
  return `${formatDate(calendarDay(instant, timeZone), language)} ${time} (${timeZone})`;
}

function versionOn({ versions }: PlanSnapshot, asOf: IsoDate, { language }: Naming): string | null {
  const version = versions.findLast(({ inForceFrom }) => inForceFrom <= asOf) ?? versions[0];
  return version === undefined
    ? null
    : `${inLanguage(version.name, language).text} (${formatDate(version.inForceFrom, language)})`;
}

/** Where the rows of a file come from: enough to ask the same question again. */
export function aboutLines({ snapshot, query, asOf, rowCount, naming, actor, now, source }: AboutParts): AboutLine[] {
  const { plan } = snapshot;
  const { language } = naming;
  const text = (key: ExportWord, value: string | null): AboutLine[] =>
    value === null ? [] : [{ label: exportWord(language, key), kind: 'text', value }];
  const filters = describeFilters(query, naming).map(([name, value]) => `${name}: ${value}`);
  return [
    ...text('about.plan', inLanguage(plan.title, language).text),
    ...text('about.kind', `${wordOf(language, `planKind.${plan.kind}`)}. ${wordOf(language, `planKind.${plan.kind}.hint`)}`),
    ...text('about.planVersion', versionOn(snapshot, asOf, naming)),
    { label: exportWord(language, 'about.statusDate'), kind: 'date', value: asOf },
    ...text('about.knownAt', query.knownAt === undefined ? null : momentIn(new Date(query.knownAt), plan.timeZone, language)),
    ...text('about.filters', filters.length === 0 ? exportWord(language, 'about.noFilters') : filters.join('\n')),
    ...text('about.sort', describeSort(query, language)),
    { label: exportWord(language, 'about.rows'), kind: 'number', value: rowCount },
    ...text('about.ruleVersion', plan.ruleVersion),
    ...text('about.madeAt', momentIn(now, plan.timeZone, language)),
    ...text(
      'about.madeBy',
      actor.role === 'public'
        ? exportWord(language, 'about.public')
        : `${actor.name} (${wordOf(language, `role.${actor.role}`)})`,
    ),
    ...text('about.source', source),
  ];
}
