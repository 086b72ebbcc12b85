import type { ChangeRow, Database } from '@atkaruu/db';

/** What is told of a change: enough to read anew what one shows, and nothing of its content. */
export interface ChangeEvent {
  /** Null: it concerns every plan (the register of bodies). */
  planId: string | null;
  kind: ChangeRow['kind'];
  /** Number of the change. */
  version: number;
}

type Listener = (events: readonly ChangeEvent[]) => void;

const MOST_EVENTS = 1_000;

/**
 * Tells listeners of committed changes, of this instance and of others: it asks the store, which numbers changes in the order of
 * their commits. While nobody listens nothing is asked.
 */
export class ChangeStream {
  readonly #database: Database;
  readonly #everyMs: number;
  readonly #listeners = new Set<Listener>();
  #newest = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(database: Database, everyMs = 1_000) {
    this.#database = database;
    this.#everyMs = everyMs;
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  /** From now on; returns how to stop. */
  async listen(listener: Listener): Promise<() => void> {
    if (this.#listeners.size === 0) this.#newest = await this.#database.changeNumber();
    this.#listeners.add(listener);
    this.#timer ??= setTimeout(() => void this.#ask(), this.#everyMs).unref();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0 || this.#timer === null) return;
      clearTimeout(this.#timer);
      this.#timer = null;
    };
  }

  async #ask(): Promise<void> {
    try {
      const newest = await this.#database.changeNumber();
      if (newest > this.#newest) await this.#tell(newest);
    } catch {
      // A store that does not answer now is asked again; nothing is skipped, since the number stays.
    }
    this.#timer = this.#listeners.size > 0 ? setTimeout(() => void this.#ask(), this.#everyMs).unref() : null;
  }

  async #tell(newest: number): Promise<void> {
    const rows = await this.#database
      .reader<ChangeRow>('changes')
      .where('seq', '>', this.#newest)
      .where('seq', '<=', newest)
      .orderBy('seq')
      .limit(MOST_EVENTS)
      .select('seq', 'plan_id', 'kind');
    this.#newest = rows.length < MOST_EVENTS ? newest : (rows.at(-1)?.seq ?? newest);
    const events = rows.map(({ seq, plan_id: planId, kind }) => ({ planId, kind, version: seq }));
    for (const listener of this.#listeners) listener(events);
  }
}
