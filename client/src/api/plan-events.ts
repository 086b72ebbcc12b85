/** How long a broken connection is left alone before the next try: growing, at most five minutes. */
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 300_000;
/** Changes that come close together are read together. */
const TOGETHER_MS = 1_500;

export function waitBeforeTry(failures: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
}

/** The plan an event speaks of; null: of no plan (a body, say), which concerns every page. Undefined: not an event of ours. */
export function planOfEvent(data: unknown): string | null | undefined {
  try {
    const event: unknown = typeof data === 'string' ? JSON.parse(data) : null;
    if (typeof event !== 'object' || event === null || !('planId' in event)) return undefined;
    return typeof event.planId === 'string' || event.planId === null ? event.planId : undefined;
  } catch {
    return undefined;
  }
}

type Source = Pick<EventSource, 'close' | 'onopen' | 'onmessage' | 'onerror'>;

interface Parts {
  planId: string;
  open: () => Source;
  /** Something of the plan was changed, here or elsewhere. */
  onChange: () => void;
}

/** Listens to what is changed in a plan. A broken connection is tried again with growing pauses, and what was missed is read once. */
export class PlanEvents {
  readonly #parts: Parts;
  #source: Source | null = null;
  #failures = 0;
  #hasMissed = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    if (this.#source !== null) return;
    const source = this.#parts.open();
    this.#source = source;
    source.onopen = () => {
      this.#failures = 0;
      if (this.#hasMissed) this.#tell();
      this.#hasMissed = false;
    };
    source.onmessage = ({ data }) => {
      const planId = planOfEvent(data);
      if (planId === null || planId === this.#parts.planId) this.#tell();
    };
    source.onerror = () => {
      this.stop();
      this.#failures += 1;
      this.#retry = setTimeout(() => this.start(), waitBeforeTry(this.#failures));
    };
  }

  /** For a page nobody looks at, or one without a connection: what happens meanwhile is read when it starts again. */
  stop(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#telling);
    this.#telling = undefined;
    this.#source?.close();
    this.#source = null;
    this.#hasMissed = true;
  }

  #tell(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = undefined;
      this.#parts.onChange();
    }, TOGETHER_MS);
  }
}
