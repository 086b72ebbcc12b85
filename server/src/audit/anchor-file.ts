import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Anchor, ChainHead } from './verify-chain.ts';

/** One head of the chain on each line: its number and its hash. The file is only appended to; a copy elsewhere is worth more. */
function pathIn(dataDir: string): string {
  return join(dataDir, 'audit-anchors.txt');
}

export async function readAnchors(dataDir: string): Promise<Anchor[]> {
  const text = await readFile(pathIn(dataDir), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    const match = /^(\d+) ([0-9a-f]{64})$/.exec(line.trim());
    return match ? [{ seq: Number(match[1]), hash: match[2] ?? '' }] : [];
  });
}

/** Writes the head down, unless it is the newest anchor already. */
export async function writeAnchor(dataDir: string, head: ChainHead): Promise<void> {
  if (head.hash === '') return;
  const newest = (await readAnchors(dataDir)).at(-1);
  if (newest?.hash !== head.hash) await appendFile(pathIn(dataDir), `${head.seq} ${head.hash}\n`);
}
