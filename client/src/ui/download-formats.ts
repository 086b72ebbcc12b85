import type { Operation } from '@atkaruu/shared/contract/operation';
import { exportsContract } from '@atkaruu/shared/exports/contract';
import type { MessageKey } from '../i18n/messages.en.ts';

/** What a file is made of: the tasks that the page shows, the plan as a whole, or its due dates. */
export const downloadGroups = ['list', 'report', 'data', 'calendar'] as const;
export type DownloadGroup = (typeof downloadGroups)[number];

export type DownloadWord = Exclude<Extract<MessageKey, `downloads.${string}`>, 'downloads.day'>;

interface DownloadFormat {
  id: string;
  group: DownloadGroup;
  operation: Operation;
  label: DownloadWord;
  extension: string;
  /** What the operation is asked beside the day and the language. */
  query?: Readonly<Record<string, string>>;
}

/** The files a plan can be downloaded as, in the order of the menu: the one list of them. */
export const downloadFormats: readonly DownloadFormat[] = [
  { id: 'xlsx', group: 'list', operation: exportsContract.exportTasksXlsx, label: 'downloads.xlsx', extension: '.xlsx' },
  { id: 'csv', group: 'list', operation: exportsContract.exportTasksCsv, label: 'downloads.csv', extension: '.csv' },
  {
    id: 'brief',
    group: 'report',
    operation: exportsContract.exportPlanPdf,
    label: 'downloads.brief',
    extension: '.pdf',
    query: { variant: 'brief' },
  },
  { id: 'pdf', group: 'report', operation: exportsContract.exportPlanPdf, label: 'downloads.pdf', extension: '.pdf' },
  { id: 'pptx', group: 'report', operation: exportsContract.exportPlanPptx, label: 'downloads.pptx', extension: '.pptx' },
  { id: 'docx', group: 'report', operation: exportsContract.exportPlanDocx, label: 'downloads.docx', extension: '.docx' },
  { id: 'mspdi', group: 'report', operation: exportsContract.exportPlanMspdi, label: 'downloads.mspdi', extension: '.xml' },
  { id: 'json', group: 'data', operation: exportsContract.exportPlanJson, label: 'downloads.json', extension: '.json' },
  { id: 'iati', group: 'data', operation: exportsContract.exportPlanIati, label: 'downloads.iati', extension: '.xml' },
  { id: 'ics', group: 'calendar', operation: exportsContract.exportPlanIcs, label: 'downloads.ics', extension: '.ics' },
];
