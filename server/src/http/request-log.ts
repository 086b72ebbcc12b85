import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { requestIdOf } from './request.ts';

/** One line a request: method, path without its query (which may hold what people search for), status, milliseconds. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.on('finish', () => {
      const { method, path } = request;
      const ms = Math.round((performance.now() - started) * 10) / 10;
      log.debug({ requestId: requestIdOf(request), method, path, status: response.statusCode, ms }, 'answered');
    });
    next();
  };
}
