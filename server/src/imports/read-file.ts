import type { ReadFile } from '@atkaruu/shared/imports/read-table';
import { readCsv } from './read-csv.ts';
import { readDocument } from './read-document.ts';
import { readProject } from './read-project.ts';
import { sniffFile } from './sniff-file.ts';
import { readWorkbook } from './read-workbook.ts';
import { checkZipContents } from './zip-directory.ts';

/** A file as tables, by what its content says it is. */
export async function readFileTables(bytes: Buffer): Promise<ReadFile> {
  const sniffed = sniffFile(bytes);
  if (sniffed.kind === 'text') return readCsv(bytes);
  if (sniffed.kind === 'xlsx') {
    checkZipContents(bytes, sniffed.entries);
    return readWorkbook(bytes);
  }
  if (sniffed.kind === 'xml') return readProject(bytes);
  checkZipContents(bytes, sniffed.entries);
  return readDocument(bytes, sniffed.entries);
}
