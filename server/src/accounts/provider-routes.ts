import { randomUUID } from 'node:crypto';
import type { Database } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import express, { type Request, type Response, type Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Logger } from 'pino';
import type { Config, ProviderSettings } from '../config.ts';
import type { WriteContext } from '../http/context.ts';
import { languageOf, queryOf } from '../http/request.ts';
import { IdentityProvider, ProviderFailure } from './ask-provider.ts';
import { comeBack, enterVouched, leaveForProvider } from './provider-sign-in.ts';
import { sessionCookie } from './session-cookie.ts';
import { PUBLIC } from './sessions.ts';

interface Parts {
  config: Pick<Config, 'baseUrl'>;
  database: Database;
  log: Logger;
  clock: () => Date;
}

const CALLBACK = '/sign-in/provider/callback';

/** What the sign-in page says; `code`: it asks for the second factor. */
type Outcome = 'code' | 'down' | 'refused' | 'expired' | 'unknown';

// Every departure writes a row; this bounds the work of a flood.
const departures = rateLimit({
  windowMs: 60_000,
  limit: 300,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  handler: () => {
    throw new AppError('too_many_requests', 'Too many sign-ins from this address; wait a minute.', [], 60);
  },
});

/** Only ever to a page of ours that is named here: nothing of the request decides where. */
function goTo(response: Response, path: '/' | `/sign-in?provider=${Outcome}`): void {
  response.set('Cache-Control', 'no-store').redirect(303, path);
}

/** The pages between the sign-in page and the identity provider: the browser leaves by the one and comes back by the other. */
export function providerRoutes(parts: Parts, settings: ProviderSettings): Router {
  const provider = new IdentityProvider(settings);
  const callback = `${parts.config.baseUrl?.replace(/\/$/, '') ?? ''}${CALLBACK}`;

  const write = <T>(request: Request, response: Response, work: (write: WriteContext) => Promise<T>): Promise<T> =>
    parts.database.writer.transaction((tx) =>
      work({
        tx,
        now: parts.clock(),
        actor: PUBLIC,
        session: sessionCookie(request, response),
        operation: 'providerSignIn',
        channel: 'screen',
        newId: randomUUID,
        afterCommit: () => undefined,
        language: languageOf(request),
        expectedVersion: 0,
        file: null,
      }),
    );

  const explain = (response: Response, error: unknown): void => {
    if (!(error instanceof ProviderFailure)) throw error;
    parts.log.warn({ reason: error.reason, said: error.message }, 'the identity provider did not vouch');
    goTo(response, `/sign-in?provider=${error.reason}`);
  };

  const depart = async (request: Request, response: Response): Promise<void> => {
    try {
      const { url, handshake } = await provider.begin(callback);
      await write(request, response, (leaving) => leaveForProvider(leaving, handshake));
      response.set('Cache-Control', 'no-store').redirect(303, url.href);
    } catch (error) {
      explain(response, error);
    }
  };

  const arrive = async (request: Request, response: Response): Promise<void> => {
    const query = queryOf(request);
    const handshake = await write(request, response, (coming) => comeBack(coming, query['state'] ?? ''));
    if (handshake === null) {
      goTo(response, '/sign-in?provider=expired');
      return;
    }
    try {
      const voucher = await provider.redeem(new URL(`?${new URLSearchParams(query).toString()}`, callback), handshake);
      const outcome = await write(request, response, (entering) => enterVouched(entering, voucher));
      goTo(response, outcome === 'in' ? '/' : `/sign-in?provider=${outcome}`);
    } catch (error) {
      explain(response, error);
    }
  };

  return express.Router().use(departures).get('/', depart).get('/callback', arrive);
}
