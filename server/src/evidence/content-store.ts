import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { ReceivedFile } from '../http/receive-upload.ts';

/** Files by the hash of their content: one content is stored once, and nothing a sender writes becomes part of a path. */
export function evidenceFolder(dataDir: string): string {
  return join(dataDir, 'evidence');
}

const HASH = /^[0-9a-f]{64}$/;

function pathOf(folder: string, sha256: string): string {
  if (!HASH.test(sha256)) throw new RangeError('a content is named by 64 hexadecimal digits');
  return join(folder, sha256.slice(0, 2), sha256);
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}

/** A rename within one disk; across two a copy beside its place comes first. */
async function moveTo(target: string, source: string): Promise<void> {
  try {
    await rename(source, target);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await copyFile(source, `${target}.part`, constants.COPYFILE_FICLONE);
    await flush(`${target}.part`);
    await rename(`${target}.part`, target);
    await unlink(source);
  }
}

/** Keeps an uploaded file under its hash. On the disk before the row that names it: a crash leaves a file too many, never a row without one. */
export async function keepContent(folder: string, file: ReceivedFile): Promise<void> {
  const target = pathOf(folder, file.sha256);
  if (await isThere(target)) return;
  await mkdir(dirname(target), { recursive: true });
  await flush(file.path);
  await moveTo(target, file.path);
  await flush(dirname(target));
}

/** The bytes of a content, checked against its name: what was damaged on the disk is never served as evidence. */
export async function readContent(folder: string, sha256: string): Promise<Buffer> {
  const path = pathOf(folder, sha256);
  const bytes = await readFile(path).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new AppError('not_found', 'The file of this evidence is missing from the store; tell the operator its id.');
  });
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Error(`the stored content ${sha256} does not match its hash; restore it from a backup`);
  }
  return bytes;
}
