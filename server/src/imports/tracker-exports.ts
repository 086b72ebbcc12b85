import type { ImportFormat } from '@atkaruu/shared/imports/read-table';

type Tracker = Extract<ImportFormat, 'redmine' | 'openproject' | 'jira'>;

// Headings that stand together in the exports of one tracker only, in any order.
const signs: readonly (readonly [tracker: Tracker, headings: readonly string[]])[] = [
  ['jira', ['summary', 'issue key', 'issue type']],
  ['openproject', ['id', 'subject', 'type', 'status', 'assignee']],
  ['openproject', ['id', 'тема', 'тип', 'статус', 'назначенный']],
  ['redmine', ['#', 'tracker', 'subject', 'status']],
  ['redmine', ['#', 'трекер', 'тема', 'статус']],
];

/** Whose export a CSV file is, by its headings. */
export function trackerOf(headings: readonly string[]): Tracker | null {
  const present = new Set(headings.map((heading) => heading.trim().toLowerCase()));
  return signs.find(([, wanted]) => wanted.every((heading) => present.has(heading)))?.[0] ?? null;
}
