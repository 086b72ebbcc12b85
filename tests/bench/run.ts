import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect, migrate } from '@atkaruu/db';
import { generateSynthetic } from '@atkaruu/db/seeds';
import { measure } from './measure.ts';
import { startProcess } from './server-process.ts';
import { worksFor } from './works.ts';

/**
 * CPU per request of the running program relative to a bare Express route that returns the same bytes, at several sizes.
 * `npm run bench -- 10000 100000`
 */
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => Number.isInteger(size) && size > 0);
const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const BARE = fileURLToPath(new URL('./bare-server.ts', import.meta.url));

async function benchmark(tasks: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'atkaruu-bench-'));
  const databaseUrl = `sqlite:${folder}/bench.db`;
  await migrate(databaseUrl);
  const database = connect(databaseUrl);
  const slug = await database.writer.transaction((tx) => generateSynthetic(tx, { tasks, seed: 1 }));
  await database.close();
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    LOG_LEVEL: 'silent',
    ATKARUU_DEMO: '1',
    ATKARUU_NOW: '2026-06-30T06:00:00Z',
  };
  const atkaruu = await startProcess([MAIN, 'serve'], env);
  const bare = await startProcess([BARE], {});
  try {
    process.stdout.write(
      `\n${tasks} leaf tasks\n${'work'.padEnd(52)}${'ms CPU'.padStart(10)}${'bare'.padStart(10)}${'ratio'.padStart(10)}\n`,
    );
    for (const work of await worksFor(atkaruu.url, slug)) {
      const row = await measure(work, atkaruu, bare);
      process.stdout.write(
        `${row.name.padEnd(52)}${row.atkaruu.toFixed(3).padStart(10)}${row.bare.toFixed(3).padStart(10)}${row.ratio.toFixed(1).padStart(10)}\n`,
      );
    }
  } finally {
    await atkaruu.stop();
    await bare.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) await benchmark(size);
