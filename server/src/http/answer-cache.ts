/** Answers to reads, kept as bytes until something in the store changes. Bounded by size; the oldest unused goes first. */

export interface StoredAnswer {
  fingerprint: string;
  etag: string;
  bytes: Buffer;
}

const MOST_BYTES = 32 * 1024 * 1024;
const LARGEST_ANSWER = 4 * 1024 * 1024;

export class AnswerCache {
  #answers = new Map<string, StoredAnswer>();
  #bytes = 0;

  /** The answer made at the same state of the store, if it is still here. */
  find(key: string, fingerprint: string): StoredAnswer | null {
    const answer = this.#answers.get(key);
    if (answer?.fingerprint !== fingerprint) return null;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  keep(key: string, answer: StoredAnswer): void {
    if (answer.bytes.length > LARGEST_ANSWER) return;
    this.#drop(key);
    this.#answers.set(key, answer);
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
  }
}
