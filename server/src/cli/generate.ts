import process from 'node:process';
import { connect } from '@atkaruu/db';
import { generateSynthetic } from '@atkaruu/db/seeds';
import { configOf } from './environment.ts';
import { EXIT, ExitError } from './exit.ts';

const MOST_TASKS = 1_000_000;

export async function generatePlan({ tasks, seed }: { tasks: string; seed: string }): Promise<void> {
  const [count, start] = [Number(tasks), Number(seed)];
  if (!Number.isInteger(count) || count < 1 || count > MOST_TASKS)
    throw new ExitError(EXIT.usage, `--tasks is a whole number from 1 to ${MOST_TASKS}.`);
  if (!Number.isInteger(start)) throw new ExitError(EXIT.usage, '--seed is a whole number.');
  const database = connect(configOf().databaseUrl);
  try {
    const slug = await database.writer.transaction((tx) => generateSynthetic(tx, { tasks: count, seed: start }));
    process.stdout.write(`${slug}\n`);
  } finally {
    await database.close();
  }
}
