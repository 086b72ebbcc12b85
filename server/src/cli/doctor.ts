import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { connect, schemaStatus, storeHealth } from '@atkaruu/db';
import { configOf } from './environment.ts';
import { EXIT } from './exit.ts';

interface Finding {
  what: string;
  isGood: boolean;
  says: string;
}

const LEAST_FREE_MB = 500;

function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path));
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function disk(dataDir: string): Finding[] {
  const folder = nearestFolder(dataDir);
  const { bavail, bsize } = statfsSync(folder);
  const freeMb = Math.floor((bavail * bsize) / 1024 / 1024);
  const isWritable = canWrite(folder);
  return [
    { what: 'data folder', isGood: isWritable, says: isWritable ? 'can be written' : `${folder} cannot be written` },
    { what: 'free space', isGood: freeMb >= LEAST_FREE_MB, says: `${freeMb} MB` },
  ];
}

async function schema(databaseUrl: string): Promise<Finding> {
  const { applied, pending, unknown } = await schemaStatus(databaseUrl);
  if (unknown.length > 0) return { what: 'schema', isGood: false, says: `newer than this program: ${unknown.join(', ')}` };
  if (pending.length > 0) return { what: 'schema', isGood: false, says: 'older than this program; run atkaruu migrate' };
  return { what: 'schema', isGood: true, says: applied.at(-1) ?? 'none' };
}

async function store(databaseUrl: string): Promise<Finding[]> {
  const database = connect(databaseUrl);
  try {
    const { engine, durability, isDurable, faults } = await storeHealth(database);
    return [
      { what: 'engine', isGood: true, says: engine },
      { what: 'durability', isGood: isDurable, says: durability },
      { what: 'integrity', isGood: faults.length === 0, says: faults.length === 0 ? 'no fault found' : faults.join('; ') },
      { what: 'newest change', isGood: true, says: String(await database.changeNumber()) },
    ];
  } finally {
    await database.close();
  }
}

/** Throws ConfigError for wrong settings; everything else is a finding. Exit 1 when one is bad. */
export async function examine({ json }: { json?: true }): Promise<void> {
  const { databaseUrl, dataDir, isDemonstration } = configOf();
  const findings: Finding[] = [
    { what: 'runtime', isGood: true, says: `Node ${process.versions.node}, ${process.platform} ${process.arch}` },
    { what: 'mode', isGood: true, says: isDemonstration ? 'demonstration' : 'production' },
    ...disk(dataDir),
    await schema(databaseUrl),
  ];
  if (findings.every(({ what, isGood }) => what !== 'schema' || isGood)) findings.push(...(await store(databaseUrl)));
  const lines = findings.map(({ what, isGood, says }) => `${isGood ? 'ok  ' : 'BAD '} ${what}: ${says}`);
  process.stdout.write(json === true ? `${JSON.stringify(findings)}\n` : `${lines.join('\n')}\n`);
  if (findings.some(({ isGood }) => !isGood)) process.exitCode = EXIT.failure;
}
