import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { MOST_SHOWN } from '@atkaruu/shared/imports/contract';
import { NoTableFound, previewImport } from '@atkaruu/shared/imports/preview-import';
import type { ReadFile } from '@atkaruu/shared/imports/read-table';
import { readBodiesIn } from './body-register.ts';
import type { PreviewAnswer, PreviewJob } from './preview-job.ts';
import { partsOf } from './preview-wire.ts';
import { readFileTables } from './read-file.ts';
import { FileRefusal } from './refusal.ts';

/**
 * The program of the child process: reads one file, makes its preview and ends. It has limited memory and time, so that a hostile
 * file harms nobody but this process.
 */

const NO_TABLE =
  'No table of a plan was found: none has a row of headings such as “№”, “Мероприятие”, “Срок”, “Ответственный исполнитель”. Add the headings and bring the file again.';

function isReadFile(value: unknown): value is ReadFile {
  return typeof value === 'object' && value !== null && 'tables' in value && 'format' in value;
}

async function fileOf({ path, read }: PreviewJob): Promise<ReadFile> {
  if (path !== null) return readFileTables(await readFile(path));
  const known: unknown = JSON.parse(read ?? 'null');
  if (!isReadFile(known)) throw new FileRefusal('unreadable_file', 'The file’s content is no longer kept; bring it again.');
  return known;
}

async function answer(job: PreviewJob): Promise<PreviewAnswer> {
  try {
    const file = await fileOf(job);
    const { target } = job;
    const statusDate = file.origin?.statusDate ?? null;
    if (target !== null && file.origin?.planId === target.id && statusDate !== null && statusDate !== target.statusDate) {
      return { ok: true, askedOn: statusDate, read: JSON.stringify(file) };
    }
    const preview = previewImport({ ...job, file, readBodies: readBodiesIn(job.register, job.today) });
    const { rows, issues, ...summary } = preview;
    return {
      ok: true,
      file: { format: file.format, details: file.details },
      read: job.path === null ? null : JSON.stringify(file),
      summary,
      rows: rows.map((row) => ({ action: row.action, data: JSON.stringify(row) })),
      issues: JSON.stringify(issues),
      firstIssues: issues.slice(0, MOST_SHOWN),
      issueCounts: { all: issues.length, questions: issues.filter(({ severity }) => severity === 'question').length },
    };
  } catch (error) {
    if (error instanceof FileRefusal) return { ok: false, code: error.code, message: error.message };
    if (error instanceof NoTableFound) return { ok: false, code: 'unreadable_file', message: NO_TABLE };
    throw error;
  }
}

function isJob(message: unknown): message is PreviewJob {
  return typeof message === 'object' && message !== null && 'register' in message && 'decisions' in message;
}

const asked: Buffer[] = [];
process.stdin.on('data', (chunk: Buffer) => asked.push(chunk));
process.stdin.once('end', () => {
  const job: unknown = JSON.parse(Buffer.concat(asked).toString('utf8'));
  if (!isJob(job)) process.exit(2);
  void answer(job).then((reply) => {
    // A pipe takes what is written before the next line runs, so nothing is lost at the end.
    for (const part of partsOf(reply)) process.stdout.write(part);
  });
});
