import { randomUUID } from 'node:crypto';
import type { Database, OutboxRow } from '@atkaruu/db';
import type { MessageKind } from '@atkaruu/shared/messages/contract';
import type { Logger } from 'pino';
import type { Outbox } from './outbox.ts';
import { hasDueMessages } from './outbox-queries.ts';
import { endLease, leaseMessages } from './outbox-store.ts';
import { nextTry } from './retry-after.ts';

/** Brings one message to the other side; throws with the reason when it was not taken. `content` is unsealed. */
export type Carrier = (row: OutboxRow, content: string) => Promise<void>;

export interface DispatcherParts {
  database: Database;
  outbox: Outbox;
  clock: () => Date;
  carriers: Partial<Record<MessageKind, Carrier>>;
  log: Logger;
}

const AT_A_TIME = 5;
// A try is cut off well before its lease is over, and a lease is over within a minute of its holder's death.
const LONGEST_TRY_MS = 30_000;
const LEASE_MS = 45_000;
const PAUSE_MS = 2_000;
const LONGEST_REASON = 500;

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, LONGEST_REASON);
}

async function withinTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${LONGEST_TRY_MS / 1000} seconds`));
    }, LONGEST_TRY_MS);
  });
  try {
    await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** Empties the outbox, beside as many other instances as there are: each message is held by one at a time. */
export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #name = randomUUID();
  #timer: NodeJS.Timeout | null = null;
  #round: Promise<void> | null = null;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  /** One round: everything that is due now. Returns how many tries were made. */
  async deliverDue(): Promise<number> {
    const { database, clock } = this.#parts;
    let tries = 0;
    while (await hasDueMessages(database.reader, clock().toISOString())) {
      const rows = await this.#lease();
      if (rows.length === 0) break;
      await Promise.all(rows.map((row) => this.#try(row)));
      tries += rows.length;
    }
    return tries;
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.#round = this.deliverDue()
        .then(() => undefined)
        .catch((error: unknown) => {
          this.#parts.log.warn({ reason: reasonOf(error) }, 'the outbox could not be read');
        })
        .finally(() => {
          if (this.#timer !== null) this.start();
        });
    }, PAUSE_MS).unref();
  }

  /** Ends after the tries that are on their way. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#round;
  }

  #lease(): Promise<OutboxRow[]> {
    const now = this.#parts.clock();
    const lease = {
      by: this.#name,
      now: now.toISOString(),
      until: new Date(now.getTime() + LEASE_MS).toISOString(),
    };
    return this.#parts.database.writer.transaction((tx) => leaseMessages(tx, lease, AT_A_TIME));
  }

  async #try(row: OutboxRow): Promise<void> {
    const failure = await this.#failureOf(row);
    const now = this.#parts.clock();
    const attempts = row.attempts + 1;
    const next = failure === null ? null : nextTry(attempts, now);
    const isOver = row.expires_at !== null && row.expires_at <= now.toISOString();
    const state = failure === null ? 'sent' : next === null || isOver ? 'dead' : 'waiting';
    const outcome = {
      state,
      attempts,
      next_at: (next ?? now).toISOString(),
      ended_at: state === 'waiting' ? null : now.toISOString(),
      last_error: failure,
      content: state === 'sent' || isOver ? null : row.content,
    } as const;
    await this.#parts.database.writer.transaction((tx) => endLease(tx, { id: row.id, by: this.#name }, outcome));
    if (failure !== null)
      this.#parts.log.warn({ message: row.id, topic: row.topic, attempts, state, reason: failure }, 'not delivered');
  }

  /** Null when it was delivered. */
  async #failureOf(row: OutboxRow): Promise<string | null> {
    const carry = this.#parts.carriers[row.kind];
    if (row.expires_at !== null && row.expires_at <= this.#parts.clock().toISOString()) return 'too late: what it says is over';
    if (carry === undefined) return `nothing is set up to deliver a ${row.kind}`;
    try {
      await withinTime(carry(row, this.#parts.outbox.open(row.content ?? '')));
      return null;
    } catch (error) {
      return reasonOf(error);
    }
  }
}
