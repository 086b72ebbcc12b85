import type { ReadFile } from '@atkaruu/shared/imports/read-table';
import { readCsv } from './read-csv.ts';
import { FileRefusal } from './refusal.ts';
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
  throw new FileRefusal('unsupported_media_type', 'This kind of file is not read here yet: bring the plan as .xlsx or .csv.');
}
