import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { StoredAnswer } from './answer-cache.ts';
import type { Download } from './context.ts';
import type { KeptAnswer } from './idempotency.ts';

function matches(header: string | undefined, etag: string): boolean {
  return header !== undefined && header.split(',').some((part) => part.trim().replace(/^W\//, '') === etag);
}

/** A read's bytes, or 304 when the caller has them. What a signed-in person sees is not kept by any cache. */
export function sendBytes(
  request: Request,
  response: Response,
  answer: Pick<StoredAnswer, 'etag' | 'bytes'>,
  isPublic: boolean,
): void {
  response.set('ETag', answer.etag);
  response.set('Cache-Control', isPublic ? 'no-cache' : 'private, no-store');
  response.vary('Cookie');
  if (matches(request.get('if-none-match'), answer.etag)) {
    response.status(304).end();
    return;
  }
  response.set('Content-Type', 'application/json; charset=utf-8').end(request.method === 'HEAD' ? undefined : answer.bytes);
}

export function sendKept(response: Response, answer: KeptAnswer, isReplay: boolean): void {
  response.status(answer.status).set('Cache-Control', 'no-store');
  if (isReplay) response.set('Idempotency-Replayed', 'true');
  if (answer.etag !== null) response.set('ETag', answer.etag);
  if (answer.status === 204) {
    response.end();
    return;
  }
  response.set('Content-Type', 'application/json; charset=utf-8').end(answer.body);
}

/** A file; its name in any script, as RFC 6266 and RFC 5987 write it. */
export async function sendDownload(
  response: Response,
  usualType: string,
  { fileName, content, mediaType }: Download,
): Promise<void> {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  response.set('Content-Type', mediaType ?? usualType);
  // Whatever somebody uploaded is saved, never run: not as a page, not in a frame.
  response.set('X-Content-Type-Options', 'nosniff');
  response.set('Content-Security-Policy', "sandbox; default-src 'none'");
  response.set('Content-Disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`);
  response.set('Cache-Control', 'private, no-store');
  if (typeof content === 'string' || Buffer.isBuffer(content)) response.end(content);
  else await sendPieces(response, content);
}

/** No faster than the reader takes them; a reader who goes away is no failure of ours. */
async function sendPieces(response: Response, pieces: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), response);
  } catch (error) {
    if (!hasLeft(error)) throw error;
  }
}

function hasLeft(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
