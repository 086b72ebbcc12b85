import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';

type HeaderSetter = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** What a middleware sets alike for every request, asked of it once: helmet works its headers out anew each time. */
export function sameHeaders(middleware: HeaderSetter): RequestHandler {
  const request = new IncomingMessage(new Socket());
  const sample = new ServerResponse(request);
  middleware(request, sample, (error) => {
    if (error !== undefined) throw new Error('The headers of every answer cannot be made.', { cause: error });
  });
  const headers = new Map(
    Object.entries(sample.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  return (_request, response, next) => {
    response.setHeaders(headers);
    next();
  };
}
