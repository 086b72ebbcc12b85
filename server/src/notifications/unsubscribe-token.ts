import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { endableLetters, type EndableLetter } from '@atkaruu/shared/notifications/contract';

/** Links that end letters of one kind for one person: signed, so that nobody makes one up, and valid for as long as the secret is. */
export class UnsubscribeTokens {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'atkaruu unsubscribe', 32));
  }

  make(accountId: string, letter: EndableLetter): string {
    const said = `${accountId}.${letter}`;
    return `${said}.${this.#sign(said)}`;
  }

  /** Null when it was not made here. */
  read(token: string): { accountId: string; letter: EndableLetter } | null {
    const [accountId = '', kind, mark = ''] = token.split('.');
    const letter = endableLetters.find((known) => known === kind);
    if (letter === undefined) return null;
    const [expected, given] = [Buffer.from(this.#sign(`${accountId}.${letter}`)), Buffer.from(mark)];
    return expected.length === given.length && timingSafeEqual(expected, given) ? { accountId, letter } : null;
  }

  #sign(said: string): string {
    return createHmac('sha256', this.#key).update(said).digest('base64url');
  }
}
