import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect, migrate } from '@atkaruu/db';
import { generateSynthetic, seedDemonstration, seedDocumented } from '@atkaruu/db/seeds';
import { measure } from './measure.ts';
import { startProcess, type ServerProcess } from './server-process.ts';
import { worksFor } from './works.ts';

/**
 * CPU per request of the running program relative to a bare Express route that returns the same bytes, at several sizes.
 * `npm run bench -- 10000 100000`; `--work=dashboard` measures only what has this in its name.
 */
const only = process.argv.find((argument) => argument.startsWith('--work='))?.slice('--work='.length) ?? '';
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => Number.isInteger(size) && size > 0);
const MAIN = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
const BARE = fileURLToPath(new URL('./bare-server.ts', import.meta.url));

const QUIET_MS = 300;

/** Reads the plan for the first time and waits until the program has nothing left to prepare; says what that costs once. */
async function settle(atkaruu: ServerProcess, slug: string): Promise<void> {
  const before = atkaruu.cpuMs();
  await (await fetch(`${atkaruu.url}/api/v1/plans/${slug}/dashboard`)).arrayBuffer();
  await (await fetch(`${atkaruu.url}/api/v1/plans/${slug}/tasks?q=a`)).arrayBuffer();
  for (let [last, now] = [-1, atkaruu.cpuMs()]; now > last; [last, now] = [now, atkaruu.cpuMs()]) await setTimeout(QUIET_MS);
  process.stdout.write(`first reading of the plan: ${(atkaruu.cpuMs() - before).toFixed(0)} ms CPU\n`);
}

async function benchmark(tasks: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'atkaruu-bench-'));
  const databaseUrl = `sqlite:${folder}/bench.db`;
  await migrate(databaseUrl);
  const database = connect(databaseUrl);
  const slug = await database.writer.transaction((tx) => generateSynthetic(tx, { tasks, seed: 1 }));
  await database.writer.transaction(seedDocumented);
  await database.writer.transaction(seedDemonstration);
  await database.close();
  const env = {
    DATABASE_URL: databaseUrl,
    PORT: '0',
    LOG_LEVEL: 'silent',
    ATKARUU_DEMO: '1',
    ATKARUU_NOW: '2026-06-30T06:00:00Z',
  };
  const started = performance.now();
  const atkaruu = await startProcess([MAIN, 'serve'], env);
  await fetch(`${atkaruu.url}/readyz`);
  const ready = performance.now() - started;
  const idle = atkaruu.memoryMb();
  const bare = await startProcess([BARE], {});
  try {
    process.stdout.write(
      `\n${tasks} leaf tasks: ready after ${ready.toFixed(0)} ms, ${idle.toFixed(0)} MB idle\n${'work'.padEnd(52)}${'ms CPU'.padStart(10)}${'bare'.padStart(10)}${'ratio'.padStart(10)}\n`,
    );
    await settle(atkaruu, slug);
    for (const work of await worksFor(atkaruu.url, slug, tasks)) {
      if (!work.name.includes(only)) continue;
      const row = await measure(work, atkaruu, bare);
      process.stdout.write(
        `${row.name.padEnd(52)}${row.atkaruu.toFixed(3).padStart(10)}${row.bare.toFixed(3).padStart(10)}${row.ratio.toFixed(1).padStart(10)}\n`,
      );
    }
    process.stdout.write(`${atkaruu.memoryMb().toFixed(0)} MB after load\n`);
  } finally {
    await atkaruu.stop();
    await bare.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) await benchmark(size);
