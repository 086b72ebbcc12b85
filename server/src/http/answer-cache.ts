/** Answers to reads, kept as bytes until something in the store changes. Bounded by size; the oldest unused goes first. */

export interface StoredAnswer {
  fingerprint: string;
  etag: string;
  bytes: Buffer;
}

interface Entry extends StoredAnswer {
  address: string;
}

const MOST_BYTES = 32 * 1024 * 1024;
const LARGEST_ANSWER = 4 * 1024 * 1024;

function keyOf(address: string, asker: string): string {
  return `${address} ${asker}`;
}

export class AnswerCache {
  readonly #answers = new Map<string, Entry>();
  /** How many askers' answers are kept for an address. */
  readonly #addresses = new Map<string, number>();
  #bytes = 0;

  /** Whether looking further can find anything. */
  has(address: string): boolean {
    return this.#addresses.has(address);
  }

  /** The answer made at the same state of the store, if it is still here. */
  find(address: string, asker: string, fingerprint: string): StoredAnswer | null {
    const key = keyOf(address, asker);
    const answer = this.#answers.get(key);
    if (answer?.fingerprint !== fingerprint) return null;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  keep(address: string, asker: string, answer: StoredAnswer): void {
    if (answer.bytes.length > LARGEST_ANSWER) return;
    const key = keyOf(address, asker);
    this.#drop(key);
    this.#answers.set(key, { ...answer, address });
    this.#addresses.set(address, (this.#addresses.get(address) ?? 0) + 1);
    this.#bytes += answer.bytes.length;
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const answer = this.#answers.get(key);
    if (!answer) return;
    this.#answers.delete(key);
    this.#bytes -= answer.bytes.length;
    const others = (this.#addresses.get(answer.address) ?? 1) - 1;
    if (others === 0) this.#addresses.delete(answer.address);
    else this.#addresses.set(answer.address, others);
  }
}
