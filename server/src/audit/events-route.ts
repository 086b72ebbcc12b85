import type { Reader } from '@atkaruu/db';
import { can, type Actor, type Place } from '@atkaruu/shared/accounts/permissions';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { Request, RequestHandler, Response } from 'express';
import type { ChangeEvent, ChangeStream } from './change-stream.ts';

export interface EventsParts {
  db: Reader;
  stream: ChangeStream;
  actorOf: (request: Request) => Promise<Actor>;
  placeOfPlan: (db: Reader, planId: string) => Promise<Place | null>;
}

const MOST_LISTENERS = 500;
// Also the time after which a session that was ended sees no more than the public does.
const HEARTBEAT_MS = 25_000;

/** One page that listens: it is told only of plans it may read, as of its last heartbeat. */
class EventSender {
  readonly #parts: EventsParts;
  readonly #request: Request;
  readonly #response: Response;
  #actor: Actor | null = null;
  #mayRead = new Map<string, boolean>();

  constructor(parts: EventsParts, request: Request, response: Response) {
    this.#parts = parts;
    this.#request = request;
    this.#response = response;
  }

  async refresh(): Promise<void> {
    this.#actor = await this.#parts.actorOf(this.#request);
    this.#mayRead = new Map();
  }

  async beat(): Promise<void> {
    try {
      await this.refresh();
      this.#response.write(': still here\n\n');
    } catch {
      // Who cannot be asked who it is comes again.
      this.#response.end();
    }
  }

  async send(events: readonly ChangeEvent[]): Promise<void> {
    for (const event of events) {
      // Somebody was shut out or given other roles: from here on the new rights count.
      if (event.kind === 'account') await this.refresh();
      if (!(await this.#isSeen(event))) continue;
      this.#response.write(`id: ${event.version}\ndata: ${JSON.stringify(event)}\n\n`);
    }
  }

  async #isSeen({ planId, kind }: ChangeEvent): Promise<boolean> {
    if (kind === 'account') return this.#actor !== null && can(this.#actor, 'account.manage', { planId: null });
    if (planId === null) return true;
    const known = this.#mayRead.get(planId);
    if (known !== undefined) return known;
    const place = await this.#parts.placeOfPlan(this.#parts.db, planId);
    const seen = place !== null && this.#actor !== null && can(this.#actor, 'plan.read', place);
    this.#mayRead.set(planId, seen);
    return seen;
  }
}

/** `GET /events`: server-sent events, one for each committed change of any instance. */
export function eventsRoute(parts: EventsParts): RequestHandler {
  return async (request, response) => {
    if (parts.stream.listeners >= MOST_LISTENERS) {
      throw new AppError('too_many_requests', 'Too many pages listen; read again from time to time instead.', [], 60);
    }
    const sender = new EventSender(parts, request, response);
    await sender.refresh();
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    // Events are sent one batch after the other, in the order of the changes.
    let sending = Promise.resolve();
    const stop = await parts.stream.listen((events) => {
      sending = sending.then(() => sender.send(events)).catch(() => void response.end());
    });
    response.write('retry: 5000\n\n');
    const heartbeat = setInterval(() => void sender.beat(), HEARTBEAT_MS).unref();
    response.once('close', () => {
      stop();
      clearInterval(heartbeat);
    });
  };
}
