import type { ImportDecisions, ImportPreview, PreviewQuestion } from '@atkaruu/shared/imports/preview-import';
import type { ReadFile } from '@atkaruu/shared/imports/read-table';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { RegisteredBody } from './body-register.ts';
import type { RefusalCode } from './refusal.ts';

/** What the child process is told: a file to read, or what was read of it before. */
export interface PreviewJob extends Omit<PreviewQuestion, 'file' | 'readBodies' | 'decisions'> {
  path: string | null;
  read: string | null;
  decisions: ImportDecisions;
  register: readonly RegisteredBody[];
}

/** Long texts are passed as JSON text: whoever only stores them need not take them apart. */
export type PreviewAnswer =
  | {
      ok: true;
      file: Pick<ReadFile, 'format' | 'details'>;
      /** JSON of the file's tables; null when they were given. */
      read: string | null;
      summary: Omit<ImportPreview, 'rows' | 'issues'>;
      /** JSON of each row, and its action. */
      rows: { action: ImportPreview['rows'][number]['action']; data: string }[];
      /** JSON of the issues, and the first of them. */
      issues: string;
      firstIssues: ImportPreview['issues'];
      issueCounts: { all: number; questions: number };
    }
  | {
      ok: true;
      /** The file shows the plan as of this day: ask again with the plan of that day. */
      askedOn: IsoDate;
      read: string;
    }
  | { ok: false; code: RefusalCode; message: string };
