import { AppError } from '@atkaruu/shared/contract/errors';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { problemOf } from './problem.ts';
import { languageOf, requestIdOf } from './request.ts';

/** What Express, its parsers and the drivers throw, read by the fields they are documented to set. */
interface ForeignError {
  type?: unknown;
  status?: unknown;
  code?: unknown;
  message?: unknown;
}

function foreign(error: unknown): ForeignError {
  return typeof error === 'object' && error !== null ? error : {};
}

const PARSER_ERRORS: Readonly<Record<string, AppError>> = {
  'entity.too.large': new AppError('body_too_large', 'The body is larger than 1 MB; send less in one request.'),
  'entity.parse.failed': new AppError('malformed_json', 'The body is not valid JSON.'),
  'encoding.unsupported': new AppError('unsupported_media_type', 'Send the body without compression.'),
  'charset.unsupported': new AppError('unsupported_media_type', 'Send the body in UTF-8.'),
  'request.aborted': new AppError('malformed_request', 'The request was broken off.'),
  'request.size.invalid': new AppError('malformed_request', 'The body is not as long as its header says.'),
};

const UNAVAILABLE = new Set(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53300', '57014', 'SQLITE_BUSY', '25006']);
const FULL = new Set(['SQLITE_FULL', '53100', 'ENOSPC']);
const UNIQUE = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof URIError)
    return new AppError('malformed_request', 'The address has a percent sign that stands for no character.');
  const { type, code, status, message } = foreign(error);
  const known = typeof type === 'string' ? PARSER_ERRORS[type] : undefined;
  if (known) return known;
  if (typeof code === 'string') {
    if (FULL.has(code)) return new AppError('storage_full', 'Nothing was written: free some disk space, then repeat.');
    if (UNAVAILABLE.has(code)) return new AppError('unavailable', 'The database does not answer; repeat in a few seconds.');
    if (UNIQUE.has(code))
      return new AppError(
        'conflict',
        'Another record with the same number or name was stored at the same moment; read it and repeat.',
      );
  }
  if (typeof message === 'string' && message.includes('Timeout acquiring a connection')) {
    return new AppError('unavailable', 'The database is busy; repeat in a few seconds.');
  }
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new AppError('malformed_request', 'The request cannot be read.');
  return new AppError('internal', 'The program failed; nothing was written. Tell the operator the request id.');
}

/** The one place where a failure becomes an answer: always a problem document, never a stack. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const refusal = toAppError(error);
    const requestId = requestIdOf(request);
    if (refusal.code === 'internal') log.error({ err: error, requestId }, 'request failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = problemOf(refusal, requestId, languageOf(request));
    if (refusal.code === 'unavailable' || refusal.code === 'too_many_requests')
      response.set('Retry-After', String(refusal.retryAfterSeconds ?? 2));
    response.status(problem.status).set('Cache-Control', 'no-store').set('Content-Language', languageOf(request));
    response.type('application/problem+json').send(JSON.stringify(problem));
  };
}

export const unknownRoute: RequestHandler = (request) => {
  throw new AppError('not_found', `There is nothing at ${request.path.slice(0, 200)}.`);
};
