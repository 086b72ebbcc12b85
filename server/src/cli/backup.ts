import { resolve } from 'node:path';
import process from 'node:process';
import { BackupError, restoreBackup, StoreNotEmptyError, verifyBackup, writeBackup, type BackupContents } from '@atkaruu/db';
import { clockOf } from './clock.ts';
import { configOf } from './environment.ts';
import { EXIT, ExitError } from './exit.ts';

/** Below the data folder: what rows speak of and the database does not hold. */
const FOLDERS = ['evidence'];

function counted({ tables, files }: BackupContents): string {
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  return `${rows} rows in ${Object.keys(tables).length} tables, ${files} files`;
}

export async function backUp(out: string): Promise<void> {
  const config = configOf();
  const { databaseUrl, dataDir } = config;
  const contents = await writeBackup({ databaseUrl, dataDir, folders: FOLDERS, out: resolve(out), now: clockOf(config)() });
  process.stderr.write(`Saved ${counted(contents)}.\n`);
  process.stdout.write(`${resolve(out)}\n`);
}

function explained(error: unknown): unknown {
  if (error instanceof BackupError) return new ExitError(EXIT.verification, `Not restored: ${error.message}.`);
  if (error instanceof StoreNotEmptyError) return new ExitError(EXIT.failure, `Not restored. ${error.message}`);
  return error;
}

export async function restore(file: string, { verify, force }: { verify?: true; force?: true }): Promise<void> {
  try {
    if (verify === true) {
      const backup = await verifyBackup(file);
      process.stdout.write(`Whole and untouched, of ${backup.head.createdAt}: ${counted(backup)}.\n`);
      return;
    }
    const config = configOf();
    const { databaseUrl, dataDir } = config;
    const backup = await restoreBackup({ file, databaseUrl, dataDir, force: force === true, now: clockOf(config)() });
    process.stdout.write(`Restored what was saved on ${backup.head.createdAt}: ${counted(backup)}.\n`);
  } catch (error) {
    throw explained(error);
  }
}
