import type { Language } from '../values/localized-text.ts';
import type { ImportField } from './fields.ts';
import type { HeaderPlace } from './find-table.ts';
import { headingKey, readHeading } from './header-words.ts';

export interface ColumnMapping {
  column: number;
  heading: string;
  field: ImportField | null;
  /** 0..1; 1 for what a person chose. */
  confidence: number;
}

/** Which table is read, where its header is, what its columns mean, and the language of its texts. */
export interface PlanMapping {
  table: number;
  header: HeaderPlace;
  language: Language;
  columns: ColumnMapping[];
}

// Fields that several columns may share: their texts are joined.
const SHARED: readonly ImportField[] = ['bodies', 'coExecutors', 'expectedResult', 'narrative'];

/** Of two columns that claim one field, the surer one has it, then the one further left. */
function settle(columns: ColumnMapping[]): ColumnMapping[] {
  const holders = new Map<ImportField, ColumnMapping>();
  for (const column of columns) {
    if (column.field === null) continue;
    const holder = holders.get(column.field);
    if (!holder || column.confidence > holder.confidence) holders.set(column.field, column);
  }
  return columns.map((column) => {
    const { field } = column;
    if (field === null || holders.get(field) === column) return column;
    const isShared = SHARED.includes(field) && column.confidence >= 0.8;
    return isShared ? column : { ...column, field: null };
  });
}

/** A deadline as written beats a day worked out from it; a lead beats the general “responsible”. */
function withoutDoubles(columns: ColumnMapping[]): ColumnMapping[] {
  const has = (field: ImportField, least: number): boolean =>
    columns.some((column) => column.field === field && column.confidence >= least);
  const isWritten = has('deadlineText', 1);
  const isOurs = has('taskId', 0.9) || isWritten;
  return columns.map((column) => {
    const { field, confidence } = column;
    if (isWritten && (field === 'dueOn' || field === 'startsOn' || (field === 'deadlineText' && confidence < 1)))
      return { ...column, field: null };
    if (isOurs && field === 'bodies' && has('coExecutors', 1)) return { ...column, field: 'lead' };
    return column;
  });
}

/** Jira names parents by the id of an issue, where it does not name them by its key. */
function numberedById(columns: ColumnMapping[]): ColumnMapping[] {
  const keys = new Set(columns.map(({ heading }) => headingKey(heading)));
  if (!keys.has('issue id') || !keys.has('parent id') || keys.has('parent key')) return columns;
  return columns.map((column) => (headingKey(column.heading) === 'issue key' ? { ...column, field: null } : column));
}

/** What each column most likely means, by the words of its heading. */
export function proposeColumns(headings: readonly string[]): ColumnMapping[] {
  const columns = headings.map((heading, column) => ({ column, heading, ...readHeading(heading) }));
  return settle(numberedById(withoutDoubles(columns)));
}

/** The language of a table by the letters and words of its headings. */
export function languageOf(headings: readonly string[], samples: readonly string[]): Language {
  const text = [...headings, ...samples].join(' ').toLowerCase();
  if (/[ңөү]/u.test(text)) return 'ky';
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/[а-яё]/gu) >= count(/[a-z]/gu) ? 'ru' : 'en';
}

/** Equal for files with the same headings, so that a mapping corrected once is found again. */
export function headerSignature(headings: readonly string[]): string {
  return headings.map(headingKey).join('|');
}
