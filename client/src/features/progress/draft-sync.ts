/** `kept`: the server has it. `here`: only this device has it yet. */
export type SyncState = 'kept' | 'here';

interface Parts<T> {
  send: (value: T) => Promise<unknown>;
  isOnline: () => boolean;
  onState: (state: SyncState) => void;
}

const QUIET_MS = 800;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** How long until the next try after so many that failed. */
export function waitAfter(failures: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
}

/** Sends the newest value once its typing pauses, one at a time, and again after growing pauses while it does not arrive. */
export class DraftSync<T> {
  readonly #parts: Parts<T>;
  #waiting: T | null = null;
  #isSending = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts<T>) {
    this.#parts = parts;
  }

  put(value: T): void {
    this.#waiting = value;
    this.#failures = 0;
    this.#arm(QUIET_MS);
  }

  /** What waits goes now: the connection is back, or the form is closed. */
  flush(): void {
    if (this.#waiting !== null) this.#arm(0);
  }

  /** Nothing is sent any more: it was reported or thrown away. */
  forget(): void {
    this.#waiting = null;
    clearTimeout(this.#timer);
  }

  #arm(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), milliseconds);
  }

  async #send(): Promise<void> {
    const value = this.#waiting;
    if (value === null || this.#isSending) return;
    if (!this.#parts.isOnline()) {
      this.#parts.onState('here');
      return;
    }
    this.#isSending = true;
    const arrived = await this.#parts.send(value).then(
      () => true,
      () => false,
    );
    this.#isSending = false;
    this.#failures = arrived ? 0 : this.#failures + 1;
    if (arrived && this.#waiting === value) this.#waiting = null;
    this.#parts.onState(arrived ? 'kept' : 'here');
    if (this.#waiting !== null) this.#arm(arrived ? QUIET_MS : waitAfter(this.#failures));
  }
}
