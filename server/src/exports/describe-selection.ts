import type { TaskExportQuery } from '@atkaruu/shared/exports/contract';
import { taskSortKeys } from '@atkaruu/shared/tasks/contract';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { Language } from '@atkaruu/shared/values/localized-text';
import { wordOf } from '@atkaruu/shared/words/domain-words';
import { formatDate } from '@atkaruu/shared/words/format';
import { exportWord } from './export-words.ts';

/** How the objects of a question are called in the reader's language. */
export interface Naming {
  language: Language;
  task: (id: string) => string;
  body: (id: string) => string;
}

type Phrase = string | undefined;

/** Every filter of a question in words: `['State', 'Overdue, Not started']`. */
export function describeFilters(query: TaskExportQuery, { language, task, body }: Naming): [name: string, value: string][] {
  const named = (id: string | undefined, name: (id: string) => string): Phrase => (id === undefined ? undefined : name(id));
  const listed = <T>(values: readonly T[] | undefined, word: (value: T) => string): Phrase => values?.map(word).join(', ');
  const answered = (value: boolean | undefined): Phrase =>
    value === undefined ? undefined : exportWord(language, value ? 'answer.yes' : 'answer.no');
  const dated = (date: IsoDate | undefined): Phrase => (date === undefined ? undefined : formatDate(date, language));
  const phrases = [
    ['filter.parent', named(query.parent, task)],
    ['filter.body', named(query.body, body)],
    ['filter.role', listed(query.role, (role) => wordOf(language, `bodyRole.${role}`))],
    ['filter.led', answered(query.led)],
    ['filter.state', listed(query.state, (state) => wordOf(language, `state.${state}`))],
    ['filter.light', listed(query.light, (light) => wordOf(language, `light.${light}`))],
    ['filter.group', listed(query.group, (group) => wordOf(language, `group.${group}`))],
    ['filter.ageing', listed(query.ageing, (bucket) => wordOf(language, `ageing.${bucket}`))],
    ['filter.cause', listed(query.cause, (cause) => wordOf(language, `cause.${cause}`))],
    ['filter.due', answered(query.due)],
    ['filter.fulfilled', answered(query.fulfilled)],
    ['filter.silent', answered(query.silent)],
    ['filter.inForce', answered(query.inForce)],
    ['filter.dueFrom', dated(query.dueFrom)],
    ['filter.dueTo', dated(query.dueTo)],
    ['filter.q', query.q === '' ? undefined : query.q],
    ['filter.leaf', answered(query.leaf)],
    ['filter.serviceType', listed(query.serviceType, (type) => wordOf(language, `serviceType.${type}`))],
  ] as const satisfies readonly (readonly [string, Phrase])[];
  return phrases.flatMap(([name, phrase]) => (phrase === undefined ? [] : [[exportWord(language, name), phrase]]));
}

/** `Due on, descending; No., ascending` */
export function describeSort(query: TaskExportQuery, language: Language): string {
  if (query.sort === undefined) return exportWord(language, 'about.decreeOrder');
  const orders = query.sort.flatMap((entry) => {
    const key = taskSortKeys.find((candidate) => candidate === entry.replace(/^-/, ''));
    const direction = exportWord(language, entry.startsWith('-') ? 'order.descending' : 'order.ascending');
    return key === undefined ? [] : [`${exportWord(language, `column.${key}`)}, ${direction}`];
  });
  return orders.join('; ');
}
