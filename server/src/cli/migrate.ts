import process from 'node:process';
import { migrate, schemaStatus } from '@atkaruu/db';
import { configOf } from './environment.ts';
import { EXIT, ExitError } from './exit.ts';

interface Options {
  status?: true;
  dryRun?: true;
  json?: true;
}

function lines({ applied, pending, unknown }: { applied: string[]; pending: string[]; unknown: string[] }): string {
  const rows = [
    ...applied.map((name) => `applied  ${name}`),
    ...pending.map((name) => `pending  ${name}`),
    ...unknown.map((name) => `unknown  ${name} (of a newer program)`),
  ];
  return `${rows.join('\n')}\n`;
}

export async function migrateDatabase({ status, dryRun, json }: Options): Promise<void> {
  const { databaseUrl } = configOf();
  const before = await schemaStatus(databaseUrl);
  if (status === true || dryRun === true) {
    process.stdout.write(json === true ? `${JSON.stringify(before)}\n` : lines(before));
    return;
  }
  if (before.unknown.length > 0) {
    throw new ExitError(
      EXIT.schema,
      `The database is newer than this program (it has ${before.unknown.join(', ')}). Nothing was changed.`,
    );
  }
  const applied = await migrate(databaseUrl);
  process.stdout.write(
    json === true
      ? `${JSON.stringify({ applied })}\n`
      : applied.length === 0
        ? 'Nothing to do.\n'
        : lines({ applied, pending: [], unknown: [] }),
  );
}
