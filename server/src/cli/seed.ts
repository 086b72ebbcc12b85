import process from 'node:process';
import { connect, type Transaction } from '@atkaruu/db';
import { isSeeded, seedDemonstration, seedDocumented } from '@atkaruu/db/seeds';
import { configOf } from './environment.ts';
import { EXIT, ExitError } from './exit.ts';

interface Seed {
  slug: string;
  write: (tx: Transaction) => Promise<void>;
}

const seeds = {
  documented: { slug: 'optimisation-2018-2023', write: seedDocumented },
  demonstration: { slug: 'demonstration', write: seedDemonstration },
} as const satisfies Record<string, Seed>;

async function writeMissing(databaseUrl: string, wanted: readonly Seed[]): Promise<void> {
  const database = connect(databaseUrl);
  try {
    for (const { slug, write } of wanted) {
      if (await isSeeded(database.reader, slug)) continue;
      await database.writer.transaction(write);
      process.stderr.write(`Wrote the plan “${slug}”\n`);
    }
  } finally {
    await database.close();
  }
}

/** Both plans, each only where it is missing. */
export function seedAll(databaseUrl: string): Promise<void> {
  return writeMissing(databaseUrl, Object.values(seeds));
}

export async function seedDatabase(which: string | undefined): Promise<void> {
  const { databaseUrl } = configOf();
  if (which === undefined) return seedAll(databaseUrl);
  if (which !== 'documented' && which !== 'demonstration') {
    throw new ExitError(EXIT.usage, `There is no seed ${which}: it is documented or demonstration.`);
  }
  await writeMissing(databaseUrl, [seeds[which]]);
}
