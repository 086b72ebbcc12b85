import type { OutboxRow, Transaction } from '@atkaruu/db';
import type { MessageTopic } from '@atkaruu/shared/messages/contract';
import { Seal } from '../accounts/index.ts';
import { insertMessage } from './outbox-store.ts';

/** What a letter says; plain text and the same as HTML without anything fetched from elsewhere. */
export interface LetterContent {
  subject: string;
  text: string;
  html: string;
  /** Where one request ends letters of this kind (RFC 8058); null where there is no such thing. */
  unsubscribeUrl: string | null;
}

export interface Letter extends LetterContent {
  topic: MessageTopic;
  /** The same for the same letter for ever: a second one is not written. */
  dedupKey: string;
  to: string;
  accountId: string | null;
  /** After this instant it is of no use. */
  expiresAt?: string;
}

interface Unit {
  tx: Transaction;
  now: Date;
  newId: () => string;
}

type Filled = Pick<OutboxRow, 'kind' | 'topic' | 'dedup_key' | 'recipient' | 'account_id'>;

/**
 * Letters are written beside their cause, in its transaction: what is rolled back is not sent, and what is committed is sent even
 * if the program dies in the next moment. Contents are sealed, since a letter may hold a one-time link.
 */
export class Outbox {
  readonly sendsMail: boolean;
  readonly #seal: Seal;

  constructor({ secret, sendsMail }: { secret: string; sendsMail: boolean }) {
    this.#seal = new Seal(secret, 'atkaruu outbox');
    this.sendsMail = sendsMail;
  }

  /** Null when no mail server is set, or when the very letter was written before; else its id. */
  async mail(unit: Unit, { topic, dedupKey, to, accountId, expiresAt, ...content }: Letter): Promise<string | null> {
    if (!this.sendsMail) return null;
    const filled = { kind: 'mail', topic, dedup_key: dedupKey, recipient: to, account_id: accountId } as const;
    return this.#put(unit, filled, JSON.stringify(content), expiresAt ?? null);
  }

  open(content: string): string {
    return this.#seal.open(content).toString('utf8');
  }

  async #put({ tx, now, newId }: Unit, filled: Filled, content: string, expiresAt: string | null): Promise<string | null> {
    const id = newId();
    const isNew = await insertMessage(tx, {
      ...filled,
      id,
      content: this.#seal.close(Buffer.from(content)),
      state: 'waiting',
      attempts: 0,
      created_at: now.toISOString(),
      next_at: now.toISOString(),
      expires_at: expiresAt,
      leased_by: null,
      leased_until: null,
      ended_at: null,
      last_error: null,
    });
    return isNew ? id : null;
  }
}
