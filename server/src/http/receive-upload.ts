import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { Operation } from '@atkaruu/shared/contract/operation';
import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';

/** A file as it came, in a folder of its own until its operation has decided on it. */
export interface ReceivedFile {
  path: string;
  /** As the sender wrote it; never a path of ours. */
  fileName: string;
  sizeBytes: number;
  sha256: string;
}

const MOST_FIELDS = 20;
const LONGEST_FIELD = 64 * 1024;

function refusalOf(error: unknown, maxBytes: number): Error {
  if (!(error instanceof Error)) return new Error('the form parser failed without saying how');
  if (!(error instanceof MulterError)) {
    const isForm = /multipart|boundary|unexpected end of form/i.test(error.message);
    return isForm ? new AppError('malformed_request', 'The form is not a whole multipart form; send it again.') : error;
  }
  if (error.code === 'LIMIT_FILE_SIZE') {
    return new AppError('body_too_large', `The file is larger than ${maxBytes / 1_048_576} MB; send a smaller one.`);
  }
  return new AppError('malformed_request', `The form cannot be read (${error.code}): one part named file, and text fields.`);
}

function readForm(request: Request, response: Response, folder: string, maxBytes: number): Promise<void> {
  const form = multer({
    storage: multer.diskStorage({
      destination: (_request, _file, done) => {
        done(null, folder);
      },
      filename: (_request, _file, done) => {
        done(null, randomUUID());
      },
    }),
    // Names come in UTF-8; the parser would read them as Latin-1 unless told.
    defParamCharset: 'utf8',
    limits: { fileSize: maxBytes, files: 1, fields: MOST_FIELDS, fieldSize: LONGEST_FIELD, fieldNameSize: 100, headerPairs: 20 },
  });
  return new Promise((resolve, reject) => {
    form.single('file')(request, response, (error: unknown) => {
      if (error === undefined || error === null) resolve();
      else reject(refusalOf(error, maxBytes));
    });
  });
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** Reads the form of an operation that takes one; its fields become the body. Null: no file came. */
export async function receiveUpload(
  { upload }: Operation,
  request: Request,
  response: Response,
  folder: string,
): Promise<ReceivedFile | null> {
  if (!upload || request.is('multipart/form-data') === false) return null;
  await mkdir(folder, { recursive: true });
  await readForm(request, response, folder, upload.maxBytes);
  const { file } = request;
  if (!file) return null;
  return { path: file.path, fileName: file.originalname, sizeBytes: file.size, sha256: await hashOf(file.path) };
}

/** Removes what its operation did not move away. */
export async function discard(file: ReceivedFile | null): Promise<void> {
  if (file !== null) await rm(file.path, { force: true });
}
