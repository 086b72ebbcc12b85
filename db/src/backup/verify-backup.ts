import { BackupError, readArchive, type BackupContents, type BackupHead } from './archive.ts';

export interface VerifiedBackup extends BackupContents {
  head: BackupHead;
}

/** Reads the whole file and counts what is in it; throws BackupError unless every line is as it was saved. */
export async function verifyBackup(path: string): Promise<VerifiedBackup> {
  const tables: Record<string, number> = {};
  let [head, table, files]: [BackupHead | null, string | null, number] = [null, null, 0];
  for await (const line of readArchive(path)) {
    if (line.kind === 'head') head = line.head;
    else if (line.kind === 'table') {
      table = line.table;
      tables[table] = 0;
    } else if (line.kind === 'file') files += 1;
    else if (line.kind === 'row') {
      if (table === null) throw new BackupError('a row belongs to no table');
      tables[table] = (tables[table] ?? 0) + 1;
    }
  }
  if (head === null) throw new BackupError('the file is empty');
  return { head, tables, files };
}
