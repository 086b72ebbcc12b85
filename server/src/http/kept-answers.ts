import type { Database } from '@atkaruu/db';
import type { Actor } from '@atkaruu/shared/accounts/permissions';
import type { NextFunction, Request, Response } from 'express';
import { AnswerCache, type StoredAnswer } from './answer-cache.ts';
import type { ReadContext, SessionCookie } from './context.ts';
import { etagOf } from './etag.ts';
import { sendBytes } from './send.ts';

interface Exchange {
  request: Request;
  response: Response;
}

/** The part of the doorway that says who asks, when, and at which state of the store. */
interface Door {
  database: Pick<Database, 'changeNumber'>;
  clock: () => Date;
  actorOf: (request: Request) => Promise<Actor>;
  sessionOf: (request: Request, response: Response) => SessionCookie;
}

type Asking = Pick<ReadContext, 'actor' | 'now' | 'changeNumber'>;

// A day turns over at midnight of the plan's zone, and zones differ by quarter hours: an answer is no older than that.
const QUARTER_HOUR_MS = 15 * 60_000;

/** Two answers to one question by people with the same rights are the same. */
function rightsOf({ grants, only }: Actor): string {
  return grants.length === 0 && only === null ? 'public' : JSON.stringify([grants, only]);
}

/** What an answer depends on besides its address and its asker. */
function fingerprintOf({ actor, now, changeNumber }: Asking): string {
  return `${changeNumber}.${Math.floor(now.getTime() / QUARTER_HOUR_MS)}.${rightsOf(actor)}`;
}

/** Reads of plans, kept as bytes until the store changes and sent again before anything is parsed. */
export class KeptAnswers {
  readonly #door: Door;
  readonly #cache = new AnswerCache();

  constructor(door: Door) {
    this.#door = door;
  }

  /**
   * Sends again what was kept for this asker, with these rights, at this state of the store: it was valid and allowed when it was
   * made, and nothing has changed since.
   */
  async recall(request: Request, response: Response, next: NextFunction): Promise<void> {
    const answer = request.method === 'GET' && this.#cache.has(request.originalUrl) ? await this.#find(request) : null;
    if (answer === null) next();
    else this.#reply({ request, response }, answer.kept, answer.actor);
  }

  async #find(request: Request): Promise<{ kept: StoredAnswer; actor: Actor } | null> {
    const actor = await this.#door.actorOf(request);
    const changeNumber = await this.#door.database.changeNumber();
    const fingerprint = fingerprintOf({ actor, now: this.#door.clock(), changeNumber });
    const kept = this.#cache.find(request.originalUrl, actor.id, fingerprint);
    return kept && { kept, actor };
  }

  /** Keeps an answer that was just made, and sends it. */
  send(exchange: Exchange, asking: Asking, { data, bytes }: { data: unknown; bytes: Buffer }): void {
    const { originalUrl } = exchange.request;
    const fingerprint = fingerprintOf(asking);
    const answer = { fingerprint, etag: etagOf(data, `${fingerprint} ${originalUrl} ${asking.actor.id}`), bytes };
    this.#cache.keep(originalUrl, asking.actor.id, answer);
    this.#reply(exchange, answer, asking.actor);
  }

  #reply({ request, response }: Exchange, answer: StoredAnswer, actor: Actor): void {
    const isPublic = actor.role === 'public' && this.#door.sessionOf(request, response).token === null;
    sendBytes(request, response, answer, isPublic);
  }
}
