import { randomUUID } from 'node:crypto';
import { AppError } from '@atkaruu/shared/contract/errors';
import { languages, type Language } from '@atkaruu/shared/values/localized-text';
import type { Request, RequestHandler } from 'express';

const ids = new WeakMap<object, string>();

/** The id of a request, as the log, the answer's header and a problem document show it. */
export function requestIdOf(request: object): string {
  const known = ids.get(request);
  if (known !== undefined) return known;
  const id = randomUUID();
  ids.set(request, id);
  return id;
}

export const identifyRequest: RequestHandler = (request, response, next) => {
  response.set('X-Request-Id', requestIdOf(request));
  next();
};

/** The first of our languages that the caller prefers; English for programs that say nothing. */
export function languageOf(request: Request): Language {
  const preferred = request.acceptsLanguages(...languages);
  return languages.find((language) => language === preferred) ?? 'en';
}

/** The query of an address; a parameter given twice is refused, since nobody can say which was meant. */
export function queryOf(request: Request): Record<string, string> {
  const mark = request.originalUrl.indexOf('?');
  if (mark < 0) return {};
  const search = request.originalUrl.slice(mark + 1);
  try {
    decodeURIComponent(search.replaceAll('+', ' '));
  } catch {
    throw new AppError('malformed_request', 'The address has a percent sign that stands for no character.');
  }
  const query = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    if (query.has(name))
      throw new AppError('invalid_query', `The parameter ${name.slice(0, 50)} is given twice.`, [
        { pointer: `/${name}`, code: 'repeated', message: 'give it once; several values are separated by commas' },
      ]);
    query.set(name, value);
  }
  return Object.fromEntries(query);
}

const DEEPEST = 32;
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);

/** Refuses deep nesting before anything recurses over it (JSON.stringify overflows the stack on 5,000 levels). */
function assertShallow(body: Buffer): void {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (inText) {
      if (byte === BACKSLASH) at++;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (OPEN.has(byte) && ++depth > DEEPEST)
      throw new AppError('malformed_json', `The body is nested deeper than ${DEEPEST} levels.`);
    else if (CLOSE.has(byte)) depth--;
  }
}

/** For the JSON parser's `verify`: UTF-8 only, and not too deep. */
export function verifyJsonBytes(body: Buffer): void {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new AppError('malformed_json', 'The body is not valid UTF-8.');
  }
  assertShallow(body);
}

export const requireSameSite: RequestHandler = (request, _response, next) => {
  const origin = request.get('origin');
  const site = request.get('sec-fetch-site');
  const foreignOrigin = origin !== undefined && hostOf(origin) !== request.get('host');
  const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method) && (foreignOrigin || foreignSite)) {
    throw new AppError('cross_site', 'Changes are taken from this site’s own pages only.');
  }
  next();
};

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
