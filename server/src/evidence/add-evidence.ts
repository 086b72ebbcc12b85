import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { toJson } from '@atkaruu/db';
import { AppError, fieldError } from '@atkaruu/shared/contract/errors';
import type { NewEvidence } from '@atkaruu/shared/evidence/contract';
import { calendarDay, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { recordChange } from '../audit/index.ts';
import type { WriteContext } from '../http/context.ts';
import type { ReceivedFile } from '../http/receive-upload.ts';
import { keepContent } from './content-store.ts';
import { insertEvidence } from './evidence-store.ts';
import { HEAD_BYTES, sniffMediaType, takenExtensions } from './sniff-media-type.ts';

interface KeptFile {
  sha256: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
}

async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

const LONGEST_NAME = 200;

/** The last part of whatever path was sent, without control characters and direction marks; the extension survives a cut. */
export function cleanFileName(sent: string): string {
  const last = basename(sent.replaceAll('\\', '/')).normalize('NFC');
  const clean = last.replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '').trim();
  if (clean.length <= LONGEST_NAME) return clean;
  const extension = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return clean.slice(0, LONGEST_NAME - extension.length) + extension;
}

async function keep(file: ReceivedFile, folder: string): Promise<KeptFile> {
  const name = cleanFileName(file.fileName);
  const refuse = (code: string, message: string) =>
    new AppError('unsupported_media_type', message, [{ pointer: '/file', code, message }]);
  if (file.sizeBytes === 0) throw fieldError('/file', 'empty', 'The file is empty; choose another one.');
  const mediaType = sniffMediaType(name, await headOf(file.path));
  if (mediaType === null)
    throw refuse(
      'not_taken',
      `The content is not what the name says, or of a kind that is not taken: ${takenExtensions.join(', ')}.`,
    );
  await keepContent(folder, file);
  return { sha256: file.sha256, name, mediaType, sizeBytes: file.sizeBytes };
}

/** Each kind is proved by something: an act by its number and day, a link by its address, a document by its file. */
function assertProves(evidence: NewEvidence, hasFile: boolean, today: IsoDate): void {
  const { kind, reference, issuedOn, url } = evidence;
  const isEmpty = reference === null || reference === '';
  if (kind === 'legal_act' && isEmpty) throw fieldError('/reference', 'required', 'Give the number of the act.');
  if ((kind === 'legal_act' || kind === 'protocol') && issuedOn === null)
    throw fieldError('/issuedOn', 'required', 'Give the day of the document.');
  if (kind === 'link' && url === null) throw fieldError('/url', 'required', 'Give the address of the page.');
  if (kind === 'document' && !hasFile) throw fieldError('/file', 'required', 'Choose the file.');
  if (issuedOn !== null && issuedOn > today)
    throw fieldError('/issuedOn', 'in_the_future', 'A document that proves something is dated today or earlier.');
}

interface Place {
  task: { id: string; planId: string; entryIds: readonly string[]; timeZone: string };
  folder: string;
}

/** Stores a piece of evidence, its file first. Returns its id. */
export async function addEvidence(evidence: NewEvidence, { task, folder }: Place, context: WriteContext): Promise<string> {
  const { entryId } = evidence;
  assertProves(evidence, context.file !== null, calendarDay(context.now, task.timeZone));
  if (entryId !== null && !task.entryIds.includes(entryId))
    throw fieldError('/entryId', 'unknown_entry', 'The task has no such report; take one of its own.');
  const file = context.file === null ? null : await keep(context.file, folder);
  const title = typeof evidence.title === 'string' ? { [context.language]: evidence.title } : evidence.title;
  const id = context.newId();
  await insertEvidence(context.tx, {
    id,
    task_id: task.id,
    entry_id: entryId,
    kind: evidence.kind,
    title: toJson(title),
    reference: evidence.reference === '' ? null : evidence.reference,
    issued_on: evidence.issuedOn,
    url: evidence.url,
    sha256: file?.sha256 ?? null,
    file_name: file?.name ?? null,
    media_type: file?.mediaType ?? null,
    size_bytes: file?.sizeBytes ?? null,
    recorded_at: context.now.toISOString(),
    recorded_by: context.actor.name,
    recorded_by_id: context.actor.id,
  });
  const after = { ...evidence, title, file: file?.name ?? null, sha256: file?.sha256 ?? null };
  await recordChange(context, { kind: 'evidence', objectId: id, planId: task.planId, taskId: task.id, before: null, after });
  return id;
}
